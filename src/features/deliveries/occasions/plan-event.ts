import type { Passed } from '@/features/deliveries/clashes/rules'
import type { deliveryHappenings } from '@/features/deliveries/happenings'
import type { OccasionMode, OccasionStatus } from '@/features/deliveries/rules'
import type { Happening } from '@/lib/happenings/tell'

/** When, where and by whom an occasion is held. */
export type OccasionPlan = {
  startsAt: Date | null
  minutes: number
  mode: OccasionMode
  place: string
  link: string
  delivererId: string | null
  sequence: number
}

export type PlanEvent = Extract<
  Happening<typeof deliveryHappenings>,
  { kind: 'occasion.planned' | 'occasion.rescheduled' | 'occasion.deliverer_changed' }
>

/** Any event of which clashes can be passed. */
type PassingEvent = { facts: object; texts?: Record<string, string> }

type Sequenced = Pick<OccasionPlan, 'sequence'> & {
  status: OccasionStatus
  sessionId: string | null
  /** The highest of the joint session. */
  lastSequence: number
}

/** A joint session has one sequence. One that was only proposed was in nobody's calendar. */
export function sequenceAfter({ status, sessionId, sequence, lastSequence }: Sequenced): number {
  if (sessionId) return lastSequence + 1
  return status === 'planned' ? sequence + 1 : sequence
}

/** The event of a new plan: a first one, another deliverer alone, or a move. It says from what and to what. */
export function planEvent(
  before: OccasionPlan & { status: OccasionStatus },
  planned: OccasionPlan,
): PlanEvent {
  const { minutes, mode, sequence } = planned
  const startsAt = planned.startsAt?.toISOString() ?? ''
  const deliverer = planned.delivererId
  const isFirst = before.status !== 'planned'
  const hasNewDeliverer = !isFirst && before.delivererId !== deliverer
  const hasMoved = before.startsAt?.getTime() !== planned.startsAt?.getTime()
  const facts = {
    ...{ startsAt, movedFrom: isFirst || !hasMoved ? null : (before.startsAt?.toISOString() ?? null) },
    ...{ minutes, minutesFrom: isFirst || before.minutes === minutes ? null : before.minutes },
    ...{ mode, deliverer, sequence, hasNewDeliverer },
    delivererFrom: hasNewDeliverer ? before.delivererId : null,
  }
  if (isFirst) return { kind: 'occasion.planned', facts }
  const isElsewhere = before.place !== planned.place || before.link !== planned.link || before.mode !== mode
  if (hasNewDeliverer && !hasMoved && !isElsewhere && facts.minutesFrom === null) {
    return { kind: 'occasion.deliverer_changed', facts }
  }
  return { kind: 'occasion.rescheduled', facts, texts: placesOf(before, planned) }
}

/** The same of another organisation's part of a joint session: the person who holds it is told once. */
export function besides(event: PlanEvent, occasion: { besides: boolean }): PlanEvent {
  return occasion.besides ? ({ ...event, facts: { ...event.facts, besides: true } } as PlanEvent) : event
}

/** The same with the clashes that were passed, and why. The parties read it with the time. */
export function withPassed<Of extends PassingEvent>(event: Of, clashes: Passed): Of {
  if (!clashes) return event
  const { passed, reason } = clashes
  return {
    ...event,
    facts: { ...event.facts, passed },
    texts: { ...event.texts, clashReason: reason },
  } as Of
}

/** Of the event that tells of several occasions at once: all that was passed in any of them. */
export function passedInAll(passed: readonly Passed[]): Passed {
  const all = passed.filter(one => one !== null)
  const [first] = all
  if (!first) return null
  return { passed: [...new Set(all.flatMap(one => one.passed.split(' ')))].join(' '), reason: first.reason }
}

/** Where it was and is, for those who read what was changed. A link is left out: it is a key to a meeting. */
function placesOf(before: OccasionPlan, planned: OccasionPlan): Record<string, string> {
  if (before.place === planned.place) return {}
  const places = { placeFrom: before.place, placeTo: planned.place }
  return Object.fromEntries(Object.entries(places).filter(([, place]) => place !== ''))
}
