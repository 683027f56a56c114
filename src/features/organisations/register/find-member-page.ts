import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { StaffActor } from '@/auth/actor'
import { getMember } from '@/features/organisations/register/member-queries'
import { idIn } from '@/lib/id-in'

// A page and its title ask for the same member in one request.
const getMemberOnce = cache(getMember)

/** The member that an address names. Ends in "not found" when there is none. */
export async function findMemberPage(actor: StaffActor, params: Promise<{ id: string }>) {
  const id = idIn((await params).id)
  return (id && (await getMemberOnce(actor, id))) || notFound()
}
