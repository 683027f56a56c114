import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import type { DeliveryChange } from '@/features/deliveries/occasions/change-delivery'
import type { ChangedOccasion } from '@/features/deliveries/occasions/change-occasion'
import { plannedTimeOn } from '@/features/deliveries/occasions/held-at'
import type { OccasionRow } from '@/features/deliveries/occasions/lock-occasion'
import type { Counted } from '@/features/deliveries/outcomes/rules'
import type { CorrectOccasion } from '@/features/deliveries/outcomes/schema'
import { type Day, dateOf, dayOf, dayOfDate } from '@/lib/dates'
import { type Refusal, refuse } from '@/lib/result'

/** The record of an occasion that took place. */
type RecordedOutcome = { doneOn: Day | null; time: string | null; participants: number | null }
type Correction = {
  to: RecordedOutcome
  /** Empty where a number is given that was left out. */
  reason: string
  status: OccasionRow['status']
  /** Only of the occasion at which a tool comes into use. */
  inUseOn?: Day | null
}

/** The change from what was registered to what is true, with both in the log. */
export function corrected(
  actor: SignedInActor,
  occasion: ChangedOccasion,
  { to, reason, status, inUseOn }: Correction,
): DeliveryChange {
  const from = recordOf(occasion)
  return {
    ok: true,
    write: tx =>
      tx.occasion.update({
        where: { id: occasion.id },
        data: {
          status,
          doneOn: to.doneOn && dateOf(to.doneOn),
          doneTime: to.time,
          actualParticipants: to.participants,
          recordedAt: actor.now,
          ...(reason && { reason }),
          // A calendar that showed what stood before takes what stands now.
          sequence: occasion.lastSequence + 1,
        },
        select: { id: true },
      }),
    set: inUseOn === undefined ? undefined : { inUseOn: inUseOn && dateOf(inUseOn) },
    events: [
      {
        kind: 'occasion.corrected',
        subjectId: occasion.id,
        facts: {
          ...{ doneFrom: from.doneOn, doneTo: to.doneOn },
          ...(from.time !== to.time && { timeFrom: from.time, timeTo: to.time }),
          ...{ participantsFrom: from.participants, participantsTo: to.participants },
          recordedOn: dayOf(actor.now),
        },
        ...(reason && { texts: { reason } }),
      },
    ],
  }
}

export function recordOf({ doneOn, doneTime: time, actualParticipants }: OccasionRow): RecordedOutcome {
  return { doneOn: doneOn && dayOfDate(doneOn), time, participants: actualParticipants }
}

/** Of a joint session, the part of an organisation about which nothing is corrected. */
const unchanged: DeliveryChange = { ok: true, write: async () => {}, events: [] }

/** The answer where nothing is corrected: it stands already, or a number is given that was not left out. */
export function withoutCorrection(
  occasion: ChangedOccasion,
  input: CorrectOccasion,
): DeliveryChange | Refusal | null {
  if (!occasion.besides && areAsRecorded(occasion, input)) return refuse('nothing_corrected')
  if (isAsRecorded(occasion, input)) return unchanged
  return input.first && !isFirstCount(occasion, input) ? refuse('count_given') : null
}

/** Each organisation of a joint session has a number of its own. */
export function participantsOf({ id, besides }: Pick<ChangedOccasion, 'id' | 'besides'>, counted: Counted) {
  const own = besides ? counted.joined?.find(one => one.occasionId === id) : counted
  return own?.actualParticipants ?? null
}

/** Nothing of what is said differs from what is registered, at none of the organisations. */
function areAsRecorded(occasion: ChangedOccasion, input: CorrectOccasion): boolean {
  const others = occasion.joined.map(one => ({ ...one, besides: true }))
  return [occasion, ...others].every(one => isAsRecorded(one, input))
}

function isAsRecorded(occasion: OccasionRow & { besides: boolean }, input: CorrectOccasion): boolean {
  const from = recordOf(occasion)
  const isAtSameHour = from.time === timeOf(occasion, input)
  return from.doneOn === input.doneOn && isAtSameHour && from.participants === participantsOf(occasion, input)
}

/** Only the number is given, which was left out. */
function isFirstCount(occasion: OccasionRow, input: CorrectOccasion): boolean {
  const { doneOn, time, participants } = recordOf(occasion)
  return participants === null && doneOn === input.doneOn && time === timeOf(occasion, input)
}

/** The hour is kept where it differs from the plan's for that day. */
export function timeOf(
  { doneTime, startsAt }: OccasionRow,
  { time, doneOn }: CorrectOccasion,
): string | null {
  if (time === undefined) return doneTime
  return plannedTimeOn(doneOn ?? null, startsAt) === time ? null : time
}
