import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import type { OrderChange } from '@/features/orders/change-order'
import type { OrderState } from '@/features/orders/rules'
import { closeVersion } from '@/features/orders/signing/commands'
import { statusAfter } from '@/features/orders/statuses'
import type { Transaction } from '@/lib/db'
import type { Refusal } from '@/lib/result'

/** Calls a confirmed order off together with the occasions of its delivery that are not done. */
export async function cancelling(
  tx: Transaction,
  order: OrderState,
  actor: SignedInActor,
  reason: string,
): Promise<OrderChange<string> | Refusal> {
  const end = ending(order, actor, { move: 'cancel', kind: 'order.cancelled', reason })
  if (!end.ok) return end
  const calledOff = await tx.$queryRaw<{ occasion: string; was: string }[]>`
    SELECT occasion, was FROM app.cancel_delivery_of(${order.id}::uuid)`
  const occasions = calledOff.map(({ occasion, was }) => ({
    kind: 'occasion.called_off' as const,
    subjectId: occasion,
    facts: { before: was },
  }))
  return { ...end, events: [...end.events, ...occasions] }
}

type Ending =
  | { move: 'withdraw'; kind: 'order.withdrawn'; reason: string }
  | { move: 'return'; kind: 'order.returned'; reason: string }
  | { move: 'refuse'; kind: 'order.refused'; reason: string }
  | { move: 'cancel'; kind: 'order.cancelled'; reason: string }

/** Takes the order off the table, or back to its parties, with its reason. */
export function ending(order: OrderState, actor: SignedInActor, end: Ending): OrderChange<string> | Refusal {
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
