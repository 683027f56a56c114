import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { changeOrder } from '@/features/orders/change-order'
import type { OrderKind } from '@/features/orders/happenings'
import { awaitedParties } from '@/features/orders/rules'
import { isOverdue } from '@/features/orders/signing/deadline-rules'
import { dayOf, stockholmInstant } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { type Result, refuse } from '@/lib/result'

/**
 * Staff remind the parties that have not signed, at most once a day. Until the last day to sign is over, the portal
 * reminds them by itself.
 */
export function remindOfOrder(actor: SignedInActor, orderId: string): Promise<Result<string>> {
  return changeOrder<string>(actor, orderId, async (order, reading) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const today = dayOf(actor.now)
    const row = await reading.order.findUniqueOrThrow({
      where: { id: order.id },
      select: { deadlineOn: true },
    })
    if (awaitedParties(order).length === 0) return refuse('nobody_to_remind')
    if (!isOverdue(row, today)) return refuse('portal_reminds')
    if (await isReminded(reading, order.id, stockholmInstant(today, '00:00'))) return refuse('reminded_today')
    const facts = { version: order.versionNumber }
    return { ok: true, value: order.id, events: [{ kind: 'order.reminded', facts }] }
  })
}

async function isReminded(reading: Reading, orderId: string, since: Date): Promise<boolean> {
  const kind = 'order.reminded' satisfies OrderKind
  return (await reading.event.count({ where: { orderId, kind, occurredAt: { gte: since } } })) > 0
}
