import type { OrderListItem } from '@/features/orders/order-rows'

/** A list begins with its reader's own turn. This begins with the nearest last day, to every reader alike. */
export function sortedForAll<O extends Pick<OrderListItem, 'deadlineOn' | 'number'>>(orders: O[]): O[] {
  return orders.toSorted((one, other) => lastDay(one) - lastDay(other) || one.number - other.number)
}

function lastDay({ deadlineOn }: Pick<OrderListItem, 'deadlineOn'>): number {
  return deadlineOn ? Number(deadlineOn) : Number.MAX_SAFE_INTEGER
}
