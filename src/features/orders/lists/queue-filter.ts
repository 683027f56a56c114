import { isUnderWay, movers, orderStatuses, type Turned } from '@/features/orders/statuses'
import {
  choice,
  type FilterOf,
  listFilter,
  type Orderings,
  SORTING,
  slug,
  sortingsOf,
  typed,
} from '@/lib/list-filter'

/** Every ordering, and the column that it goes by. The longest wait comes first unless asked otherwise. */
export const orderOrderings = {
  usual: { column: 'since', way: 'ascending' },
  nyast: { column: 'number', way: 'descending' },
  verksamhet: { column: 'organisation', way: 'ascending' },
  signeras: { column: 'move', way: 'ascending' },
} as const satisfies Orderings
export const orderSortings = sortingsOf(orderOrderings)
export type OrderSorting = (typeof orderSortings)[number]

/** The order stands still: nobody can sign for a party that it waits for. */
export const queueObstacles = ['part'] as const
export type QueueObstacle = (typeof queueObstacles)[number]

export const queueFilter = listFilter({
  search: typed('sok'),
  status: choice('lage', orderStatuses),
  service: slug('tjanst'),
  mover: choice('tur', movers),
  obstacle: choice('hinder', queueObstacles),
  sorting: choice(SORTING, orderSortings),
})
export type QueueFilter = FilterOf<typeof queueFilter>

/** Whether the list holds what is under way alone. One that is not shows only when asked or searched for. */
export function showsUnderWay({ search, status, mover }: QueueFilter): boolean {
  return !search && !status && !mover
}

/** Whether ended orders show too while it is anybody's turn. */
export function showsEnded({ search, status }: QueueFilter): boolean {
  return Boolean(search) || (status !== undefined && !isUnderWay(status))
}

/** The orders that a filter leaves, by their status and by whose turn it is. Where nothing is asked, all that is somebody's turn. */
export function leftBy(filter: QueueFilter): Turned {
  const { status, mover } = filter
  if (showsUnderWay(filter)) return { turns: movers.filter(one => one !== 'nobody') }
  return { status: status && [status], turns: mover && [mover] }
}
