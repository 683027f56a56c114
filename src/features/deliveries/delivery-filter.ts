import { deliveryStandings } from '@/features/deliveries/rules'
import { choice, type FilterOf, listFilter, slug, typed } from '@/lib/list-filter'

/** Beside the usual order, by status and age. */
export const deliverySortings = ['nyast', 'verksamhet'] as const
export type DeliverySorting = (typeof deliverySortings)[number]

export const deliveryFilter = listFilter({
  search: typed('sok'),
  status: choice('lage', deliveryStandings),
  service: slug('tjanst'),
  owner: choice('ansvarig', ['jag']),
  sorting: choice('ordning', deliverySortings),
})
export type DeliveryFilter = FilterOf<typeof deliveryFilter>
