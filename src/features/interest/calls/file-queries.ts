import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { Prisma } from '@/generated/prisma/client'

/** The words that people wrote of a call. Those that may not leave the portal are null. */
export type CallInFile = {
  contact: string | null
  telephone: string | null
  need: string | null
  nextStep: string | null
}

/**
 * The words of each call as a file holds them; empty for everyone but staff. A file names no union person (GDPR art. 9).
 * So it has contacts of the employer's side alone. A text that names a union person of the organisation is left out.
 */
export async function listCallsInFile(actor: Actor, interestIds: string[]): Promise<Map<string, CallInFile>> {
  if (!isStaff(actor) || interestIds.length === 0) return new Map()
  const rows = await readAs(
    actor,
    tx => tx.$queryRaw<(CallInFile & { id: string })[]>`
      SELECT i.id,
        CASE WHEN ${isOfEmployer} THEN i."contactName" END AS contact,
        CASE WHEN ${isOfEmployer} THEN i."contactPhone" END AS telephone,
        CASE WHEN NOT ${namesUnions(Prisma.sql`i.need`)} THEN i.need END AS need,
        CASE WHEN NOT ${namesUnions(agreed)} THEN ${agreed} END AS "nextStep"
      FROM "Interest" i
      LEFT JOIN "Call" c ON c."interestId" = i.id
      LEFT JOIN "Dialogue" last ON last.id = c."talkId"
      WHERE i.id = ANY(${interestIds}::uuid[])`,
  )
  return new Map(rows.map(({ id, ...words }) => [id, words]))
}

const agreed = Prisma.sql`coalesce(last."nextStep", '')`

/** A contact who holds a union's mandate anywhere is none of the employer's. */
const isOfEmployer = Prisma.sql`(i.party = 'employer' AND NOT ${namesUnions(Prisma.sql`i."contactName"`)}
  AND NOT EXISTS (SELECT FROM "Person" p JOIN "Mandate" m ON m."personId" = p.id
    WHERE p.email = lower(i."contactEmail") AND m.party <> 'employer'))`

function namesUnions(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM "Mandate" m JOIN "Person" p ON p.id = m."personId"
    WHERE m."organisationId" = i."organisationId" AND m.party <> 'employer'
      AND (strpos(lower(${text}), lower(p.name)) > 0 OR strpos(lower(${text}), lower(p.email)) > 0))`
}
