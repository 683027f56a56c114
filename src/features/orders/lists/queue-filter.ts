import { type OrderStatus, orderStatuses, type WhoseMove, whoseMove } from '@/features/orders/rules'
import { choice, type FilterOf, listFilter, slug } from '@/lib/list-filter'

export const movers = ['staff', 'parties', 'side', 'delivery', 'nobody'] as const satisfies WhoseMove['who'][]
export type Mover = (typeof movers)[number]

export const queueFilter = listFilter({
  status: choice('lage', orderStatuses),
  service: slug('tjanst'),
  mover: choice('tur', movers),
})
export type QueueFilter = FilterOf<typeof queueFilter>

/** The statuses that a filter leaves. What has ended waits for nobody, and shows when one asks for it. */
export function statusesOf({ status, mover }: QueueFilter): OrderStatus[] {
  if (!status && !mover) return orderStatuses.filter(one => moverIn(one) !== 'nobody')
  return orderStatuses.filter(one => (!status || one === status) && (!mover || moverIn(one) === mover))
}

/** Who has the move follows from the status alone; which of the parties does not. */
function moverIn(status: OrderStatus): Mover {
  return whoseMove({ status, version: null, startedByParty: 'employer' }).who
}
