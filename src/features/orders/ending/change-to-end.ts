import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import type { OrderChange } from '@/features/orders/change-order'
import { closeVersion } from '@/features/orders/change-version'
import type { OrderState } from '@/features/orders/rules'
import { isPending, phaseOf, statusAfter } from '@/features/orders/statuses'
import type { OrderEvent } from '@/features/orders/tell-order'
import { isSharedDraft } from '@/features/orders/whose-move/order-step'
import type { Transaction } from '@/lib/db'
import type { Refusal } from '@/lib/result'

/** Calls a confirmed order off together with the occasions of its delivery that are not done. */
export function cancelling(
  order: OrderState,
  actor: SignedInActor,
  reason: string,
): OrderChange<string> | Refusal {
  const next = statusAfter(order, 'cancel')
  if (!next.ok) return next
  const { versionNumber: version } = order
  return {
    ok: true,
    value: order.id,
    set: { status: next.value, endedAt: actor.now, endedReason: reason },
    // The lines of the occasions stand right before the order's, whose letter withdraws them from calendars.
    carryAlong: async tx => {
      const calledOff = await callOffDelivery(tx, order)
      const facts = { version, parts: calledOff.length }
      return [...calledOff, { kind: 'order.cancelled', facts, texts: { reason } }]
    },
    events: [],
  }
}

async function callOffDelivery(tx: Transaction, order: OrderState): Promise<OrderEvent[]> {
  const calledOff = await tx.$queryRaw<{ occasion: string; was: string; goesOn: boolean }[]>`
    SELECT occasion, was, "goesOn" FROM app.cancel_delivery_of(${order.id}::uuid)`
  return calledOff.map(({ occasion, was, goesOn }) => ({
    kind: 'occasion.called_off',
    subjectId: occasion,
    facts: { before: was, ...(goesOn && { goesOn: true as const }) },
  }))
}

type Ending =
  | { move: 'withdraw'; kind: 'order.withdrawn'; reason: string | null }
  | { move: 'return'; kind: 'order.returned'; reason: string }
  | { move: 'refuse'; kind: 'order.refused'; reason: string }

/** Takes the order off the table, or back to its parties, with its reason. */
export function ending(order: OrderState, actor: SignedInActor, end: Ending): OrderChange<string> | Refusal {
  const next = statusAfter(order, end.move)
  if (!next.ok) return next
  const isOver = phaseOf(next.value) === 'ended'
  const { version } = order
  const closure = end.move === 'return' ? 'returned_by_staff' : 'withdrawn'
  // A refused order keeps its version: it was valid, and staff said no to what was signed.
  const closes = version && end.move !== 'refuse' && isPending(order.status)
  return {
    ok: true,
    value: order.id,
    write: closes ? tx => closeVersion(tx, version.id, { closedAt: actor.now, closure }) : undefined,
    set: {
      status: next.value,
      endedAt: isOver ? actor.now : null,
      endedReason: isOver ? end.reason : null,
      ...(end.move === 'return' && { validAt: null }),
    },
    events: [
      {
        kind: end.kind,
        facts: { version: order.versionNumber, ...(isSharedDraft(order) && { wasShared: true as const }) },
        ...(end.reason !== null && { texts: { reason: end.reason } }),
      },
    ],
  }
}
