import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import type { DeliveryChange } from '@/features/deliveries/occasions/change-delivery'
import type { ChangedOccasion } from '@/features/deliveries/occasions/change-occasion'
import type { OccasionRow } from '@/features/deliveries/occasions/lock-occasion'
import { type Day, dateOf, dayOf, dayOfDate } from '@/lib/dates'

/** The record of an occasion that took place. */
type RecordedOutcome = { doneOn: Day | null; time: string | null; participants: number | null }
type Correction = {
  to: RecordedOutcome
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
          reason,
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
        texts: { reason },
      },
    ],
  }
}

export function recordOf({ doneOn, doneTime: time, actualParticipants }: OccasionRow): RecordedOutcome {
  return { doneOn: doneOn && dayOfDate(doneOn), time, participants: actualParticipants }
}
