import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { AdminActor } from '@/auth/actor'
import { getErasure } from '@/features/personal-data/erasure/queries'
import { getDataOf } from '@/features/personal-data/kept/queries'
import { personSchema } from '@/features/personal-data/schema'

// A page and its title ask for the same person in one request, and the look is logged once.
const getDataOnce = cache(getDataOf)
const getErasureOnce = cache(getErasure)

type Params = Promise<{ id: string }>

/** The person whom an address names, with all that is kept. Ends in "not found" when there is none. */
export async function findPersonPage(actor: AdminActor, params: Params) {
  const { data } = personSchema.safeParse({ personId: (await params).id })
  return (data && (await getDataOnce(actor, data.personId))) || notFound()
}

/** The same for what an erasure would do. */
export async function findErasurePage(actor: AdminActor, params: Params) {
  const { data } = personSchema.safeParse({ personId: (await params).id })
  return (data && (await getErasureOnce(actor, data.personId))) || notFound()
}
