import type { Day } from '@/lib/dates'

/**
 * From interest to delivery. An organisation that has reached a stage is counted in each stage before it as
 * well.
 */
export const stages = ['interested', 'talked', 'ordered', 'delivered'] as const
export type Stage = (typeof stages)[number]

/** The first day on which each step was taken; null where it has not been. */
export type Steps = Record<Stage, Day | null>

/** The last stage that has been reached, whether or not every step before it was taken. */
export function furthestOf(steps: Steps): Stage | null {
  return stages.findLast(stage => steps[stage] !== null) ?? null
}

export type Funnel = Record<Stage, number> & {
  /** How many of those that ordered never talked with the staff, as far as is noted. */
  orderedUntalked: number
}

/** How many have come at least to each stage. */
export function funnelOf(all: readonly Steps[]): Funnel {
  const funnel: Funnel = { interested: 0, talked: 0, ordered: 0, delivered: 0, orderedUntalked: 0 }
  for (const steps of all) {
    const furthest = furthestOf(steps)
    if (!furthest) continue
    for (const stage of stages.slice(0, stages.indexOf(furthest) + 1)) funnel[stage] += 1
    if (stages.indexOf(furthest) >= stages.indexOf('ordered') && !steps.talked) funnel.orderedUntalked += 1
  }
  return funnel
}

/** The earliest day of each step, over all of an organisation's services. */
export function earliestSteps(all: readonly Steps[]): Steps {
  const steps: Steps = { interested: null, talked: null, ordered: null, delivered: null }
  for (const one of all) {
    for (const stage of stages) {
      const day = one[stage]
      if (day && (!steps[stage] || day < steps[stage])) steps[stage] = day
    }
  }
  return steps
}
