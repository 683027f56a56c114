import { expect, it } from 'vitest'
import { publicGoal } from '@/features/catalogue/goals/rules'

it.each([
  [0, false, 0],
  [4, false, 0],
  [5, false, 5],
  [29, false, 25],
  [30, true, 30],
  [41, true, 30],
])('with %s of thirty, the public reads reached %s, at least %s', (reached, isReached, reachedAtLeast) => {
  const goal = { count: 30, unit: 'deliveries' } as const
  expect(publicGoal(goal, reached)).toEqual({ ...goal, isReached, reachedAtLeast })
})
