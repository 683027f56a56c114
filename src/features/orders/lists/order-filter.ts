import type { DeliveryTurn } from '@/features/orders/lists/own-turns'
import { type OrderStatus, orderStatuses, waitsFor } from '@/features/orders/statuses'
import { type Address, choice, listFilter } from '@/lib/list-filter'

/** Whose turn it is, of those that somebody has to write, sign or confirm: the reader's own, or others'. */
const orderTurns = ['own', 'others'] as const
export type OrderTurn = (typeof orderTurns)[number]
export const orderViews = ['open', ...orderTurns, 'ended', 'all'] as const
export type OrderViewName = (typeof orderViews)[number]

export const orderFilter = listFilter({ view: choice('visa', orderViews) })

export type ReadOrderFilter = {
  view: OrderViewName
  page: number
  status?: OrderStatus[]
  turn?: OrderTurn
}

/** The orders that an address asks for; without a word they are those that still wait for somebody. */
export function readOrderFilter(address: Address): ReadOrderFilter {
  const { view = 'open', page } = orderFilter.read(address)
  if (view === 'all') return { view, page }
  const turn = orderTurns.find(one => one === view)
  if (turn) return { view, page, turn }
  const status = orderStatuses.filter(one => (waitsFor(one) === 'nobody') === (view === 'ended'))
  return { view, page, status }
}

type Asked = { orderId: string; orderStatus: OrderStatus; isOwn: boolean; turn: DeliveryTurn }
export type AskedOrders = Partial<Record<DeliveryTurn, string[]>>

/** By their turn, the orders whose deliveries ask something that a view shows. One that is over waits all the same. */
export function askedIn({ view, status }: ReadOrderFilter, asked: readonly Asked[]): AskedOrders {
  const shown = asked.filter(one => view !== 'ended' || !status || status.includes(one.orderStatus))
  const own = shown.filter(({ isOwn }) => isOwn)
  return Object.fromEntries(
    own.map(({ turn }) => [turn, own.filter(one => one.turn === turn).map(({ orderId }) => orderId)]),
  )
}
