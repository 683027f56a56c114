import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { Prisma } from '@/generated/prisma/client'
import type { LookedAt } from '@/generated/prisma/enums'

/** `people` is a query of the "personId", party and "organisationId" of everybody whose details the page shows. */
export type Look = { page: LookedAt; people: Prisma.Sql }

/**
 * Staff see union people's names (GDPR art. 9). So each look of theirs is written down, with those whom it shows. It
 * has a transaction of its own, so that no failing page takes it back.
 */
export async function logLook(actor: Actor, { page, people }: Look): Promise<void> {
  if (!isStaff(actor)) return
  const { personId, now } = actor
  await withActor(
    actor,
    tx => tx.$executeRaw`
      WITH look AS (SELECT uuidv7() AS id)
      INSERT INTO "AccessLog" ("lookId", "readerId", "personId", party, "organisationId", page, "seenAt")
      SELECT DISTINCT look.id, ${personId}::uuid, seen."personId", seen.party, seen."organisationId",
             ${page}::"LookedAt", ${now}::timestamptz
      FROM look, (${people}) AS seen("personId", party, "organisationId")
      WHERE seen."personId" <> ${personId}::uuid`,
  )
}

/** The people with these ids, each for every party that they have stood for. */
export function peopleWithIds(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, m.party, m."organisationId" FROM "Person" p LEFT JOIN "Mandate" m ON m."personId" = p.id
    WHERE p.id = ANY(${ids}::uuid[])`
}
