import type { Told } from '@/features/orders/lists/met-rows'
import type { QueueRow } from '@/features/orders/lists/queue-queries'
import type { OrderListItem } from '@/features/orders/order-rows'
import {
  isUnderWay,
  type Mover,
  type OrderAsked,
  type OrderDuty,
  turnOf,
  waitsFor,
} from '@/features/orders/statuses'

/** Whose turn it is, and what waits for the staff or for the parties in it. Parties are not told that. */
type TurnedOrder = OrderListItem & {
  turn: Mover
  duty: OrderDuty | null
  askedOfParties: OrderAsked | null
}
/** A party is told what waits for it too. */
export type ListedOrder = TurnedOrder & Told

/** An order with its turn: to the staff by their queue, to a party by its status alone. */
export function listedOrder(item: OrderListItem, queued: QueueRow | undefined): TurnedOrder {
  const { status } = item
  if (!queued) {
    const turn = isUnderWay(status) ? waitsFor(status) : 'nobody'
    return { ...item, duty: null, askedOfParties: null, turn }
  }
  const { duty, asked, since } = queued
  const turn = turnOf(status, duty, asked)
  return { ...item, duty, askedOfParties: turn === 'parties' ? asked : null, turn, waitingSince: since }
}
