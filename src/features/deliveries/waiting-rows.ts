import type { PartyActor } from '@/auth/actor'
import { Prisma } from '@/generated/prisma/client'
import type { Party } from '@/lib/party'

/** Open questions about times and the mode, with the parties that are silent or ask for other times. */
export function askedAboutTimes(actor: PartyActor): Prisma.Sql {
  return Prisma.sql`${timesAskedOf(actor)} UNION ALL ${switchesAskedOf(actor)}`
}

function timesAskedOf({ party }: PartyActor): Prisma.Sql {
  const answers = Prisma.sql`SELECT a.party FROM "TimeAnswer" a WHERE a."proposalId" = p.id`
  return Prisma.sql`
    SELECT p."occasionId", o."deliveryId", p."proposedAt", d."orderId", d."serviceId",
      'answer' AS why, NULL::date AS "endsOn", ${awaits(party)},
      ARRAY(
        SELECT a.party::text FROM "TimeAnswer" a WHERE a."proposalId" = p.id AND a.suits = '{}' ORDER BY a.party
      ) AS wishing
    FROM "TimeProposal" p JOIN "Occasion" o ON o.id = p."occasionId" JOIN "Delivery" d ON d.id = o."deliveryId"
    CROSS JOIN LATERAL (${silent(answers)}) standing
    WHERE p."replacedAt" IS NULL AND p."planStatus" = o.status
      AND p."planStartsAt" IS NOT DISTINCT FROM o."startsAt" AND app.asks_party(o.id, ${party}::"Party")`
}

/** It changes what was signed, so that those who sign answer. */
function switchesAskedOf({ party, canSign }: PartyActor): Prisma.Sql {
  const answers = Prisma.sql`SELECT a.party FROM "ModeAnswer" a WHERE a."switchId" = s.id`
  return Prisma.sql`
    SELECT s."occasionId", o."deliveryId", s."askedAt", d."orderId", d."serviceId", 'mode', s."endsOn",
      ${awaits(party, canSign)}, '{}'::text[]
    FROM "ModeSwitch" s JOIN "Occasion" o ON o.id = s."occasionId" JOIN "Delivery" d ON d.id = o."deliveryId"
    CROSS JOIN LATERAL (${silent(answers)}) standing
    WHERE s."settledAt" IS NULL AND app.asks_party(o.id, ${party}::"Party")`
}

function awaits(party: Party, mayAnswer = true): Prisma.Sql {
  return Prisma.sql`standing.awaited, ${mayAnswer} AND ${party} = ANY (standing.awaited) AS "isOwn"`
}

/** The parties that are asked about an occasion and are not among those that answered. */
function silent(answers: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT ARRAY(
      SELECT one.party::text FROM unnest(enum_range(NULL::"Party")) AS one(party)
      WHERE app.asks_party(o.id, one.party) AND one.party NOT IN (${answers}) ORDER BY one.party
    ) AS awaited`
}
