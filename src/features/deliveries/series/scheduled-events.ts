import type { Passed } from '@/features/deliveries/clashes/rules'
import type { DeliveryEvent } from '@/features/deliveries/occasions/change-delivery'
import type { DeliveryRow, OccasionRow } from '@/features/deliveries/occasions/lock-occasion'
import {
  besides,
  type OccasionPlan,
  passedInAll,
  planEvent,
  withPassed,
} from '@/features/deliveries/occasions/plan-event'

/** An occasion with its new plan, and the clashes that were passed for it. */
export type PlannedPart = {
  before: OccasionRow
  planned: OccasionPlan
  passed: Passed
  /** The person who holds the joint session is told with another organisation's part. */
  besides: boolean
  /** Other organisations get the same plan. */
  isJoint: boolean
}

/** Each occasion's own line in the log, and one event of their delivery that tells people of them all. */
export function scheduledEvents(delivery: DeliveryRow, parts: readonly PlannedPart[]): DeliveryEvent[] {
  const moved = parts.filter(({ before }) => before.status === 'planned').length
  const facts = {
    ...{ planned: parts.length - moved, moved, parts: parts.length },
    ...(parts.every(part => part.besides) && { besides: true as const }),
    ...(parts.some(({ isJoint }) => isJoint) && { joint: true as const }),
  }
  const together = { kind: 'delivery.scheduled', subjectId: delivery.id, facts } as const
  return [...parts.map(lineOf), withPassed(together, passedInAll(parts.map(({ passed }) => passed)))]
}

function lineOf(part: PlannedPart): DeliveryEvent {
  const { before, planned, passed } = part
  const { kind, facts, texts } = withPassed(besides(planEvent(before, planned), part), passed)
  const isFirst = kind === 'occasion.planned'
  return {
    kind: isFirst ? 'occasion.set_in_series' : 'occasion.moved_in_series',
    subjectId: before.id,
    facts,
    ...(texts?.clashReason && { texts: { clashReason: texts.clashReason } }),
  }
}
