import { isSelfLed, isWhollySelfLed } from '@/features/catalogue/self-led'
import { type Day, isFarAhead } from '@/lib/dates'
import { accept, type Result, refuse } from '@/lib/result'

export type DeliveryStatus = 'planning' | 'under_way' | 'done' | 'cancelled'

export const occasionStatuses = ['proposed', 'planned', 'done', 'cancelled'] as const
export type OccasionStatus = (typeof occasionStatuses)[number]

/** The hour that a form has until another is chosen. */
export const USUAL_START = '09:00'

export const occasionModes = ['on_site', 'digital'] as const
export type OccasionMode = (typeof occasionModes)[number]

/** A day to plan an occasion on, or the reason at its field why it is none. */
export function checkDay(on: Day, today: Day, field: string): Result<Day> {
  if (on < today) return refuse('occasion_in_past', { field })
  return isFarAhead(on, today) ? refuse('day_far_ahead', { field }) : accept(on)
}

export type OccasionMove = 'plan' | 'mark_done' | 'cancel' | 'correct' | 'take_back'

/**
 * The moves that each status allows, and where they lead. To plan what is planned is to reschedule it. To take back
 * what was done is to say that it did not take place.
 */
const occasionMoves: Record<OccasionStatus, Partial<Record<OccasionMove, OccasionStatus>>> = {
  proposed: { plan: 'planned', mark_done: 'done', cancel: 'cancelled' },
  planned: { plan: 'planned', mark_done: 'done', cancel: 'cancelled' },
  done: { correct: 'done', take_back: 'planned' },
  cancelled: {},
}

/** Where it stands, and by which key of the template it came. */
export type Movable = { status: OccasionStatus; templateKey?: string }

export function canMove(occasion: Movable, move: OccasionMove): boolean {
  return statusAfter(occasion, move).ok
}

/** Whether several are left to plan or move, of those that are the delivery's own. */
export function isSeriesLeft(occasions: readonly (Movable & { sessionId: string | null })[]): boolean {
  return occasions.filter(one => canMove(one, 'plan') && !one.sessionId).length > 1
}

/** Where a move leads from here, or a refusal because the occasion is over. */
export function statusAfter(occasion: Movable, move: OccasionMove): Result<OccasionStatus> {
  const next = occasionMoves[occasion.status][move]
  if (!next) return refuse('occasion_not_open')
  return move === 'plan' && isSelfLed(occasion) ? refuse('occasion_self_led') : accept(next)
}

/** Why the page of a move has nothing to do with an occasion. Somebody may have made the move since it was opened. */
export type ClosedWhy = 'done' | 'cancelled' | 'not_done' | 'self_led' | 'joint'

/** `ofOne`: a move that no joint session takes. Such a session moves for all its organisations at once. */
export function whyClosed(
  occasion: Movable & { sessionId: string | null },
  move: OccasionMove,
  ofOne = false,
): ClosedWhy | null {
  const moved = statusAfter(occasion, move)
  if (moved.ok) return ofOne && occasion.sessionId ? 'joint' : null
  if (moved.reason === 'occasion_self_led') return 'self_led'
  return occasion.status === 'done' || occasion.status === 'cancelled' ? occasion.status : 'not_done'
}

/** The status of a done occasion that did not take place after all. One that has a time is planned for it as before. */
export function takenBack(
  occasion: { status: OccasionStatus; startsAt: Date | null },
  delivery: { status: DeliveryStatus },
): Result<OccasionStatus> {
  const next = statusAfter(occasion, 'take_back')
  if (!next.ok) return next
  if (delivery.status === 'cancelled') return accept('cancelled')
  return occasion.startsAt ? next : accept('proposed')
}

/** The template key of the occasion at which a tool that is counted by use comes into use. */
export const IN_USE_KEY = 'in-use'
/** The template key of an occasion that staff add beside the template's own. */
export const ADDED_KEY = 'added'

export type Progress = {
  delivery: Exclude<DeliveryStatus, 'cancelled'>
  order: 'confirmed' | 'in_delivery' | 'delivered'
}

/**
 * Where a delivery and its order stand by the delivery's occasions. It is under way from the first done
 * occasion. It is done when all but the cancelled ones are done. A correction leads back the same way.
 */
export function progressOf(occasions: readonly OccasionStatus[]): Progress {
  const held = occasions.filter(status => status !== 'cancelled')
  if (!held.includes('done')) return { delivery: 'planning', order: 'confirmed' }
  if (held.every(status => status === 'done')) return { delivery: 'done', order: 'delivered' }
  return { delivery: 'under_way', order: 'in_delivery' }
}

/** A delivery's state as its readers are told it. It is planned once each occasion to be held has a time. */
export const deliveryStandings = [
  'planning',
  'handing_over',
  'partly_planned',
  'planned',
  'under_way',
  'done',
  'cancelled',
] as const
export type DeliveryStanding = (typeof deliveryStandings)[number]

type Standing = {
  status: DeliveryStatus
  occasions: readonly { status: OccasionStatus; templateKey?: string }[]
}

/** Nobody plans what people lead themselves: it is handed over. */
export function standingOf({ status, occasions }: Standing): DeliveryStanding {
  if (status !== 'planning') return status
  const has = (some: OccasionStatus) => occasions.some(occasion => occasion.status === some)
  if (has('planned')) return has('proposed') ? 'partly_planned' : 'planned'
  const held = occasions.filter(one => one.status !== 'cancelled')
  return isWhollySelfLed(held) ? 'handing_over' : status
}

/** Whether the delivery still takes new occasions: once it is done, its order is delivered for good. */
export function isOpen(delivery: { status: DeliveryStatus }): boolean {
  return delivery.status === 'planning' || delivery.status === 'under_way'
}

/** The plan that a form was filled in against. If it differs, somebody has changed the plan in the meantime. */
export function planMark(occasion: { status: OccasionStatus; sequence: number }): string {
  return `${occasion.status}-${occasion.sequence}`
}

/** Whether the form was filled in against a plan: it moved an occasion. */
export function wasPlanned(mark: string | undefined): boolean {
  return mark?.startsWith('planned-') ?? false
}

export function otherMode(mode: OccasionMode): OccasionMode {
  return mode === 'on_site' ? 'digital' : 'on_site'
}

/** How a plan's mode is decided: by the planner, by what the parties agreed on, or by the service alone. */
export type ModeChoice = 'open' | 'agreed' | 'given'

export function modeChoice(
  agreed: OccasionMode | 'either' | null | undefined,
  occasion: { mode: OccasionMode },
  service: { mode: OccasionMode | 'either' },
): ModeChoice {
  if (!isOffered(service, otherMode(occasion.mode))) return 'given'
  return (agreed ?? 'either') === 'either' ? 'open' : 'agreed'
}

export function isOffered(service: { mode: OccasionMode | 'either' }, mode: OccasionMode): boolean {
  return service.mode === 'either' || service.mode === mode
}

/** The parties agreed on the mode in the order; staff choose it alone only where the order left it open. */
export function mayUseMode(
  agreed: OccasionMode | 'either' | null,
  occasion: { mode: OccasionMode },
  wished: OccasionMode,
): boolean {
  return wished === occasion.mode || agreed === 'either' || agreed === null
}
