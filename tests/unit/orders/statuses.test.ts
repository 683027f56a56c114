import { describe, expect, it } from 'vitest'
import { readOrderFilter } from '@/features/orders/lists/order-filter'
import { statusesOf } from '@/features/orders/lists/queue-filter'
import {
  isGone,
  isPending,
  isUnsettled,
  type OrderPhase,
  orderStatuses,
  phaseOf,
  statusesIn,
  waitsFor,
} from '@/features/orders/statuses'

describe('the phases of an order', () => {
  const phases: [OrderPhase, string][] = [
    ['writing', 'draft returned'],
    ['signing', 'awaiting_signatures'],
    ['agreed', 'valid confirmed'],
    ['delivering', 'in_delivery'],
    ['delivered', 'delivered followed_up'],
    ['ended', 'lapsed withdrawn refused cancelled'],
  ]
  it.each(phases)('%s: %s', (phase, statuses) => {
    expect(statusesIn(phase).join(' ')).toBe(statuses)
  })

  it('are each of them asked for alone or together', () => {
    expect(statusesIn('signing', 'delivering')).toEqual(['awaiting_signatures', 'in_delivery'])
    expect(new Set(orderStatuses.map(phaseOf)).size).toBe(phases.length)
  })
})

describe('what is asked beside the phase', () => {
  it('is pending from the sending until it is confirmed or sent back', () => {
    expect(orderStatuses.filter(isPending)).toEqual(['awaiting_signatures', 'valid'])
  })

  it('is unsettled while somebody has to write, sign or confirm', () => {
    expect(orderStatuses.filter(isUnsettled)).toEqual(['draft', 'awaiting_signatures', 'returned', 'valid'])
  })

  it('is gone when it ended for good', () => {
    expect(orderStatuses.filter(isGone)).toEqual(['withdrawn', 'refused', 'cancelled'])
  })

  it('waits for nobody once it is delivered or gone', () => {
    const done = orderStatuses.filter(status => waitsFor(status) === 'nobody')
    expect(done).toEqual(['delivered', 'followed_up', 'withdrawn', 'refused', 'cancelled'])
    expect(readOrderFilter({ visa: 'ended' }).status).toEqual(done)
    expect(readOrderFilter({}).status).toEqual(orderStatuses.filter(status => !done.includes(status)))
    const own = readOrderFilter({}).status ?? []
    expect(statusesOf({ page: 1 })).toEqual(own.filter(one => phaseOf(one) !== 'ended'))
    expect(statusesOf({ page: 1, mover: 'side' })).toContain('lapsed')
    expect(statusesOf({ page: 1, mover: 'delivery' })).toEqual(['confirmed', 'in_delivery'])
    expect(statusesOf({ page: 1, mover: 'staff', status: 'draft' })).toEqual([])
    expect(statusesOf({ page: 1, search: '41' })).toEqual(orderStatuses)
  })
})
