import { type Actor, isParty } from '@/auth/actor'
import type { OrderView } from '@/features/orders/queries'
import { isUnderWay } from '@/features/orders/statuses'
import type { MessageView } from '@/features/orders/thread/queries'
import { askedOf, readerOf } from '@/features/orders/thread/unanswered'
import { type OrderStep, stepFor } from '@/features/orders/whose-move/order-step'

/** The reader's step on the order's own page, which a phone's bar repeats. Nobody has one while its parties have changed. */
export function ownStep(actor: Actor, order: OrderView, messages: readonly MessageView[]): OrderStep | null {
  if (order.changedParties.length > 0) return null
  const asked = isParty(actor) && isUnderWay(order.status) ? askedOf(messages, readerOf(actor, order)) : null
  return stepFor(actor, { ...order, asked })
}
