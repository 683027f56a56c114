import 'server-only'
import { systemActor, withActor } from '@/auth/doors'
import type { OrderKind } from '@/features/orders/happenings'
import { statusesIn } from '@/features/orders/statuses'
import { tellOfOrder } from '@/features/orders/tell-order'
import { type Day, dateOf, dayOf, dayOfDate } from '@/lib/dates'
import type { Transaction } from '@/lib/db'

/**
 * Tells the stand-ins and the staff, once for each version, that the last day to sign is over. The order itself
 * stays as it is: it is never signed by time, and staff decide whether it lapses.
 */
export async function tellOfPassedDeadlines(actor = systemActor()): Promise<void> {
  const today = dayOf(actor.now)
  const overdue = await withActor(actor, tx =>
    tx.order.findMany({ where: overdueOn(today), orderBy: { id: 'asc' }, select: { id: true } }),
  )
  for (const { id } of overdue) {
    await withActor(actor, async tx => {
      const order = await lockOverdue(tx, id, today)
      if (!order || (await isTold(tx, order))) return
      const facts = {
        version: order.versionNumber,
        deadline: order.deadlineOn && dayOfDate(order.deadlineOn),
      }
      await tellOfOrder(tx, actor, order, { kind: 'order.deadline_passed', facts })
    })
  }
}

function overdueOn(today: Day) {
  return { status: { in: statusesIn('signing') }, deadlineOn: { lt: dateOf(today) } }
}

/** Locked, so that a signature of the same moment comes before or after. */
async function lockOverdue(tx: Transaction, id: string, today: Day) {
  await tx.$queryRaw`SELECT id FROM "Order" WHERE id = ${id}::uuid FOR UPDATE`
  return tx.order.findFirst({
    where: { id, ...overdueOn(today) },
    select: { id: true, organisationId: true, versionNumber: true, deadlineOn: true },
  })
}

async function isTold(tx: Transaction, order: { id: string; versionNumber: number }): Promise<boolean> {
  const facts = { path: ['version'], equals: order.versionNumber }
  const where = { orderId: order.id, kind: 'order.deadline_passed' satisfies OrderKind, facts }
  return (await tx.event.count({ where })) > 0
}
