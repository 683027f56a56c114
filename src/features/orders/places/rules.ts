import { isAhead, placesLeft, type RoundRoom, type RoundTimes } from '@/features/catalogue/rounds/rules'
import { isPending, type OrderStatus, phaseOf } from '@/features/orders/statuses'
import type { Day } from '@/lib/dates'
import { addWorkingDays } from '@/lib/working-days'

export type PlaceStatus = 'held' | 'taken' | 'offered' | 'waiting' | 'released'
export type Place = { roundId: string; status: PlaceStatus; untilOn: Day | null }

/** Working days to say yes to a place that became free; then it goes to the next in line. */
const OFFER_DAYS = 3
/** Working days that a place is kept while its order is corrected. */
const CORRECTION_DAYS = 10

const corrected: Partial<Record<PlaceStatus, PlaceStatus>> = { taken: 'held', offered: 'waiting' }

/**
 * An order's place after the order comes to a status. A valid order takes the place that it held. A
 * correction keeps the place, and the turn in line. An offer goes to someone who can say yes now. An ended
 * order has no place.
 */
export function placeAfter(status: OrderStatus, place: PlaceStatus): PlaceStatus {
  if (phaseOf(status) === 'ended') return 'released'
  if (status === 'returned') return corrected[place] ?? place
  return status === 'valid' && place === 'held' ? 'taken' : place
}

/** The place after the order's move: its status, and the last day it is kept when that has an end. */
export function settled(place: Place, status: OrderStatus, today: Day): Place {
  const next = placeAfter(status, place.status)
  return { ...place, status: next, untilOn: untilAfter({ ...place, status: next }, status, today) }
}

function untilAfter(place: Place, status: OrderStatus, today: Day): Day | null {
  if (place.status === 'released') return null
  if (place.status === 'offered') return place.untilOn
  return status === 'returned' ? addWorkingDays(today, CORRECTION_DAYS) : null
}

/** Whether the place is counted among those that the round has. */
export function isOccupied(status: PlaceStatus): boolean {
  return status === 'held' || status === 'taken' || status === 'offered'
}

/** Sending an order gives a place that is held, or the last turn on the waiting list. */
export function askedPlace(room: RoundRoom): 'held' | 'waiting' {
  return placesLeft(room) > 0 ? 'held' : 'waiting'
}

export type Joining = { day: Day; isAdmitted: boolean; keepsPlace: boolean }

/**
 * Whether an order can be sent to the round that day. The limit is the last day to order. It is the start for
 * those whom staff let in, and for corrected orders that kept their place.
 */
export function isOpenFor(round: RoundTimes, { day, isAdmitted, keepsPlace }: Joining): boolean {
  if (!isAhead(round, day)) return false
  return day <= round.lastOrderOn || isAdmitted || keepsPlace
}

/** The last day to say yes to an offer made today. */
export function offerEndsOn(today: Day): Day {
  return addWorkingDays(today, OFFER_DAYS)
}

/** Only an order that can say yes is offered a place. One that is being corrected keeps its turn meanwhile. */
export function canBeOffered(status: OrderStatus): boolean {
  return isPending(status)
}

/** After an accepted offer, a valid order takes its place. One that is being signed holds it. */
export function acceptedAs(status: OrderStatus): 'held' | 'taken' {
  return status === 'valid' ? 'taken' : 'held'
}
