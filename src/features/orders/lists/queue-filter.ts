import { isUnderWay, movers, type OrderStatus, orderStatuses, waitsFor } from '@/features/orders/statuses'
import { choice, type FilterOf, listFilter, slug, typed } from '@/lib/list-filter'

/** Beside the usual order, in which the longest wait comes first. */
export const orderSortings = ['nyast', 'verksamhet'] as const

export const queueFilter = listFilter({
  search: typed('sok'),
  status: choice('lage', orderStatuses),
  service: slug('tjanst'),
  mover: choice('tur', movers),
  sorting: choice('ordning', orderSortings),
})
export type QueueFilter = FilterOf<typeof queueFilter>

/** Whether the list holds what is under way alone. One that is not shows only when asked or searched for. */
export function showsUnderWay({ search, status, mover }: QueueFilter): boolean {
  return !search && !status && !mover
}

/** The statuses that a filter leaves. */
export function statusesOf(filter: QueueFilter): OrderStatus[] {
  const { status, mover } = filter
  if (showsUnderWay(filter)) return orderStatuses.filter(isUnderWay)
  return orderStatuses.filter(one => (!status || one === status) && (!mover || waitsFor(one) === mover))
}
