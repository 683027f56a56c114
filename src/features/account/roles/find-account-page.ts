import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { AdminActor } from '@/auth/actor'
import { getAccount } from '@/features/account/roles/queries'
import { accountSchema } from '@/features/account/roles/schema'

// A page and its title ask for the same account in one request.
const getAccountOnce = cache(getAccount)

/** The account that an address names. Ends in "not found" when there is none. */
export async function findAccountPage(actor: AdminActor, params: Promise<{ id: string }>) {
  const { data } = accountSchema.safeParse({ personId: (await params).id })
  return (data && (await getAccountOnce(actor, data.personId))) || notFound()
}
