import { movers, orderStatuses, type Turned } from '@/features/orders/statuses'
import { choice, type FilterOf, listFilter, slug, typed } from '@/lib/list-filter'

/** Beside the usual order, in which the longest wait comes first. */
export const orderSortings = ['nyast', 'verksamhet'] as const
export type OrderSorting = (typeof orderSortings)[number]

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

/** The orders that a filter leaves, by their status and by whose turn it is. Where nothing is asked, all that is somebody's turn. */
export function leftBy(filter: QueueFilter): Turned {
  const { status, mover } = filter
  if (showsUnderWay(filter)) return { turns: movers.filter(one => one !== 'nobody') }
  return { status: status && [status], turns: mover && [mover] }
}
