import { expect, it } from 'vitest'
import { isConfirmed, isOpen } from '@/features/account/address/rules'

const now = new Date('2026-06-17T10:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
const change = (old: boolean, fresh: boolean, expiresAt = hours(1)) => ({
  oldConfirmedAt: old ? now : null,
  newConfirmedAt: fresh ? now : null,
  expiresAt,
})

it.each([
  [false, false, false, true],
  [true, false, false, true],
  [false, true, false, true],
  [true, true, true, false],
])('confirmed at the old: %s, at the new: %s, is whole: %s and open: %s', (old, fresh, whole, open) => {
  expect(isConfirmed(change(old, fresh))).toBe(whole)
  expect(isOpen(change(old, fresh), now)).toBe(open)
})

it('closes when its time is over', () => {
  expect(isOpen(change(true, false, now), now)).toBe(false)
  expect(isOpen(change(true, false, hours(0.1)), now)).toBe(true)
})
