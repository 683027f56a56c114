import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import type { StaffActor } from '@/auth/actor'
import { getBulkStep } from '@/features/bulk-steps/queries'

// A page and its title ask for the same step in one request.
const getStepOnce = cache(getBulkStep)

/** The bulk step that an address names. That of a colleague does not exist. */
export async function findBulkPage(actor: StaffActor, params: Promise<{ id: string }>) {
  const id = z.uuid().safeParse((await params).id).data
  return (id && (await getStepOnce(actor, id))) || notFound()
}
