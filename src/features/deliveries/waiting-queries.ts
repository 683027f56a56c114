import 'server-only'
import { type Actor, isParty } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfServices, type ServiceFace } from '@/features/catalogue/face-queries'
import { answerBy } from '@/features/deliveries/times/rules'
import { type WhichOrder, type WhichRow, whichOrder } from '@/features/orders/content/units'
import { Prisma } from '@/generated/prisma/client'
import { type Day, dayOfDate } from '@/lib/dates'
import type { Party } from '@/lib/party'

/** The most that each part of an overview shows. */
const MOST_SHOWN = 6

/** Its answer about times or about the mode. */
export type WaitingWhy = 'answer' | 'mode'

export type WaitingTimes = {
  occasionId: string
  deliveryId: string
  proposedAt: Date
  /** The last day to answer. */
  answerBy: Day
  why: WaitingWhy
  /** The parties that have not answered. It waits for the actor where their own is one of them. */
  awaited: Party[]
  isOwn: boolean
  service: ServiceFace
  order: WhichOrder
}

type WaitingRow = Omit<WaitingTimes, 'service' | 'order' | 'answerBy'> & {
  serviceId: string
  /** Of a question about the mode. That of proposed times follows from their day. */
  endsOn: Date | null
} & WhichRow

/** Questions about times that the actor's party is asked, the oldest first: its own, and those it has answered. */
export async function listWaitingTimes(actor: Actor): Promise<WaitingTimes[]> {
  if (!isParty(actor)) return []
  const { party } = actor
  const rows = await readAs(
    actor,
    tx => tx.$queryRaw<WaitingRow[]>`
      SELECT "occasionId", "deliveryId", "proposedAt", "serviceId", why, "endsOn", awaited, "isOwn",
             number, unit, name, "nameEn"
      FROM (
        SELECT asked.*, row_number() OVER (PARTITION BY "isOwn" ORDER BY "proposedAt", "occasionId") AS turn
        FROM (${timesAskedOf(party)} UNION ALL ${switchesAskedOf(party)}) asked
      ) waiting
      WHERE turn <= ${MOST_SHOWN} ORDER BY "proposedAt", "occasionId"`,
  )
  const faces = await facesOfServices(rows.map(({ serviceId }) => serviceId))
  return rows.map(({ serviceId, number, unit, name, nameEn, endsOn, ...row }) => ({
    ...row,
    answerBy: endsOn ? dayOfDate(endsOn) : answerBy(row),
    service: faces.get(serviceId),
    order: whichOrder({ number, unit, name, nameEn }),
  }))
}

const which = Prisma.sql`ord.number, ord.content->>'unit' AS unit, org.name, org."nameEn"`
const itsOrder = Prisma.sql`
    JOIN "Order" ord ON ord.id = d."orderId" JOIN "Organisation" org ON org.id = ord."organisationId"`

function timesAskedOf(party: Party): Prisma.Sql {
  const answers = Prisma.sql`SELECT a.party FROM "TimeAnswer" a WHERE a."proposalId" = p.id`
  return Prisma.sql`
    SELECT p."occasionId", o."deliveryId", p."proposedAt", d."serviceId", 'answer' AS why, NULL::date AS "endsOn",
           ${awaits(party)}, ${which}
    FROM "TimeProposal" p JOIN "Occasion" o ON o.id = p."occasionId" JOIN "Delivery" d ON d.id = o."deliveryId"
    ${itsOrder} CROSS JOIN LATERAL (${silent(answers)}) standing
    WHERE p."replacedAt" IS NULL AND p."planStatus" = o.status
      AND p."planStartsAt" IS NOT DISTINCT FROM o."startsAt" AND app.asks_party(o.id, ${party}::"Party")`
}

function switchesAskedOf(party: Party): Prisma.Sql {
  const answers = Prisma.sql`SELECT a.party FROM "ModeAnswer" a WHERE a."switchId" = s.id`
  return Prisma.sql`
    SELECT s."occasionId", o."deliveryId", s."askedAt", d."serviceId", 'mode', s."endsOn", ${awaits(party)}, ${which}
    FROM "ModeSwitch" s JOIN "Occasion" o ON o.id = s."occasionId" JOIN "Delivery" d ON d.id = o."deliveryId"
    ${itsOrder} CROSS JOIN LATERAL (${silent(answers)}) standing
    WHERE s."settledAt" IS NULL AND app.asks_party(o.id, ${party}::"Party")`
}

function awaits(party: Party): Prisma.Sql {
  return Prisma.sql`standing.awaited, ${party} = ANY (standing.awaited) AS "isOwn"`
}

/** The parties that are asked about an occasion and are not among those that answered. */
function silent(answers: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT ARRAY(
      SELECT one.party::text FROM unnest(enum_range(NULL::"Party")) AS one(party)
      WHERE app.asks_party(o.id, one.party) AND one.party NOT IN (${answers}) ORDER BY one.party
    ) AS awaited`
}
