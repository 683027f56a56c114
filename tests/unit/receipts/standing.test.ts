import { describe, expect, it } from 'vitest'
import { type OrderStatus, orderStatuses } from '@/features/orders/statuses'
import { type Standing, standingOf } from '@/features/receipts/standing'

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
