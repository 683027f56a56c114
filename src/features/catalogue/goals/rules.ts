export type Goal = { count: number; unit: 'deliveries' | 'organisations' }

/** A goal as anyone may see it. */
export type PublicGoal = Goal & { isReached: boolean; reachedAtLeast: number }

const STEP = 5

/**
 * How far a service has come, in whole fives. Small groups are not shown to the public. An exact number for
 * one service would give away another's by subtraction.
 */
export function publicGoal(goal: Goal, reached: number): PublicGoal {
  const isReached = reached >= goal.count
  const reachedAtLeast = isReached ? goal.count : Math.floor(reached / STEP) * STEP
  return { ...goal, isReached, reachedAtLeast }
}
