import { deliveryStatuses } from '@/features/deliveries/rules'
import { choice, type FilterOf, listFilter, slug } from '@/lib/list-filter'

export const deliveryFilter = listFilter({
  status: choice('lage', deliveryStatuses),
  service: slug('tjanst'),
  owner: choice('ansvarig', ['jag']),
})
export type DeliveryFilter = FilterOf<typeof deliveryFilter>
