import type { OrderListItem } from '@/features/orders/order-rows'
import { dayOf } from '@/lib/dates'

type Delivering = Pick<OrderListItem, 'move'> & Partial<Pick<OrderListItem, 'plannedAt'>>

/** The next planned time of an order that waits for its delivery, today's too. While there is one, nobody has to act. */
export function nextPlannedOf({ move, plannedAt = [] }: Delivering, now: Date): Date | undefined {
  return move.who === 'delivery' ? plannedAt.find(at => dayOf(at) >= dayOf(now)) : undefined
}
