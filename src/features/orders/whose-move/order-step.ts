import { type Actor, isParty, isStaff } from '@/auth/actor'
import type { OrderListItem } from '@/features/orders/order-rows'
import { startingSide } from '@/features/orders/rules'
import { isOverdue } from '@/features/orders/signing/deadline-rules'
import { can, phaseOf } from '@/features/orders/statuses'
import { dayOf } from '@/lib/dates'
import { sideOf } from '@/lib/party'
import { paths } from '@/lib/paths'

export type OrderStep = {
  key: 'sign' | 'read' | 'edit' | 'correct' | 'confirm' | 'overdue' | 'readDraft'
  href: string
}

type Waiting = Pick<OrderListItem, 'id' | 'status' | 'sentAt' | 'awaited' | 'startedByParty' | 'deadlineOn'>

/** The one thing to do with an order that waits for the reader. Null when it waits for somebody else. */
export function stepFor(actor: Actor, order: Waiting): OrderStep | null {
  if (isStaff(actor)) {
    if (can(order, 'confirm')) return { key: 'confirm', href: paths.order(order.id) }
    return isOverdue(order, dayOf(actor.now)) ? { key: 'overdue', href: paths.order(order.id) } : null
  }
  if (!isParty(actor)) return null
  if (order.awaited.includes(actor.party)) {
    return actor.canSign
      ? { key: 'sign', href: paths.signOrder(order.id) }
      : { key: 'read', href: paths.order(order.id) }
  }
  if (startingSide(order) !== sideOf(actor.party)) return null
  if (phaseOf(order.status) !== 'writing') return null
  return { key: order.sentAt ? 'correct' : 'edit', href: paths.editOrder(order.id) }
}

/** The step where an order waits for somebody else: to read a draft that the other side shared. */
export function stepMeanwhile(
  actor: Actor,
  {
    id,
    status,
    startedByParty,
    sharedAt,
  }: Pick<OrderListItem, 'id' | 'status' | 'startedByParty' | 'sharedAt'>,
): OrderStep | null {
  if (!isParty(actor) || status !== 'draft' || !sharedAt || !startedByParty) return null
  if (sideOf(startedByParty) === sideOf(actor.party)) return null
  return { key: 'readDraft', href: paths.order(id) }
}
