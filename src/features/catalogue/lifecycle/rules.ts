import { lifecycleMoves } from '@/features/catalogue/rules'
import type { ServiceLifecycle } from '@/features/catalogue/service-kinds'
import { type Day, isFarAhead } from '@/lib/dates'
import { accept, type Refusal, type Result, refuse, refuseTogether } from '@/lib/result'

export const goalUnits = ['deliveries', 'organisations'] as const
export type GoalUnit = (typeof goalUnits)[number]
export type GoalProgress = { count: number; unit: GoalUnit; reached: number }

export function isGoalReached({ count, reached }: GoalProgress): boolean {
  return reached >= count
}

/** A goal that is reached proposes a phase-out, while the service is still given. */
export function proposesPhaseOut(lifecycle: ServiceLifecycle, goal: GoalProgress | null): boolean {
  return goal !== null && isGoalReached(goal) && lifecycleMoves[lifecycle].includes('phasing_out')
}

export type ServiceDays = { opensOn: Day | null; lastOrderOn: Day | null; lastDeliveryOn: Day | null }
const dayNames = ['opensOn', 'lastOrderOn', 'lastDeliveryOn'] as const satisfies (keyof ServiceDays)[]
export type ServicePlan = ServiceDays & { goalCount: number | null; goalUnit: GoalUnit | null }
export type PlannedService = { lifecycle: ServiceLifecycle } & ServiceDays

/** The fault of a plan, or null. Its days must be near enough and in order, and a phase-out needs all of them. */
export function planFault({ lifecycle, ...days }: PlannedService, today: Day): Refusal | null {
  const far = dayNames.filter(name => isFarAhead(days[name] ?? today, today))
  if (far.length > 0) return refuseTogether(...far.map(field => refuse('day_far_ahead', { field })))
  return refuseTogether(lastOrderFault(lifecycle, days), lastDeliveryFault(lifecycle, days))
}

function lastOrderFault(lifecycle: ServiceLifecycle, { opensOn, lastOrderOn, lastDeliveryOn }: ServiceDays) {
  const field = 'lastOrderOn'
  if (lastOrderOn)
    return opensOn && lastOrderOn < opensOn ? refuse('service_ends_before_opening', { field }) : null
  return lifecycle === 'phasing_out' || lastDeliveryOn ? refuse('service_needs_days', { field }) : null
}

function lastDeliveryFault(lifecycle: ServiceLifecycle, { lastOrderOn, lastDeliveryOn }: ServiceDays) {
  const field = 'lastDeliveryOn'
  if (!lastDeliveryOn) return lifecycle === 'phasing_out' ? refuse('service_needs_days', { field }) : null
  const isTooShort = lastOrderOn && lastDeliveryOn < lastOrderOn
  return isTooShort ? refuse('service_delivers_too_short', { field }) : null
}

/** A goal is a number and what is counted: both or neither. */
export function goalFault({
  goalCount,
  goalUnit,
}: Pick<ServicePlan, 'goalCount' | 'goalUnit'>): Refusal | null {
  if ((goalCount === null) === (goalUnit === null)) return null
  return refuse('service_half_goal', { field: goalCount === null ? 'goalCount' : 'goalUnit' })
}

/** Whether a successor would lead back to the service itself, through however many others. */
export function leadsBack(
  slug: string,
  successor: string | null,
  successors: ReadonlyMap<string, string | null>,
): boolean {
  const passed = new Set<string>()
  for (let next = successor; next && !passed.has(next); next = successors.get(next) ?? null) {
    if (next === slug) return true
    passed.add(next)
  }
  return false
}

export type ServiceMove = { to: ServiceLifecycle; day: Day; isPublished: boolean } & Partial<
  Pick<ServiceDays, 'lastOrderOn' | 'lastDeliveryOn'>
>

/** The service after a move, with the days that the move sets; or why it can't be moved. */
export function moveLifecycle(service: PlannedService, move: ServiceMove): Result<PlannedService> {
  if (!lifecycleMoves[service.lifecycle].includes(move.to)) return refuse('service_cannot_move')
  const moved = arrivals[move.to]({ ...service, lifecycle: move.to }, move)
  return moved.ok ? (planFault(moved.value, move.day) ?? moved) : moved
}

type Arrival = (service: PlannedService, move: ServiceMove) => Result<PlannedService>

/** The service after it comes to a state. */
const arrivals: Record<ServiceLifecycle, Arrival> = {
  coming: accept,
  paused: accept,
  open: (service, { day, isPublished }) => {
    if (!isPublished) return refuse('service_unpublished')
    const opensOn = service.opensOn && service.opensOn < day ? service.opensOn : day
    return accept({ ...service, opensOn })
  },
  phasing_out: (service, move) => {
    const lastOrderOn = move.lastOrderOn ?? service.lastOrderOn
    const lastDeliveryOn = move.lastDeliveryOn ?? service.lastDeliveryOn
    if (lastOrderOn && lastOrderOn < move.day) return refuse('service_ends_in_past', { field: 'lastOrderOn' })
    return accept({ ...service, lastOrderOn, lastDeliveryOn })
  },
  // People were promised that they may order until that day.
  closed: (service, { day }) =>
    service.lastOrderOn && day <= service.lastOrderOn ? refuse('service_still_ordered') : accept(service),
}

/** The moves by the words that stand in their addresses. */
export const moveWords = { oppna: 'open', pausa: 'paused', avveckla: 'phasing_out', stang: 'closed' } as const
export type MoveWord = keyof typeof moveWords

export function moveWordOf(to: ServiceLifecycle): MoveWord | undefined {
  return (Object.keys(moveWords) as MoveWord[]).find(word => moveWords[word] === to)
}

export function isMoveWord(text: string): text is MoveWord {
  return Object.hasOwn(moveWords, text)
}
