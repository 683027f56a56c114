import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { deliveryHappenings } from '@/features/deliveries/happenings'
import { besides, type OccasionPlan, planEvent } from '@/features/deliveries/occasions/plan-event'
import type { Transaction } from '@/lib/db'
import { tellAll } from '@/lib/happenings/tell'

type Joined = OccasionPlan & { id: string; organisationId: string; orderId: string }

/**
 * An organisation that comes later takes the times that its round's sessions already have. Its people are told and
 * invited. The person who holds a session knows of it.
 */
export async function joinPlannedSessions(
  tx: Transaction,
  actor: SignedInActor,
  deliveryId: string,
): Promise<void> {
  const joined = await tx.$queryRaw<Joined[]>`
    UPDATE "Occasion" o SET status = 'planned', "startsAt" = s."startsAt", minutes = s.minutes, place = s.place,
      link = s.link, "delivererId" = s."delivererId", note = s.note, sequence = s.sequence
    FROM (
      SELECT DISTINCT ON (c."sessionId") c.* FROM "Occasion" c
      WHERE c.status = 'planned' AND c."deliveryId" <> ${deliveryId}::uuid
        AND c."sessionId" IN (SELECT "sessionId" FROM "Occasion" WHERE "deliveryId" = ${deliveryId}::uuid)
      ORDER BY c."sessionId", c.sequence DESC, c.id) s, "Delivery" d
    WHERE o."deliveryId" = ${deliveryId}::uuid AND o.status = 'proposed' AND o."sessionId" = s."sessionId"
      AND d.id = o."deliveryId"
    RETURNING o.id, o."organisationId", d."orderId", o."startsAt", o.minutes, o.mode, o.place, o.link,
      o."delivererId", o.sequence`
  const [first] = joined
  if (!first) return
  const happened = joined.map(({ id, organisationId: _, orderId, ...planned }) => {
    const event = besides(planEvent({ ...planned, status: 'proposed' }, planned), { besides: true })
    return { of: deliveryHappenings, ...event, subjectId: id, orderId }
  })
  await tellAll(tx, actor, first.organisationId, happened)
}
