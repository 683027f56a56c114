import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { PartyActor, StaffActor } from '@/auth/actor'
import { type CallDetails, getCall } from '@/features/interest/calls/call-queries'
import { getInterest, type InterestPage } from '@/features/interest/queries'
import { idIn } from '@/lib/id-in'

type Params = Promise<{ id: string }>

// A page and its title ask for the same interest in one request.
const getInterestOnce = cache(getInterest)
const getCallOnce = cache(getCall)

/** The interest that an address names. One that the actor may not see does not exist. */
export async function findInterestPage(actor: PartyActor, params: Params): Promise<InterestPage> {
  const id = idIn((await params).id)
  return (id && (await getInterestOnce(actor, id))) || notFound()
}

/** The same as the staff call about it. */
export async function findCallPage(actor: StaffActor, params: Params): Promise<CallDetails> {
  const id = idIn((await params).id)
  return (id && (await getCallOnce(actor, id))) || notFound()
}
