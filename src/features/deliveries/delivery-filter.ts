import { deliveryStandings } from '@/features/deliveries/rules'
import {
  choice,
  type FilterOf,
  listFilter,
  type Orderings,
  owned,
  SORTING,
  slug,
  sortingsOf,
  typed,
} from '@/lib/list-filter'

/** Every ordering, and the column that it goes by. Those whose next session has no day come last. */
export const deliveryOrderings = {
  usual: { column: 'status', way: 'ascending' },
  nyast: { column: 'since', way: 'descending' },
  verksamhet: { column: 'organisation', way: 'ascending' },
  nasta: { column: 'next', way: 'ascending' },
} as const satisfies Orderings
export const deliverySortings = sortingsOf(deliveryOrderings)
export type DeliverySorting = (typeof deliverySortings)[number]

export const deliveryFilter = listFilter({
  search: typed('sok'),
  status: choice('lage', deliveryStandings),
  service: slug('tjanst'),
  owner: owned('ansvarig'),
  sorting: choice(SORTING, deliverySortings),
})
export type DeliveryFilter = FilterOf<typeof deliveryFilter>
