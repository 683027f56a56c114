import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { StaffActor } from '@/auth/actor'
import { getBulkStep } from '@/features/bulk-steps/queries'
import { idIn } from '@/lib/id-in'

// A page and its title ask for the same step in one request.
const getStepOnce = cache(getBulkStep)

/** The bulk step that an address names. That of a colleague does not exist. */
export async function findBulkPage(actor: StaffActor, params: Promise<{ id: string }>) {
  const id = idIn((await params).id)
  return (id && (await getStepOnce(actor, id))) || notFound()
}
