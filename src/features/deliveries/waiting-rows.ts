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
    CROSS JOIN LATERAL (${standing(party, answers)}) standing
    WHERE p."replacedAt" IS NULL AND p."planStatus" = o.status
      AND p."planStartsAt" IS NOT DISTINCT FROM o."startsAt" AND standing."isAsked"`
}

/** It changes what was signed, so that those who sign answer. */
function switchesAskedOf({ party, canSign }: PartyActor): Prisma.Sql {
  const answers = Prisma.sql`SELECT a.party FROM "ModeAnswer" a WHERE a."switchId" = s.id`
  return Prisma.sql`
    SELECT s."occasionId", o."deliveryId", s."askedAt", d."orderId", d."serviceId", 'mode', s."endsOn",
      ${awaits(party, canSign)}, '{}'::text[]
    FROM "ModeSwitch" s JOIN "Occasion" o ON o.id = s."occasionId" JOIN "Delivery" d ON d.id = o."deliveryId"
    CROSS JOIN LATERAL (${standing(party, answers)}) standing
    WHERE s."settledAt" IS NULL AND standing."isAsked"`
}

function awaits(party: Party, mayAnswer = true): Prisma.Sql {
  return Prisma.sql`standing.awaited, ${mayAnswer} AND ${party} = ANY (standing.awaited) AS "isOwn"`
}

/** The parties that are asked about an occasion and are silent, and whether `party` is one that is asked. Asked once a row. */
function standing(party: Party, answers: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT bool_or(one.party = ${party}::"Party") AS "isAsked",
      coalesce(array_agg(one.party::text ORDER BY one.party) FILTER (WHERE one.party NOT IN (${answers})), '{}') AS awaited
    FROM app.asked_parties(o.id) AS one(party)`
}
