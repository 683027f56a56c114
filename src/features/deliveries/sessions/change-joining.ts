import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { deliveryHappenings } from '@/features/deliveries/happenings'
import { besides, type OccasionPlan, planEvent } from '@/features/deliveries/occasions/plan-event'
import type { OccasionStatus } from '@/features/deliveries/rules'
import type { Transaction } from '@/lib/db'
import { tellAll } from '@/lib/happenings/tell'

type Joined = OccasionPlan & { id: string; organisationId: string; orderId: string } & Before

/** As it stood in the round that it comes from. */
type Before = {
  statusBefore: OccasionStatus
  startsAtBefore: Date | null
  minutesBefore: number
  placeBefore: string
  linkBefore: string
  delivererIdBefore: string | null
}

/**
 * An organisation that comes later takes the times that its round's sessions already have. They go before those that it
 * brings from another round. Its people are told and invited. The person who holds a session knows of it.
 */
export async function joinPlannedSessions(
  tx: Transaction,
  actor: SignedInActor,
  deliveryId: string,
): Promise<void> {
  const joined = await tx.$queryRaw<Joined[]>`
    UPDATE "Occasion" o SET status = 'planned', "startsAt" = s."startsAt", minutes = s.minutes, place = s.place,
      link = s.link, "delivererId" = s."delivererId", note = s.note, sequence = greatest(s.sequence, o.sequence + 1),
      "plannedAt" = CASE WHEN o.status = 'planned' THEN o."plannedAt" ELSE ${actor.now} END
    FROM (
      SELECT DISTINCT ON (c."sessionId") c.* FROM "Occasion" c
      WHERE c.status = 'planned' AND c."deliveryId" <> ${deliveryId}::uuid
        AND c."sessionId" IN (SELECT "sessionId" FROM "Occasion" WHERE "deliveryId" = ${deliveryId}::uuid)
      ORDER BY c."sessionId", c.sequence DESC, c.id) s, "Delivery" d
    WHERE o."deliveryId" = ${deliveryId}::uuid AND o."sessionId" = s."sessionId" AND d.id = o."deliveryId"
      AND (o.status = 'proposed' OR o.status = 'planned'
        AND (o."startsAt", o.minutes, o.place, o.link, o."delivererId")
          IS DISTINCT FROM (s."startsAt", s.minutes, s.place, s.link, s."delivererId"))
    RETURNING o.id, o."organisationId", d."orderId", o."startsAt", o.minutes, o.mode, o.place, o.link,
      o."delivererId", o.sequence, old.status AS "statusBefore", old."startsAt" AS "startsAtBefore",
      old.minutes AS "minutesBefore", old.place AS "placeBefore", old.link AS "linkBefore",
      old."delivererId" AS "delivererIdBefore"`
  const [first] = joined
  if (!first) return
  const happened = joined.map(part => ({
    of: deliveryHappenings,
    ...besides(planEvent(planBefore(part), planNow(part)), { besides: true }),
    subjectId: part.id,
    orderId: part.orderId,
  }))
  await tellAll(tx, actor, first.organisationId, happened)
}

function planNow({ startsAt, minutes, mode, place, link, delivererId, sequence }: Joined): OccasionPlan {
  return { startsAt, minutes, mode, place, link, delivererId, sequence }
}

function planBefore(part: Joined): OccasionPlan & { status: OccasionStatus } {
  return {
    ...planNow(part),
    status: part.statusBefore,
    startsAt: part.startsAtBefore,
    minutes: part.minutesBefore,
    place: part.placeBefore,
    link: part.linkBefore,
    delivererId: part.delivererIdBefore,
  }
}
