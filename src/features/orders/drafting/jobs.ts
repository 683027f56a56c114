import 'server-only'
import { systemActor, withActor } from '@/auth/doors'
import type { OrderKind } from '@/features/orders/happenings'
import { tellOfOrder } from '@/features/orders/tell-order'
import { addDays, dateOf, dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'

/** So long a draft lies before its writers are reminded of it. */
const DAYS_LEFT = 7

/** Tells the writers of a draft that nobody has written in it for a week: once, however often this runs. */
export async function tellOfLeftDrafts(actor = systemActor()): Promise<void> {
  const since = dateOf(addDays(dayOf(actor.now), -DAYS_LEFT))
  const left = await withActor(actor, tx => findLeft(tx, since))
  for (const id of left) {
    await withActor(actor, async tx => {
      // Locked, so that somebody who writes at the same moment comes before or after.
      await tx.$queryRaw`SELECT id FROM "Order" WHERE id = ${id}::uuid FOR UPDATE`
      const where = { id, ...leftSince(since) }
      const order = await tx.order.findFirst({ where, select: { id: true, organisationId: true } })
      if (!order || (await findTold(tx, [id])).length > 0) return
      await tellOfOrder(tx, actor, order, { kind: 'order.draft_left' })
    })
  }
}

function leftSince(since: Date) {
  return { status: 'draft', savedAt: { lt: since } } as const
}

async function findLeft(tx: Transaction, since: Date): Promise<string[]> {
  const where = leftSince(since)
  const drafts = await tx.order.findMany({ where, orderBy: { id: 'asc' }, select: { id: true } })
  const ids = drafts.map(({ id }) => id)
  const told = await findTold(tx, ids)
  return ids.filter(id => !told.includes(id))
}

/** Those of the drafts whose writers have been told. */
async function findTold(tx: Transaction, ids: string[]): Promise<string[]> {
  const where = { orderId: { in: ids }, kind: 'order.draft_left' satisfies OrderKind }
  const events = await tx.event.findMany({ where, select: { orderId: true } })
  return events.flatMap(({ orderId }) => orderId ?? [])
}
