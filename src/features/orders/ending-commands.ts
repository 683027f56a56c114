import 'server-only'
import { isParty, isStaff, type SignedInActor } from '@/auth/actor'
import { changeOrder, type OrderChange } from '@/features/orders/change-order'
import { canCancel, canWithdraw, canWrite } from '@/features/orders/policy'
import { can, type OrderState, statusAfter } from '@/features/orders/rules'
import { closeVersion } from '@/features/orders/signing/signing-commands'
import { type Refusal, type Result, refuse } from '@/lib/result'

type WithReason = { orderId: string; reason: string }

/** Takes the order off the table: its own side before validity, either side's signatory before confirmation. */
export function withdrawOrder(actor: SignedInActor, input: WithReason): Promise<Result<string>> {
  return changeOrder(actor, input.orderId, order => {
    if (!canWrite(actor, order)) return refuse('not_allowed')
    if (!can(order, 'withdraw')) return refuse('order_moved_on')
    if (!canWithdraw(actor, order)) {
      return refuse(order.status === 'valid' ? 'not_a_signatory' : 'not_allowed')
    }
    return ending(order, actor, { move: 'withdraw', kind: 'order.withdrawn', reason: input.reason })
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
  return changeOrder(actor, input.orderId, async (order, tx) => {
    if (!canCancel(actor, order)) return refuse(isParty(actor) ? 'not_a_signatory' : 'not_allowed')
    const end = ending(order, actor, { move: 'cancel', kind: 'order.cancelled', reason: input.reason })
    if (!end.ok) return end
    const calledOff = await tx.$queryRaw<{ occasion: string; was: string }[]>`
      SELECT occasion, was FROM app.cancel_delivery_of(${order.id}::uuid)`
    const occasions = calledOff.map(({ occasion, was }) => ({
      kind: 'occasion.called_off' as const,
      subjectId: occasion,
      facts: { before: was },
    }))
    return { ...end, events: [...end.events, ...occasions] }
  })
}

type Ending =
  | { move: 'withdraw'; kind: 'order.withdrawn'; reason: string }
  | { move: 'return'; kind: 'order.returned'; reason: string }
  | { move: 'refuse'; kind: 'order.refused'; reason: string }
  | { move: 'cancel'; kind: 'order.cancelled'; reason: string }

function ending(order: OrderState, actor: SignedInActor, end: Ending): OrderChange<string> | Refusal {
  const next = statusAfter(order, end.move)
  if (!next.ok) return next
  const isOver = next.value !== 'returned'
  const { version } = order
  const closure = end.move === 'return' ? 'returned_by_staff' : 'withdrawn'
  // A refused order keeps its version: it was valid, and staff said no to what was signed.
  const closes = version && end.move !== 'refuse' && hasOpenVersion(order)
  return {
    ok: true,
    value: order.id,
    write: closes ? tx => closeVersion(tx, version.id, { closedAt: actor.now, closure }) : undefined,
    set: {
      status: next.value,
      waitingSince: actor.now,
      deadlineOn: null,
      endedAt: isOver ? actor.now : null,
      endedReason: isOver ? end.reason : null,
      ...(end.move === 'return' && { validAt: null }),
    },
    events: [{ kind: end.kind, facts: { version: order.versionNumber }, texts: { reason: end.reason } }],
  }
}

function hasOpenVersion(order: OrderState): boolean {
  return order.status === 'awaiting_signatures' || order.status === 'valid'
}
