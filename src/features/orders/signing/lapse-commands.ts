import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { changeOrder } from '@/features/orders/change-order'
import { closeVersion, versionOf } from '@/features/orders/change-version'
import { canWrite } from '@/features/orders/policy'
import { isOverdue } from '@/features/orders/signing/deadline-rules'
import { statusAfter } from '@/features/orders/statuses'
import { dayOf } from '@/lib/dates'
import { type Result, refuse } from '@/lib/result'

/** Staff let an order lapse once its last day to sign is over. Its parties may open it again. */
export function lapseOrder(actor: SignedInActor, orderId: string): Promise<Result<string>> {
  return changeOrder<string>(actor, orderId, async (order, reading) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const next = statusAfter(order, 'lapse')
    if (!next.ok) return next
    const row = await reading.order.findUniqueOrThrow({
      where: { id: order.id },
      select: { deadlineOn: true },
    })
    if (!isOverdue(row, dayOf(actor.now))) return refuse('deadline_ahead')
    const version = versionOf(order)
    return {
      ok: true,
      value: order.id,
      write: tx => closeVersion(tx, version.id, { closedAt: actor.now, closure: 'lapsed' }),
      set: { status: next.value },
      events: [{ kind: 'order.lapsed', facts: { version: version.number } }],
    }
  })
}

/** A party takes a lapsed order up again: it is corrected and sent as the next version. */
export function reopenOrder(actor: SignedInActor, orderId: string): Promise<Result<string>> {
  return changeOrder<string>(actor, orderId, order => {
    if (!canWrite(actor, order)) return refuse('not_allowed')
    const next = statusAfter(order, 'reopen')
    if (!next.ok) return next
    return {
      ok: true,
      value: order.id,
      set: { status: next.value },
      events: [{ kind: 'order.reopened', facts: { version: order.versionNumber, party: actor.party } }],
    }
  })
}
