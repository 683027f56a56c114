import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { changeOrder } from '@/features/orders/change-order'
import { awaitedParties } from '@/features/orders/rules'
import { lastRemindedOn, REMINDED } from '@/features/orders/signing/reminder-rules'
import { dayOf } from '@/lib/dates'
import { type Result, refuse } from '@/lib/result'

/** Staff remind the parties that have not signed, at most once a day. The portal's own reminders go on by themselves. */
export function remindOfOrder(actor: SignedInActor, orderId: string): Promise<Result<string>> {
  return changeOrder<string>(actor, orderId, async (order, reading) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    if (awaitedParties(order).length === 0) return refuse('nobody_to_remind')
    const reminders = await reading.event.findMany({
      where: { orderId: order.id, kind: REMINDED },
      orderBy: { position: 'asc' },
      select: { kind: true, occurredAt: true },
    })
    if (lastRemindedOn(reminders) === dayOf(actor.now)) return refuse('reminded_today')
    const facts = { version: order.versionNumber }
    return { ok: true, value: order.id, events: [{ kind: REMINDED, facts }] }
  })
}
