import { expect, it } from 'vitest'
import { type Actor, isStaff } from '@/auth/actor'

it.each([
  ['staff', true],
  ['admin', true],
  ['party', false],
  ['person', false],
  ['deliverer', false],
  ['reader', false],
  ['anonymous', false],
  ['system', false],
] as const)('%s may do what is the staff’s: %s', (role, may) => {
  expect(isStaff({ role } as Actor)).toBe(may)
})
