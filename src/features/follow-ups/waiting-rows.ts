import type { PartyActor } from '@/auth/actor'
import { Prisma } from '@/generated/prisma/client'
import { dayOf } from '@/lib/dates'

/** The deliveries of which the actor's party is asked what became. Those who sign for it answer. */
export function askedToFollowUp({ party, canSign, organisation, now }: PartyActor): Prisma.Sql {
  return Prisma.sql`
    SELECT f."deliveryId", d."orderId", f."closesOn"
    FROM "FollowUp" f JOIN "Delivery" d ON d.id = f."deliveryId" JOIN "Order" o ON o.id = d."orderId"
    JOIN "OrderVersion" v ON v."orderId" = o.id AND v.number = o."versionNumber"
    JOIN "OrderVersionParty" p ON p."versionId" = v.id AND p.party = ${party}::"Party"
    WHERE ${canSign} AND f."closedAt" IS NULL AND f."closesOn" >= ${dayOf(now)}::date AND d.status = 'done'
      AND f."organisationId" = ${organisation.id}::uuid AND p.representation <> 'no_counterpart'
      AND NOT EXISTS (SELECT 1 FROM "FollowUpAnswer" a
        WHERE a."deliveryId" = f."deliveryId" AND a.party = ${party}::"Party")`
}
