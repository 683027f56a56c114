import 'server-only'
import { logLook, peopleWithIds } from '@/auth/access-log'
import { type Actor, isAdmin } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import type { PeopleFilter } from '@/features/personal-data/people/people-filter'
import { Prisma } from '@/generated/prisma/client'
import { countedPage, placedIn } from '@/lib/counted-page'
import { saysEvery } from '@/lib/name-search'
import { organisationName } from '@/lib/organisation-name'
import type { Party } from '@/lib/party'

const PAGE_SIZE = 25

export type FoundPerson = {
  id: string
  name: string
  email: string
  isClosed: boolean
  isErased: boolean
  actsFor: { party: Party; organisation: string }[]
}
export type People = { people: FoundPerson[]; total: number; pageSize: number }

/**
 * The people whom an admin searches for, by name. Without a search there are none, so that nobody leafs through them.
 * It shows who is of which union, so that look is logged (GDPR art. 9).
 */
export async function listPeople(actor: Actor, { search, page }: PeopleFilter): Promise<People> {
  const none = { people: [], total: 0, pageSize: PAGE_SIZE }
  if (!isAdmin(actor) || !search) return none
  const isSought = saysEvery(search, Prisma.sql`p.name || ' ' || p.email || ' ' || acts.names`)
  const found = await readAs(
    actor,
    tx => tx.$queryRaw<Found[]>`
      WITH sought AS MATERIALIZED (
      SELECT p.id, p.name, p.email, p."deactivatedAt" IS NOT NULL AS "isClosed", p."erasedAt" IS NOT NULL AS "isErased",
             acts.rows AS "actsFor", row_number() OVER (ORDER BY p.name, p.id) AS place
      FROM "Person" p, LATERAL (
        SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('party', m.party, 'name', o.name, 'nameEn', o."nameEn")),
                 '[]') AS rows, coalesce(string_agg(o.name || ' ' || o."nameEn", ' '), '') AS names
        FROM "Mandate" m JOIN "Organisation" o ON o.id = m."organisationId" WHERE m."personId" = p.id) acts
      WHERE ${isSought}), counted AS (SELECT count(*)::int AS total FROM sought)
      ${countedPage({ page, pageSize: PAGE_SIZE })}`,
  )
  const shown = placedIn(found)
  await logLook(actor, { page: 'people', people: peopleWithIds(shown.map(({ id }) => id)) })
  const people = shown.map(({ total: _, place: __, actsFor, ...person }) => ({
    ...person,
    actsFor: actsFor.map(({ party, ...names }) => ({
      party,
      organisation: organisationName(actor.locale, names),
    })),
  }))
  return { ...none, people, total: found[0]?.total ?? 0 }
}

type Found = Omit<FoundPerson, 'actsFor'> & {
  actsFor: { party: Party; name: string; nameEn: string }[]
  total: number
  place: bigint | null
}
