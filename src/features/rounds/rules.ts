import type { RoundRoom } from '@/features/catalogue/rounds/rules'
import { isAhead, type RoundTimes } from '@/features/catalogue/rounds/rules'
import type { PlaceStatus } from '@/features/orders/places/rules'
import { type OrderStatus, phaseOf } from '@/features/orders/statuses'
import { type Day, isFarAhead } from '@/lib/dates'
import { accept, type Refusal, type Result, refuse } from '@/lib/result'

export type RoundState = RoundTimes & RoundRoom & { id: string; goNoGoOn: Day; minimumPlaces: number }
export type RoundCounts = { held: number; taken: number; offered: number; waiting: number }

export type RoundDates = { startsOn: Day; lastOrderOn: Day; goNoGoOn: Day }

/** A round starts after the day on which it is set. */
export function checkStart({ startsOn }: Pick<RoundDates, 'startsOn'>, today: Day): Result<Day> {
  return startFault({ startsOn }, today) ?? accept(startsOn)
}

/** Told with the faults of the other fields. */
export function startFault({ startsOn }: Partial<Pick<RoundDates, 'startsOn'>>, today: Day): Refusal | null {
  if (!startsOn) return null
  if (startsOn <= today) return refuse('round_in_past', { field: 'startsOn' })
  return isFarAhead(startsOn, today) ? refuse('day_far_ahead', { field: 'startsOn' }) : null
}

/** A round's standing on a day, besides its status: it decides the list's words and the actions. */
export type RoundStage = 'open' | 'closed' | 'decide' | 'going' | 'started' | 'done' | 'cancelled'

/** Open for orders, closed and waiting for its decision day, to be decided, going, under way or over. */
export function stageOf(round: RoundTimes & { goNoGoOn: Day }, day: Day): RoundStage {
  const { status, startsOn, lastOrderOn, goNoGoOn } = round
  if (status === 'done' || status === 'cancelled') return status
  if (status === 'confirmed') return day < startsOn ? 'going' : 'started'
  if (day >= goNoGoOn) return 'decide'
  return day <= lastOrderOn ? 'open' : 'closed'
}

/** The day of the decision: the one on which it was made, else the one that is set for it. */
export function decisionDay({ decidedOn, goNoGoOn }: { decidedOn: Day | null; goNoGoOn: Day }): Day {
  return decidedOn ?? goNoGoOn
}

/** All who have a place are told that the round goes. Those in line wait on. */
export function isToldOfGoing({ status }: { status: PlaceStatus }): boolean {
  return status !== 'waiting' && status !== 'released'
}

/** Fewer have taken their place than the round needs. */
export function isShort(round: { minimumPlaces: number }, { taken }: Pick<RoundCounts, 'taken'>): boolean {
  return taken < round.minimumPlaces
}

/** The round goes. With too few places taken, staff say why. */
export function go(
  round: Pick<RoundState, 'status' | 'minimumPlaces'>,
  counts: Pick<RoundCounts, 'taken'>,
  reason: string,
): Result<'confirmed'> {
  if (round.status !== 'planned') return refuse('round_moved_on')
  if (isShort(round, counts) && reason === '') return refuse('round_reason_needed', { field: 'reason' })
  return accept('confirmed')
}

/** A round that is planned, or goes but has not started, can be called off or moved. */
export function canBeCalledOff(round: Pick<RoundTimes, 'status' | 'startsOn'>, day: Day): boolean {
  return round.status === 'planned' || isAhead(round, day)
}

/** A round that has started is over when every order with a place in it has been delivered. */
export function isOver(
  { status, startsOn }: Pick<RoundTimes, 'status' | 'startsOn'>,
  placed: readonly OrderStatus[],
  day: Day,
): boolean {
  const isDelivered = (order: OrderStatus) => phaseOf(order) === 'delivered'
  return status === 'confirmed' && day >= startsOn && placed.every(isDelivered)
}

/** Whether the target has room for all who have a place. Those who wait there are never passed. */
export function rollOver(
  places: Pick<RoundCounts, 'held' | 'taken'>,
  target: RoundTimes & RoundRoom,
  day: Day,
): Result<'fits'> {
  if (!isAhead(target, day)) return refuse('round_closed', { field: 'targetId' })
  const free = target.waiting > 0 ? 0 : target.maximumPlaces - target.occupied
  const missing = places.held + places.taken - free
  return missing > 0
    ? refuse('round_lacks_places', { field: 'targetId', values: { missing } })
    : accept('fits')
}

/** After the last day to order and before the start. */
export function isLate(round: RoundTimes, day: Day): boolean {
  return isAhead(round, day) && day > round.lastOrderOn
}

/** Staff let in who asks late, while there are places. */
export function letIn(round: RoundTimes & RoundRoom, day: Day): Result<'open'> {
  if (!isLate(round, day)) return refuse('round_moved_on')
  const isFull = round.waiting > 0 || round.occupied >= round.maximumPlaces
  return isFull ? refuse('round_full') : accept('open')
}
