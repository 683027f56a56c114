import 'server-only'
import { logLook } from '@/auth/access-log'
import { type Actor, isAdmin, type SignedInActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import type { LookedAt, LookFilter } from '@/features/personal-data/looks/look-filter'
import { Prisma } from '@/generated/prisma/client'
import { addDays, type Day, stockholmInstant } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { organisationName } from '@/lib/organisation-name'
import type { Party } from '@/lib/party'
import type { Locale } from '@/messages/messages'

const ON_A_PAGE = 50

export type SeenPerson = { personId: string; name: string; party: Party | null; organisation: string | null }
/** One look of one of the staff, with everybody whose details it showed. */
export type LookView = { id: string; seenAt: Date; reader: string; page: LookedAt; seen: SeenPerson[] }
export type Looks = { looks: LookView[]; hasOlder: boolean }

/** The log as admins read it, newest first. That they read it is logged too. */
export async function listLooks(actor: Actor, filter: LookFilter): Promise<Looks> {
  if (!isAdmin(actor)) return { looks: [], hasOlder: false }
  const found = await readAs(actor, tx => findLooks(tx, actor.locale, conditionsOf(filter)))
  const ids = found.looks.map(({ id }) => id)
  await logLook(actor, {
    page: 'access_log',
    people: Prisma.sql`
      SELECT "personId", party, "organisationId" FROM "AccessLog" l
      WHERE ${Prisma.join([Prisma.sql`"lookId" = ANY(${ids}::uuid[])`, ...conditionsOf(filter)], ' AND ')}`,
  })
  return found
}

/** The looks at the person's own details, and at those of their union's people where they act for it. */
export function listOwnLooks(actor: SignedInActor, { before }: { before?: string }): Promise<Looks> {
  // An admin may read all rows, and sees their own here like everybody else.
  const own = isAdmin(actor) ? [Prisma.sql`l."personId" = ${actor.personId}::uuid`] : []
  return readAs(actor, tx => findLooks(tx, actor.locale, [...own, ...beforeOf(before)]))
}

export type LookReader = { id: string; name: string }

/** Those who can have looked: everybody who is or was of the staff. Nothing for anybody but an admin. */
export async function listLookReaders(actor: Actor): Promise<LookReader[]> {
  if (!isAdmin(actor)) return []
  return readAs(actor, tx =>
    tx.person.findMany({
      where: { staffRole: { in: ['staff', 'admin'] } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
  )
}

type Found = Omit<LookView, 'seen'> & {
  seen: (Omit<SeenPerson, 'organisation'> & { organisation: string | null; organisationEn: string | null })[]
}

async function findLooks(tx: Reading, locale: Locale, conditions: Prisma.Sql[]): Promise<Looks> {
  const where = Prisma.join([Prisma.sql`true`, ...conditions], ' AND ')
  const rows = await tx.$queryRaw<Found[]>`
    SELECT look.id, look."seenAt", look.page::text AS page, min(n.reader) AS reader, jsonb_agg(
        jsonb_build_object('personId', l."personId", 'name', n.person, 'party', l.party,
          'organisation', n.organisation, 'organisationEn', n."organisationEn")
        ORDER BY n.organisation NULLS LAST, l.party, n.person) AS seen
    FROM (
      SELECT l."lookId" AS id, l."seenAt", l.page FROM "AccessLog" l WHERE ${where}
      GROUP BY l."lookId", l."seenAt", l.page ORDER BY l."lookId" DESC LIMIT ${ON_A_PAGE + 1}
    ) look
    JOIN "AccessLog" l ON l."lookId" = look.id AND ${where}, app.names_in_look(l.id) n
    GROUP BY look.id, look."seenAt", look.page ORDER BY look.id DESC`
  const looks = rows.slice(0, ON_A_PAGE).map(({ seen, ...look }) => ({
    ...look,
    seen: seen.map(({ organisation, organisationEn, ...person }) => ({
      ...person,
      organisation:
        organisation && organisationName(locale, { name: organisation, nameEn: organisationEn ?? '' }),
    })),
  }))
  return { looks, hasOlder: rows.length > ON_A_PAGE }
}

function conditionsOf({ who, person, reader, day, before }: LookFilter): Prisma.Sql[] {
  return [
    ...beforeOf(before),
    ...(person ? [Prisma.sql`l."personId" = ${person}::uuid`] : []),
    ...(reader ? [Prisma.sql`l."readerId" = ${reader}::uuid`] : []),
    ...(day ? [onDay(day)] : []),
    ...(who ? [isCalled(who)] : []),
  ]
}

function beforeOf(before: string | undefined): Prisma.Sql[] {
  return before ? [Prisma.sql`l."lookId" < ${before}::uuid`] : []
}

function onDay(day: Day): Prisma.Sql {
  const [from, to] = [stockholmInstant(day, '00:00'), stockholmInstant(addDays(day, 1), '00:00')]
  return Prisma.sql`l."seenAt" >= ${from}::timestamptz AND l."seenAt" < ${to}::timestamptz`
}

function isCalled(who: string): Prisma.Sql {
  return Prisma.sql`l."personId" IN (
    SELECT id FROM "Person" WHERE position(app.folded(${who}) IN app.folded(name || ' ' || email)) > 0)`
}
