import type { PartyActor } from '@/auth/actor'
import { Prisma } from '@/generated/prisma/client'
import { dayOf } from '@/lib/dates'

/** The deliveries of which the actor's party is asked what became, with the silent parties. Those who sign answer. */
export function askedToFollowUp({ party, canSign, organisation, now }: PartyActor): Prisma.Sql {
  return Prisma.sql`
    SELECT f."deliveryId", d."orderId", f."closesOn", standing.awaited,
      ${canSign} AND ${party} = ANY (standing.awaited) AS "isOwn"
    FROM "FollowUp" f JOIN "Delivery" d ON d.id = f."deliveryId" JOIN "Order" o ON o.id = d."orderId"
    JOIN "OrderVersion" v ON v."orderId" = o.id AND v.number = o."versionNumber"
    CROSS JOIN LATERAL (
      SELECT bool_or(p.party = ${party}::"Party") AS "isAsked",
        array_agg(p.party::text ORDER BY p.party) FILTER (WHERE p.party NOT IN (
          SELECT a.party FROM "FollowUpAnswer" a WHERE a."deliveryId" = f."deliveryId")) AS awaited
      FROM "OrderVersionParty" p WHERE p."versionId" = v.id AND p.representation <> 'no_counterpart') standing
    WHERE f."closedAt" IS NULL AND f."closesOn" >= ${dayOf(now)}::date AND d.status = 'done'
      AND f."organisationId" = ${organisation.id}::uuid AND standing."isAsked" AND standing.awaited IS NOT NULL`
}
