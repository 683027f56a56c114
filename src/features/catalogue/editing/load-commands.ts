import 'server-only'
import { isStaff, type SignedInActor, type StaffActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { beginService, nextNumber } from '@/features/catalogue/editing/change-service'
import { services } from '@/features/catalogue/thirteen/services'
import type { Transaction } from '@/lib/db'
import { accept, type Result, refuse } from '@/lib/result'

/**
 * Loads the programme's thirteen services as drafts, to be read through and published one by one. Those that
 * are there already stay as they are. Gives how many were loaded.
 */
export async function loadServices(actor: SignedInActor): Promise<Result<number>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  return withActor(actor, tx => loadMissing(tx, actor))
}

async function loadMissing(tx: Transaction, actor: StaffActor): Promise<Result<number>> {
  let next = await nextNumber(tx)
  const there = await tx.service.findMany({ select: { id: true, slug: true, number: true } })
  const ids = new Map(there.map(({ slug, id }) => [slug, id]))
  const taken = new Set(there.map(({ number }) => number))
  const missing = services.filter(({ slug }) => !ids.has(slug))
  // The numbers of the thirteen are theirs, unless another service has come before them.
  next = Math.max(next, services.length + 1)
  for (const { slug, number, content } of missing) {
    const own = taken.has(number) ? next++ : number
    ids.set(slug, await beginService(tx, actor, { slug, number: own, content }))
  }
  for (const { slug, successorSlug } of missing) {
    const successorId = successorSlug && ids.get(successorSlug)
    if (successorId) await tx.service.updateMany({ where: { slug }, data: { successorId } })
  }
  return accept(missing.length)
}
