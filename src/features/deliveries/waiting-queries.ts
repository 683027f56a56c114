import 'server-only'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfServices } from '@/features/catalogue/face-queries'
import { PATIENCE } from '@/features/deliveries/times/rules'
import { Prisma } from '@/generated/prisma/client'
import { dayOf } from '@/lib/dates'
import type { LocalizedText } from '@/lib/localized-text'
import { addWorkingDays } from '@/lib/working-days'

/** The most that an overview shows. */
const MOST_SHOWN = 6

/** Of a party: its answer about times or about the mode. Of staff: all have answered, somebody wishes other times, or some are silent. */
export type WaitingWhy = 'answer' | 'mode' | 'all' | 'wish' | 'silent'

export type WaitingTimes = {
  occasionId: string
  deliveryId: string
  proposedAt: Date
  why: WaitingWhy
  service: LocalizedText
}

/** Proposed times that wait for the actor, the oldest first. */
export async function listWaitingTimes(actor: Actor): Promise<WaitingTimes[]> {
  if (!isParty(actor) && !isStaff(actor)) return []
  const rows = await readAs(
    actor,
    tx => tx.$queryRaw<(Omit<WaitingTimes, 'service'> & { serviceId: string })[]>`
      SELECT * FROM (
        SELECT p."occasionId", o."deliveryId", p."proposedAt", d."serviceId",
               ${isParty(actor) ? whyOfParty(actor.party) : whyOfStaff(actor.now)} AS why
        FROM "TimeProposal" p JOIN "Occasion" o ON o.id = p."occasionId" JOIN "Delivery" d ON d.id = o."deliveryId"
        WHERE p."replacedAt" IS NULL AND p."planStatus" = o.status
          AND p."planStartsAt" IS NOT DISTINCT FROM o."startsAt"
        ${isParty(actor) ? andSwitchesOf(actor.party) : Prisma.empty}
      ) waiting
      WHERE why IS NOT NULL ORDER BY "proposedAt", "occasionId" LIMIT ${MOST_SHOWN}`,
  )
  const faces = await facesOfServices(rows.map(({ serviceId }) => serviceId))
  return rows.map(({ serviceId, ...row }) => ({ ...row, service: faces.get(serviceId).name }))
}

function whyOfParty(party: string): Prisma.Sql {
  return Prisma.sql`
    CASE WHEN app.asks_party(o.id, ${party}::"Party") AND NOT EXISTS (
      SELECT FROM "TimeAnswer" a WHERE a."proposalId" = p.id AND a.party = ${party}::"Party") THEN 'answer' END`
}

function andSwitchesOf(party: string): Prisma.Sql {
  return Prisma.sql`
    UNION ALL
    SELECT s."occasionId", o."deliveryId", s."askedAt", d."serviceId",
           CASE WHEN app.asks_party(o.id, ${party}::"Party") AND NOT EXISTS (
             SELECT FROM "ModeAnswer" a WHERE a."switchId" = s.id AND a.party = ${party}::"Party") THEN 'mode' END
    FROM "ModeSwitch" s JOIN "Occasion" o ON o.id = s."occasionId" JOIN "Delivery" d ON d.id = o."deliveryId"
    WHERE s."settledAt" IS NULL`
}

function whyOfStaff(now: Date): Prisma.Sql {
  const patientSince = addWorkingDays(dayOf(now), -PATIENCE)
  return Prisma.sql`
    CASE
      WHEN NOT EXISTS (
        SELECT FROM unnest(enum_range(NULL::"Party")) AS asked(party)
        WHERE app.asks_party(o.id, asked.party) AND NOT EXISTS (
          SELECT FROM "TimeAnswer" a WHERE a."proposalId" = p.id AND a.party = asked.party)) THEN 'all'
      WHEN EXISTS (SELECT FROM "TimeAnswer" a WHERE a."proposalId" = p.id AND a.wish <> '') THEN 'wish'
      WHEN app.day_in_stockholm(p."proposedAt") <= ${patientSince}::date THEN 'silent'
    END`
}
