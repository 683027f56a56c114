import 'server-only'
import { dutyKinds, LONGEST_WAIT } from '@/features/duties/rules'
import { Prisma } from '@/generated/prisma/client'
import { dayOf, stockholmInstant } from '@/lib/dates'
import { staffDuties, takenSince } from '@/lib/staff-duties'
import { firstInTime } from '@/lib/working-days'

/**
 * When the staff reminded last. Proposed times then rest for a while, or until a party answers. An order whose last day
 * has passed waits for the parties once more.
 */
const reminded = Prisma.sql`CROSS JOIN LATERAL (SELECT CASE d.kind
  WHEN 'times' THEN (
    SELECT max(e."occurredAt") FROM "Event" e
    WHERE e."subjectId" = d.id AND e.kind = 'occasion.times_unanswered'
      AND e.role IN ('staff', 'admin') AND NOT EXISTS (
        SELECT FROM "TimeProposal" p JOIN "TimeAnswer" a ON a."proposalId" = p.id
        WHERE p."occasionId" = d.id AND p."replacedAt" IS NULL AND a."answeredAt" > e."occurredAt"))
  WHEN 'overdue' THEN (
    SELECT max(e."occurredAt") FROM "Event" e WHERE e."subjectId" = d.id AND e.kind = 'order.reminded')
  END AS at) reminded`

/**
 * All that waits and whose it is. One that was taken before it began to wait is nobody's: it waits once more. A call that
 * follows a talk comes before every first one, which is nobody's.
 */
export function standingDuties(now: Date): Prisma.Sql {
  return Prisma.sql`(
    SELECT d.kind, d.id, d."parentId", d."orderId", d."organisationId", d."serviceId", d.party, greatest(d.since, reminded.at) AS since, d."sessionId",
           coalesce(t."personId", d."ownerId") AS "ownerId", t."personId" IS NOT NULL AS "isTaken",
           CASE WHEN d.kind = 'call' AND d."ownerId" IS NULL THEN 1 ELSE 0 END AS rank,
           coalesce(reminded.at > d.since, false) AS "isReminded"
    FROM ${staffDuties(now)} d ${reminded}
    ${takenSince({ name: nameOf('d'), id: Prisma.sql`d.id`, since: Prisma.sql`d.since` })})`
}

/** Its name as `dutyNamed` reads it. */
export function nameOf(duty: 'd' | 'n'): Prisma.Sql {
  const at = Prisma.raw(duty)
  return Prisma.sql`concat_ws('.', ${at}.kind, ${at}.id, CASE WHEN ${at}.kind IN ('unmanned', 'unclear') THEN ${at}.party END)`
}

/** The same as `isOverdue`: it waits since before the first day on which its kind would still be in time. */
export function isLate(now: Date): Prisma.Sql {
  const days = [...new Set(Object.values(LONGEST_WAIT))].filter(Number.isFinite)
  const cases = days.map(wait => {
    const kinds = dutyKinds.filter(kind => LONGEST_WAIT[kind] === wait)
    const from = stockholmInstant(firstInTime(wait, dayOf(now)), '00:00')
    return Prisma.sql`WHEN kind = ANY(${kinds}) THEN since < ${from}`
  })
  return Prisma.sql`CASE ${Prisma.join(cases, ' ')} ELSE false END`
}
