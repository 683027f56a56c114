import { describe, expect, it } from 'vitest'
import { readOrderFilter } from '@/features/orders/lists/order-filter'
import {
  isAgreed,
  isBeingChanged,
  isGone,
  isPending,
  isTalkedOver,
  isUnderWay,
  isUnsettled,
  type Mover,
  movers,
  type OrderPhase,
  type OrderStatus,
  orderStatuses,
  phaseOf,
  statusesIn,
  turnOf,
  waitsFor,
} from '@/features/orders/statuses'
import { VersionClosure } from '@/generated/prisma/enums'

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

  it('is talked over while it is written or being signed', () => {
    expect(orderStatuses.filter(isTalkedOver)).toEqual(['draft', 'awaiting_signatures', 'returned'])
  })

  it('is under way until it is delivered or has ended', () => {
    const underWay = ['draft', 'awaiting_signatures', 'returned', 'valid', 'confirmed', 'in_delivery']
    expect(orderStatuses.filter(isUnderWay)).toEqual(underWay)
  })

  it('is agreed from the last signature on, until it is opened again or ends', () => {
    const agreed = ['valid', 'confirmed', 'in_delivery', 'delivered', 'followed_up']
    expect(orderStatuses.filter(isAgreed)).toEqual(agreed)
    expect(readOrderFilter({ visa: 'agreed' }).status).toEqual(agreed)
  })

  it('is being changed when it is returned and nobody sent it back', () => {
    const closures = [...Object.values(VersionClosure), null, undefined]
    const changing = (status: OrderStatus) => closures.filter(closure => isBeingChanged(status, closure))
    expect(changing('returned')).toEqual(['amended', 'lapsed'])
    expect(orderStatuses.filter(status => changing(status).length > 0)).toEqual(['returned'])
  })

  it('is gone when it ended for good', () => {
    expect(orderStatuses.filter(isGone)).toEqual(['withdrawn', 'refused', 'cancelled'])
  })

  it('waits for nobody once it is delivered or gone', () => {
    const done = orderStatuses.filter(status => waitsFor(status) === 'nobody')
    expect(done).toEqual(['delivered', 'followed_up', 'withdrawn', 'refused', 'cancelled'])
    expect(readOrderFilter({ visa: 'ended' }).status).toEqual(done)
    expect(readOrderFilter({}).status).toEqual(orderStatuses.filter(status => !done.includes(status)))
  })

  it('is the staff’s turn where something waits for them, and nobody’s once it has lapsed', () => {
    expect(orderStatuses.filter(status => turnOf(status, 'answer') !== 'staff')).toEqual([])
    const by = (mover: Mover) => orderStatuses.filter(status => turnOf(status, null) === mover)
    expect(movers.map(by)).toEqual([
      [],
      ['awaiting_signatures'],
      ['draft', 'returned'],
      ['valid', 'confirmed', 'in_delivery'],
      ['delivered', 'followed_up', 'lapsed', 'withdrawn', 'refused', 'cancelled'],
    ])
  })

  it('is the parties’ while they are asked something under way, unless something waits for the staff', () => {
    for (const status of orderStatuses) {
      expect(turnOf(status, null, 'times'), status).toBe(isUnderWay(status) ? 'parties' : 'nobody')
      expect(turnOf(status, 'deliverer', 'times'), status).toBe('staff')
    }
  })
})
