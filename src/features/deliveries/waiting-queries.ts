import 'server-only'
import { type Actor, isParty } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfServices, type ServiceFace } from '@/features/catalogue/face-queries'
import { Prisma } from '@/generated/prisma/client'

/** The most that an overview shows. */
const MOST_SHOWN = 6

/** Its answer about times or about the mode. */
export type WaitingWhy = 'answer' | 'mode'

export type WaitingTimes = {
  occasionId: string
  deliveryId: string
  proposedAt: Date
  why: WaitingWhy
  service: ServiceFace
}

/** Proposed times that wait for the actor's party, the oldest first. The staff's stand on their workplace. */
export async function listWaitingTimes(actor: Actor): Promise<WaitingTimes[]> {
  if (!isParty(actor)) return []
  const rows = await readAs(
    actor,
    tx => tx.$queryRaw<(Omit<WaitingTimes, 'service'> & { serviceId: string })[]>`
      SELECT * FROM (
        SELECT p."occasionId", o."deliveryId", p."proposedAt", d."serviceId",
               ${whyOf(actor.party)} AS why
        FROM "TimeProposal" p JOIN "Occasion" o ON o.id = p."occasionId" JOIN "Delivery" d ON d.id = o."deliveryId"
        WHERE p."replacedAt" IS NULL AND p."planStatus" = o.status
          AND p."planStartsAt" IS NOT DISTINCT FROM o."startsAt"
        ${andSwitchesOf(actor.party)}
      ) waiting
      WHERE why IS NOT NULL ORDER BY "proposedAt", "occasionId" LIMIT ${MOST_SHOWN}`,
  )
  const faces = await facesOfServices(rows.map(({ serviceId }) => serviceId))
  return rows.map(({ serviceId, ...row }) => ({ ...row, service: faces.get(serviceId) }))
}

function whyOf(party: string): Prisma.Sql {
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
