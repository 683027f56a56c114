import { expect, it } from 'vitest'
import { standingOf } from '@/features/orders/engagement/rules'
import { isGone, orderStatuses } from '@/features/orders/statuses'

const standings = [
  ['draft', 'draft'],
  ['returned', 'returned'],
  ['awaiting_signatures', 'awaiting'],
  ['valid', 'valid'],
  ['confirmed', 'delivery'],
  ['in_delivery', 'delivery'],
  ['delivered', 'delivered'],
  ['followed_up', 'delivered'],
  ['lapsed', 'lapsed'],
] as const

it.each(standings)('an order that is %s stands on its service’s page as %s', (status, standing) => {
  expect(standingOf(status, false)).toBe(standing)
})

it('is the reader’s own turn while their party has not signed, and only then', () => {
  expect(standingOf('awaiting_signatures', true)).toBe('own_turn')
  expect(standingOf('valid', true)).toBe('valid')
})

it('is told of every status but those that ended for good', () => {
  const told = standings.map(([status]) => status)
  expect([...told].sort()).toEqual(orderStatuses.filter(status => !isGone(status)).sort())
})
