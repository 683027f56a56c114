import { expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { canKeepRounds } from '@/features/rounds/policy'

it.each([
  ['staff', true],
  ['admin', true],
  ['party', false],
  ['person', false],
  ['deliverer', false],
  ['reader', false],
  ['anonymous', false],
  ['system', false],
] as const)('%s keeps rounds: %s', (role, keeps) => {
  expect(canKeepRounds({ role } as Actor)).toBe(keeps)
})
