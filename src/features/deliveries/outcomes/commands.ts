import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { type ChangedOccasion, changeOccasion } from '@/features/deliveries/occasions/change-occasion'
import type { OccasionRow } from '@/features/deliveries/occasions/lock-occasion'
import {
  corrected,
  participantsOf,
  recordOf,
  timeOf,
  withoutCorrection,
} from '@/features/deliveries/outcomes/change-record'
import { findDoneBounds } from '@/features/deliveries/outcomes/queries'
import {
  type Counted,
  isWithoutParticipants,
  mayBeDoneOn,
  mayDelivererCorrect,
  mayStillCount,
} from '@/features/deliveries/outcomes/rules'
import type { CorrectOccasion, MarkOccasionDone } from '@/features/deliveries/outcomes/schema'
import { canMark } from '@/features/deliveries/policy'
import { IN_USE_KEY, statusAfter, takenBack } from '@/features/deliveries/rules'
import { type Day, dateOf, dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { accept, type Refusal, type Result, refuse, refuseTogether } from '@/lib/result'

/**
 * Says that an occasion has taken place, a joint session once for all its organisations. The day it took place and the day it was registered are both kept.
 * Its own deliverer marks what was planned; staff also what never was.
 */
export function markOccasionDone(actor: SignedInActor, input: MarkOccasionDone): Promise<Result<string>> {
  return changeOccasion(actor, input.occasionId, async (occasion, reading) => {
    if (!canMark(actor, occasion)) return refuse('not_allowed')
    const next = statusAfter(occasion, 'mark_done')
    if (!next.ok) return next
    if (!isStaff(actor) && occasion.status !== 'planned') return refuse('occasion_without_time')
    const { doneOn, note = '', reason = '' } = input
    const actualParticipants = participantsOf(occasion, input)
    const claimed = { actor, doneOn, reason, counted: input, instead: 'cancel' } as const
    const obstacle = await obstacleTo(reading, occasion, claimed)
    if (obstacle) return obstacle
    const isInUse = await bringsIntoUse(reading, occasion)
    const isProposal = occasion.status === 'proposed'
    const isOnOtherDay = occasion.startsAt !== null && dayOf(occasion.startsAt) !== doneOn
    const done = {
      ...{ status: next.value, doneOn: dateOf(doneOn), recordedAt: actor.now, actualParticipants },
      // A calendar that showed it on its planned day moves it.
      ...(isOnOtherDay && { sequence: occasion.lastSequence + 1 }),
    }
    return {
      ok: true,
      write: tx =>
        tx.occasion.update({
          where: { id: occasion.id },
          // A proposed time that nobody planned was never one.
          data: { ...done, reason, ...(note && { note }), ...(isProposal && { startsAt: null }) },
          select: { id: true },
        }),
      set: isInUse ? { inUseOn: occasion.delivery.inUseOn ?? dateOf(doneOn) } : undefined,
      events: [
        {
          kind: 'occasion.done',
          subjectId: occasion.id,
          facts: { doneOn, recordedOn: dayOf(actor.now), participants: actualParticipants, inUse: isInUse },
          ...(reason && { texts: { reason } }),
        },
      ],
    }
  })
}

/**
 * Corrects what was registered, with a reason: the day, the hour, the number, or that it took place at all. A number that
 * was left out is given without one. The record of before is kept. Delivery and order follow, back too. A deliverer
 * corrects the own ones until their month is over, and never that they took place.
 */
export function correctOccasion(actor: SignedInActor, input: CorrectOccasion): Promise<Result<string>> {
  return changeOccasion(actor, input.occasionId, async (occasion, reading) => {
    const may = mayCorrect(actor, occasion, input)
    if (!may.ok) return may
    const { doneOn, reason = '' } = input
    if (input.outcome === 'not_done' || !doneOn) return takeBack(actor, occasion, { reading, reason })
    const next = statusAfter(occasion, 'correct')
    if (!next.ok) return next
    const claimed = { actor, doneOn, reason: reason || occasion.reason, counted: input } as const
    const obstacle = await obstacleTo(reading, occasion, { ...claimed, instead: 'take_back' })
    if (obstacle) return obstacle
    const to = { doneOn, time: timeOf(occasion, input), participants: participantsOf(occasion, input) }
    const settled = withoutCorrection(occasion, input)
    if (settled) return settled
    const isInUse = await bringsIntoUse(reading, occasion)
    return corrected(actor, occasion, { to, reason, status: next.value, ...(isInUse && { inUseOn: doneOn }) })
  })
}

function mayCorrect(actor: SignedInActor, occasion: OccasionRow, input: CorrectOccasion): Result<true> {
  if (!canMark(actor, occasion)) return refuse('not_allowed')
  if (isStaff(actor)) return accept(true)
  if (
    input.first &&
    mayStillCount({ ...recordOf(occasion), recordedAt: occasion.recordedAt }, dayOf(actor.now))
  )
    return accept(true)
  return mayDelivererCorrect(recordOf(occasion).doneOn, input, dayOf(actor.now))
}

type TakingBack = { reading: Reading; reason: string }

/** Said once for all the organisations of a joint session. A deliverer turns to staff with what did not take place. */
function refuseNobody({ besides }: ChangedOccasion, { actor, counted, instead }: Claimed): Refusal | null {
  if (besides || !isWithoutParticipants(counted)) return null
  const values = { instead: isStaff(actor) ? instead : 'tell' }
  return refuse('nobody_took_part', { field: 'actualParticipants', values })
}

async function takeBack(actor: SignedInActor, occasion: ChangedOccasion, { reading, reason }: TakingBack) {
  const next = takenBack(occasion, occasion.delivery)
  if (!next.ok) return next
  if ((await findDoneBounds(reading, occasion.id))?.isFree) return refuse('earlier_order_stays')
  const isInUse = await bringsIntoUse(reading, occasion)
  const to = { doneOn: null, time: null, participants: null }
  return corrected(actor, occasion, { to, reason, status: next.value, ...(isInUse && { inUseOn: null }) })
}

type Claimed = {
  actor: SignedInActor
  doneOn: Day
  reason: string
  counted: Counted
  /** The staff's way on where nobody took part. */
  instead: 'cancel' | 'take_back'
}

async function obstacleTo(
  reading: Reading,
  occasion: ChangedOccasion,
  claimed: Claimed,
): Promise<Refusal | null> {
  const { doneOn, reason } = claimed
  const { now } = claimed.actor
  const bounds = await findDoneBounds(reading, occasion.id)
  if (!bounds) return refuse('not_allowed')
  const ahead = plannedAhead(occasion, dayOf(now))
  return refuseTogether(
    mayBeDoneOn(doneOn, bounds, { today: dayOf(now), reason: reason.trim() }),
    refuseNobody(occasion, claimed),
    ahead && !reason.trim() && refuse('done_before_planned', { field: 'reason', values: { day: ahead } }),
  )
}

/** The planned day that has not come: it was moved without a word, or another occasion was meant. */
function plannedAhead({ status, startsAt }: OccasionRow, today: Day): Day | null {
  const day = status === 'planned' && startsAt ? dayOf(startsAt) : null
  return day && day > today ? day : null
}

/** Whether it is the occasion at which a tool that is counted by use comes into use. */
async function bringsIntoUse(reading: Reading, { templateKey, delivery }: OccasionRow): Promise<boolean> {
  if (templateKey !== IN_USE_KEY) return false
  const revision = await reading.serviceRevision.findFirst({
    where: { serviceId: delivery.serviceId, state: 'published' },
    orderBy: { number: 'desc' },
    select: { content: true },
  })
  return revision !== null && serviceContentSchema.parse(revision.content).countsUse
}
