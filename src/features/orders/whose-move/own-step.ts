import type { Actor } from '@/auth/actor'
import type { OrderView } from '@/features/orders/queries'
import type { MessageView } from '@/features/orders/thread/queries'
import { type OrderStep, stepFor } from '@/features/orders/whose-move/order-step'
import { askedNow } from '@/features/orders/whose-move/own-move'

/** The reader's step on the order's own page, which a phone's bar repeats. Nobody has one while its parties have changed. */
export function ownStep(actor: Actor, order: OrderView, messages: readonly MessageView[]): OrderStep | null {
  if (order.changedParties.length > 0) return null
  return stepFor(actor, { ...order, asked: askedNow(actor, order, messages) })
}
