export type Goal = { count: number; unit: 'deliveries' | 'organisations' }

/** A goal as anyone may see it. */
export type PublicGoal = Goal & { isReached: boolean; reachedAtLeast: number }

const STEP = 5

/**
 * How far a service has come, in whole fives: small groups are not shown to the public, and an exact number of one
 * service would give away another's by subtraction.
 */
export function publicGoal(goal: Goal, reached: number): PublicGoal {
  const isReached = reached >= goal.count
  const reachedAtLeast = isReached ? goal.count : Math.floor(reached / STEP) * STEP
  return { ...goal, isReached, reachedAtLeast }
}
