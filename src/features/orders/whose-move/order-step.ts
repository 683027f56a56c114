import { type Actor, isParty, isStaff } from '@/auth/actor'
import type { OrderListItem } from '@/features/orders/order-rows'
import { isOverdue } from '@/features/orders/signing/deadline-rules'
import { dayOf } from '@/lib/dates'
import { sideOf } from '@/lib/party'
import { paths } from '@/lib/paths'

export type OrderStep = {
  key: 'sign' | 'read' | 'edit' | 'correct' | 'confirm' | 'overdue'
  href: string
}

type Waiting = Pick<OrderListItem, 'id' | 'status' | 'awaited' | 'startedByParty' | 'deadlineOn'>

/** The one thing that the reader can do with an order that waits for them; null when it waits for somebody else. */
export function stepFor(actor: Actor, order: Waiting): OrderStep | null {
  if (isStaff(actor)) {
    if (order.status === 'valid') return { key: 'confirm', href: paths.order(order.id) }
    return isOverdue(order, dayOf(actor.now)) ? { key: 'overdue', href: paths.order(order.id) } : null
  }
  if (!isParty(actor)) return null
  if (order.awaited.includes(actor.party)) {
    return actor.canSign
      ? { key: 'sign', href: paths.signOrder(order.id) }
      : { key: 'read', href: paths.order(order.id) }
  }
  if (sideOf(order.startedByParty) !== sideOf(actor.party)) return null
  if (order.status === 'draft') return { key: 'edit', href: paths.editOrder(order.id) }
  return order.status === 'returned' ? { key: 'correct', href: paths.editOrder(order.id) } : null
}
