import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { StaffActor } from '@/auth/actor'
import type { OrganisationView } from '@/features/organisations/organisation-view'
import { getOrganisation } from '@/features/organisations/queries'
import { idIn } from '@/lib/id-in'

// A page and its title ask for the same organisation in one request.
const getOrganisationOnce = cache(getOrganisation)

/** The organisation that an address names. Ends in "not found" when there is none. */
export async function findOrganisationPage(
  actor: StaffActor,
  params: Promise<{ id: string }>,
): Promise<OrganisationView> {
  const id = idIn((await params).id)
  return (id && (await getOrganisationOnce(actor, id))) || notFound()
}
