import { isAgreed, type OrderStatus, orderStatuses, waitsFor } from '@/features/orders/statuses'
import { type Address, choice, listFilter } from '@/lib/list-filter'

/** Whose turn it is, of those that somebody has to write, sign or confirm: the reader's own, or others'. */
const orderTurns = ['own', 'others'] as const
export type OrderTurn = (typeof orderTurns)[number]
export const orderViews = ['open', ...orderTurns, 'agreed', 'signed', 'ended', 'all'] as const
export type OrderViewName = (typeof orderViews)[number]

export const orderFilter = listFilter({ view: choice('visa', orderViews) })

export type ReadOrderFilter = {
  view: OrderViewName
  page: number
  status?: OrderStatus[]
  turn?: OrderTurn
  /** Those that the reader's party has signed. */
  signed?: true
}

/**
 * The orders that an address asks for; without a word they are those under way. One that has ended is under way all
 * the same while its delivery asks something. All that the parties agree on stand together, delivered or not.
 */
export function readOrderFilter(address: Address): ReadOrderFilter {
  const { view = 'open', page } = orderFilter.read(address)
  if (view === 'all') return { view, page }
  if (view === 'signed') return { view, page, signed: true }
  const turn = orderTurns.find(one => one === view)
  if (turn) return { view, page, turn }
  return { view, page, status: orderStatuses.filter(one => isIn(view, one)) }
}

function isIn(view: OrderViewName, status: OrderStatus): boolean {
  if (view === 'agreed') return isAgreed(status)
  return (waitsFor(status) === 'nobody') === (view === 'ended')
}
