import { movers, type OrderStatus, orderStatuses, waitsFor } from '@/features/orders/statuses'
import { choice, type FilterOf, listFilter, slug } from '@/lib/list-filter'

export const queueFilter = listFilter({
  status: choice('lage', orderStatuses),
  service: slug('tjanst'),
  mover: choice('tur', movers),
})
export type QueueFilter = FilterOf<typeof queueFilter>

/** The statuses that a filter leaves. An ended order waits for nobody, and shows only when asked for. */
export function statusesOf({ status, mover }: QueueFilter): OrderStatus[] {
  if (!status && !mover) return orderStatuses.filter(one => waitsFor(one) !== 'nobody')
  return orderStatuses.filter(one => (!status || one === status) && (!mover || waitsFor(one) === mover))
}
