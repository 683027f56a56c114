import 'server-only'
import { isParty, isStaff, type SignedInActor } from '@/auth/actor'
import { changeOrder } from '@/features/orders/change-order'
import { cancelling, ending } from '@/features/orders/ending/change-to-end'
import { canCancel, canWithdraw, canWrite, isOpen } from '@/features/orders/policy'
import { can, phaseOf } from '@/features/orders/statuses'
import { type Result, refuse } from '@/lib/result'

type WithReason = { orderId: string; reason: string }

/** Takes the order off the table: its own side before validity, either side's signatory before confirmation. */
export function withdrawOrder(actor: SignedInActor, input: WithReason): Promise<Result<string>> {
  return changeOrder(actor, input.orderId, order => {
    if (!canWrite(actor, order)) return refuse('not_allowed')
    if (!can(order, 'withdraw')) return refuse('order_moved_on')
    if (!canWithdraw(actor, order)) {
      return refuse(phaseOf(order.status) === 'agreed' ? 'not_a_signatory' : 'not_allowed')
    }
    return ending(order, actor, { move: 'withdraw', kind: 'order.withdrawn', reason: input.reason })
  })
}

/** Takes away a draft that its own side alone has seen. Nobody else is owed a reason, and no list shows it any more. */
export function discardDraft(actor: SignedInActor, orderId: string): Promise<Result<string>> {
  return changeOrder(actor, orderId, order => {
    if (!canWrite(actor, order)) return refuse('not_allowed')
    if (!can(order, 'withdraw') || isOpen(order)) return refuse('order_moved_on')
    return ending(order, actor, { move: 'withdraw', kind: 'order.withdrawn', reason: null })
  })
}

/** Staff send a valid order back to be corrected, before it is confirmed. */
export function returnOrder(actor: SignedInActor, input: WithReason): Promise<Result<string>> {
  return changeOrder(actor, input.orderId, order => {
    if (!isStaff(actor)) return refuse('not_allowed')
    return ending(order, actor, { move: 'return', kind: 'order.returned', reason: input.reason })
  })
}

/** Staff say no to a valid order, with a reason. */
export function refuseOrder(actor: SignedInActor, input: WithReason): Promise<Result<string>> {
  return changeOrder(actor, input.orderId, order => {
    if (!isStaff(actor)) return refuse('not_allowed')
    return ending(order, actor, { move: 'refuse', kind: 'order.refused', reason: input.reason })
  })
}

/** Calls a confirmed order off: its delivery is cancelled with the occasions that are not done yet. */
export function cancelOrder(actor: SignedInActor, input: WithReason): Promise<Result<string>> {
  return changeOrder(actor, input.orderId, order => {
    if (!canCancel(actor, order)) return refuse(isParty(actor) ? 'not_a_signatory' : 'not_allowed')
    return cancelling(order, actor, input.reason)
  })
}
