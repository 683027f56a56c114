import { isSelfLed, isWhollySelfLed } from '@/features/catalogue/self-led'
import { type Firmness, firmnessOf, nextOccasion, type Timed } from '@/features/deliveries/delivery-view'
import { followedUpFrom, lastDayOfLink, lastDayToEvaluate } from '@/features/evaluations/rules'
import { isUnderWay, type OrderStatus, phaseOf, waitsFor } from '@/features/orders/statuses'
import { type Day, dayOf } from '@/lib/dates'
import type { Party } from '@/lib/party'

/** One service's way through an organisation, by what is recorded of it. */
export type Way = {
  /** Nothing where the organisation went straight to an order. */
  interest: { shownOn: Day; party: Party } | null
  /** The first talk with the staff about it; while nothing is ordered, the latest. Theirs alone to see. */
  talkedOn: Day | null
  /** The latest talk, in the words of the staff, and the step that it agreed on. */
  agreed?: { note: string; nextStep: string; nextStepOn: Day | null }
  order: WayOfOrder | null
}

export type WayOfOrder = {
  status: OrderStatus
  startedOn: Day
  /** Since when it stands as it does. */
  stoodOn: Day
  validOn: Day | null
  confirmedOn: Day | null
  endedOn: Day | null
  /** The last day to sign it. */
  signBy: Day | null
  /** The first day of its round. */
  roundStartsOn: Day | null
  /** Read in from the time before the portal: nobody evaluates it here. */
  isEarlier: boolean
  /** Those that were not cancelled. */
  occasions: HeldOccasion[]
  cancelled: number
  followUp: { askedOn: Day; closesOn: Day; isClosed: boolean; answers: number } | null
}

export type HeldOccasion = Timed & { templateKey?: string; doneOn: Day | null }

export const milestones = ['interest', 'talk', 'order', 'occasions', 'evaluation', 'follow_up'] as const
export type Milestone = (typeof milestones)[number]

export type Step = {
  milestone: Milestone | 'confirm' | 'ended'
  state: 'done' | 'now' | 'coming'
  /** When it was reached, or begins; of an evaluation its last day. Nothing where no day is known. */
  on: Day | null
  agreed?: Way['agreed']
  /** The staff have confirmed what was agreed. */
  isConfirmed?: true
  /** It has come further than its beginning, and its day is that of where it stands. */
  isMoved?: true
  /** It is being signed, and its day is the last to do so. */
  signBy?: 'past' | 'ahead'
  /** Its day is that on which its round starts. */
  isRound?: true
  /** Those named may still answer, but the participants no longer. */
  isLinkClosed?: true
  /** The staff plan one of the occasions. */
  isUnplanned?: true
  /** The rest gets no day: people get it, and choose when themselves. */
  isSelfLed?: true
  /** Of the occasion that is next: how firm its time is. */
  firmness?: Firmness
}

/** How many of an organisation's orders wait for the party's signature. */
export function waitingFor(
  party: Party,
  stations: readonly { order: { awaited: Party[] } | null }[],
): number {
  return stations.filter(({ order }) => order?.awaited.includes(party)).length
}

/** Its occasions are over, and some were held. One that has occasions left is under way. */
export function isHeld(station: { order: { done: number } | null; status: OrderStatus | null }): boolean {
  const { order, status } = station
  return order !== null && order.done > 0 && status !== null && !isUnderWay(status)
}

/** The step that goes on. A service that is not ordered yet, or not begun, stands at the last that was done. */
export function stepUnderWay({
  steps,
  status,
}: {
  steps: Step[]
  status: OrderStatus | null
}): Step | undefined {
  const now = steps.find(({ state }) => state === 'now')
  const waits = !status || (isUnderWay(status) && phaseOf(status) !== 'delivered')
  return now ?? (waits ? steps.findLast(({ state }) => state === 'done') : undefined)
}

/** The stations that wait or are under way. The staff's own duties come first, and then the latest. */
export function stationsUnderWay<
  S extends { steps: Step[]; status: OrderStatus | null; duty: object | null },
>(stations: readonly S[]): S[] {
  const rows = stations.toReversed().filter(stepUnderWay)
  return [...rows.filter(({ duty }) => duty), ...rows.filter(({ duty }) => !duty)]
}

/** The day from which the way is told. */
export function beganOn({ interest, order }: Way): Day {
  return [interest?.shownOn, order?.startedOn].filter(day => day !== undefined).toSorted()[0] ?? ''
}

/** The milestones that a service has passed, stands at, and comes to. */
export function stepsOf(way: Way, today: Day): Step[] {
  const { interest, talkedOn, agreed, order } = way
  const began: Step[] = [
    ...(interest ? [{ milestone: 'interest' as const, state: 'done' as const, on: interest.shownOn }] : []),
    ...(talkedOn ? [{ milestone: 'talk' as const, state: 'done' as const, on: talkedOn, agreed }] : []),
  ]
  if (!order) return [...began, { milestone: 'order', state: 'coming', on: null }]
  const held = order.occasions.some(isDone)
  if (phaseOf(order.status) === 'ended' && waitsFor(order.status) === 'nobody') {
    const done = held ? [orderStep(order, today), occasionsStep(order)] : []
    return [...began, ...done, { milestone: 'ended', state: 'done', on: order.endedOn }]
  }
  const onward = order.isEarlier ? [] : [evaluationStep(order, today), followUpStep(order)]
  return [...began, orderStep(order, today), ...confirmStep(order), occasionsStep(order), ...onward]
}

/** Each status with its own day: a draft's is that on which it was begun. */
function orderStep(order: WayOfOrder, today: Day): Step {
  const { status, validOn, confirmedOn, startedOn, stoodOn, signBy, isEarlier } = order
  const isValid = isEarlier || validOn !== null
  const isWritten = !['writing', 'signing', 'ended'].includes(phaseOf(status))
  if (isValid && isWritten) {
    const on = confirmedOn ?? validOn ?? startedOn
    return { milestone: 'order', state: 'done', on, ...(confirmedOn && { isConfirmed: true as const }) }
  }
  if (status === 'draft') return { milestone: 'order', state: 'now', on: startedOn }
  if (signBy && phaseOf(status) === 'signing') {
    return { milestone: 'order', state: 'now', on: signBy, signBy: signBy < today ? 'past' : 'ahead' }
  }
  return { milestone: 'order', state: 'now', on: stoodOn, isMoved: true }
}

/** Both sides have done their part, and the staff have theirs to do. */
function confirmStep({ status, validOn }: WayOfOrder): Step[] {
  return waitsFor(status) === 'staff' ? [{ milestone: 'confirm', state: 'now', on: validOn }] : []
}

function occasionsStep({ occasions, status, roundStartsOn }: WayOfOrder): Step {
  const isAll = occasions.length > 0 && occasions.every(isDone)
  if (isAll) return { milestone: 'occasions', state: 'done', on: doneDays(occasions).at(-1) ?? null }
  const next = nextOccasion(occasions)
  const firmness = next && firmnessOf(next)
  const isRound = roundStartsOn !== null && (!firmness || firmness === 'none') && !occasions.some(isDone)
  const told = {
    milestone: 'occasions' as const,
    on: isRound ? roundStartsOn : next?.startsAt ? dayOf(next.startsAt) : null,
    ...(isRound ? { isRound } : firmness && { firmness }),
  }
  if (status !== 'confirmed' && status !== 'in_delivery') return { ...told, state: 'coming' }
  const isUnplanned = occasions.some(one => one.status === 'proposed' && !one.isMoving && !isSelfLed(one))
  const isLed = isWhollySelfLed(occasions.filter(one => !isDone(one)))
  return { ...told, state: 'now', ...(isUnplanned && { isUnplanned }), ...(isLed && { isSelfLed: isLed }) }
}

function evaluationStep(order: WayOfOrder, today: Day): Step {
  const deliveredOn = deliveredDay(order)
  if (!deliveredOn) return { milestone: 'evaluation', state: 'coming', on: null }
  const on = lastDayToEvaluate(deliveredOn)
  if (today > on) return { milestone: 'evaluation', state: 'done', on }
  const isLinkClosed = today > lastDayOfLink(deliveredOn)
  return { milestone: 'evaluation', state: 'now', on, ...(isLinkClosed && { isLinkClosed }) }
}

function followUpStep(order: WayOfOrder): Step {
  const { followUp } = order
  if (followUp) {
    return followUp.isClosed
      ? { milestone: 'follow_up', state: 'done', on: followUp.askedOn }
      : { milestone: 'follow_up', state: 'now', on: followUp.closesOn }
  }
  const deliveredOn = deliveredDay(order)
  return { milestone: 'follow_up', state: 'coming', on: deliveredOn && followedUpFrom(deliveredOn) }
}

/** The day of the last occasion, once all of the order is delivered. */
function deliveredDay({ status, occasions }: WayOfOrder): Day | null {
  if (phaseOf(status) !== 'delivered') return null
  return doneDays(occasions).at(-1) ?? null
}

function isDone({ status }: HeldOccasion): boolean {
  return status === 'done'
}

function doneDays(occasions: HeldOccasion[]): Day[] {
  return occasions.flatMap(({ doneOn }) => doneOn ?? []).toSorted()
}
