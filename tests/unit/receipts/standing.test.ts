import { describe, expect, it } from 'vitest'
import { type OrderStatus, orderStatuses } from '@/features/orders/statuses'
import { logStandingOf, type Standing, standingOf } from '@/features/receipts/standing'

const expected: Record<OrderStatus, Standing> = {
  draft: 'reopened',
  awaiting_signatures: 'reopened',
  returned: 'reopened',
  valid: 'holds',
  confirmed: 'holds',
  in_delivery: 'holds',
  delivered: 'holds',
  followed_up: 'holds',
  lapsed: 'ended',
  withdrawn: 'ended',
  refused: 'ended',
  cancelled: 'ended',
}

// Nobody is told that a withdrawn order is valid, or that it was opened again.
describe.each(orderStatuses)('a receipt of an order that is %s', status => {
  it('says whether it holds', () => {
    expect(standingOf({ status, isCurrentVersion: true })).toBe(expected[status])
  })

  it('never holds where its version is closed', () => {
    const standing = standingOf({ status, isCurrentVersion: false })
    expect(standing).toBe(expected[status] === 'ended' ? 'ended' : 'reopened')
  })
})

describe('the last check of the log, beside a receipt', () => {
  const validAt = '2021-04-06T09:01:00.000Z'
  const checked = (at: string, isWhole = true) => ({ checkedAt: new Date(at), isWhole })

  it.each([
    [null, 'logUnchecked'],
    [checked('2021-04-06T08:58:00Z'), 'logBefore'],
    [checked('2021-04-06T09:01:00Z'), 'logWhole'],
    [checked('2021-04-07T08:58:00Z'), 'logWhole'],
    [checked('2021-04-06T08:58:00Z', false), 'logBroken'],
    [checked('2021-04-07T08:58:00Z', false), 'logBroken'],
  ] as const)('%j: %s', (log, standing) => {
    expect(logStandingOf(log, { validAt })).toBe(standing)
  })
})
