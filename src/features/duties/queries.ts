import 'server-only'
import { type Actor, isStaff, type StaffActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfServices } from '@/features/catalogue/face-queries'
import { REGISTRATION_KEY } from '@/features/catalogue/self-led'
import { type Duty, followerOf, groupsOf, latestFirst, type Workplace } from '@/features/duties/duty'
import type { DutyFilter } from '@/features/duties/duty-filter'
import { doings, dutyNamed } from '@/features/duties/rules'
import { isLate, nameOf, standingDuties } from '@/features/duties/standing-queries'
import { Prisma } from '@/generated/prisma/client'
import { dayOf, stockholmInstant } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { localizedTextSchema } from '@/lib/localized-text'
import { organisationName } from '@/lib/organisation-name'

/** The kinds that wait share the list's rows: the page stays light. A kind that is asked for has pages of its own. */
const MOST_TOGETHER = 24
const MOST_OF_KIND = 8
const PAGE_SIZE = 50

const NOTHING: Workplace = {
  groups: [],
  counts: { all: 0, mine: 0, free: 0, late: 0 },
  total: 0,
  done: 0,
  open: null,
  pageSize: PAGE_SIZE,
}

type Row = Omit<Duty, 'organisation' | 'service' | 'since' | 'occasion'> & {
  /** The name by which the address asks for it, where that is of another part of its joint session. */
  asked: string | null
  occasion: unknown
  minutes: number | null
  since: string | Date
  organisation: string | null
  organisationEn: string | null
  serviceId: string | null
}
type ListedRow = Row & { isListed: boolean; isFitting: boolean; total: number; firstCalls: number }
type Found = Pick<Workplace, 'counts' | 'total' | 'done'> & { rows: ListedRow[] }

/** All that waits for the staff, by what one does; nothing for everyone else. */
export async function getWorkplace(actor: Actor, filter: DutyFilter): Promise<Workplace> {
  if (!isStaff(actor)) return NOTHING
  const [found] = await readAs(actor, tx => findWorkplace(tx, actor, filter))
  if (!found) return NOTHING
  const { rows, counts, total: ofChoice, done } = found
  const duties = await dutiesOf(rows, actor)
  const known = rows.flatMap(({ isListed, isFitting, total, firstCalls, name, asked }, index) => {
    const duty = duties[index]
    return duty ? [{ duty, isListed, isFitting, total, firstCalls, said: asked ?? name }] : []
  })
  const [open = followerOf(known, filter), next] = [filter.after, filter.open].flatMap(
    name => known.find(({ said }) => said === name) ?? [],
  )
  const former = known.find(({ said, isFitting }) => isFitting && said === filter.former)
  const shown = open?.isFitting ? open.duty : undefined
  const groups = former && shown ? groupsOf(known, former.duty, shown) : groupsOf(known, shown, next?.duty)
  return {
    groups: filter.whose === 'sena' ? latestFirst(groups, actor.now) : groups,
    ...{ counts, total: ofChoice, done, open: open?.duty ?? null, pageSize: PAGE_SIZE },
  }
}

/** Those of the named duties that wait; nothing for everyone but the staff. */
export async function listNamedDuties(actor: Actor, names: string[]): Promise<Duty[]> {
  if (!isStaff(actor) || names.length === 0) return []
  const rows = await readAs(
    actor,
    tx => tx.$queryRaw<Row[]>`
      SELECT ${told}, NULL AS asked FROM ${standingDuties(actor.now)} n ${tellers} WHERE ${isNamed(names)}`,
  )
  return dutiesOf(rows, actor)
}

async function dutiesOf(rows: readonly Row[], { locale }: StaffActor): Promise<Duty[]> {
  const faces = await facesOfServices(rows.flatMap(({ serviceId }) => serviceId ?? []))
  return rows.map(row => {
    const { organisation: own, organisationEn, serviceId, occasion, minutes, ...duty } = row
    const { kind, id, name, parentId, organisationId, party, order, roundId } = duty
    const { ownerId, owner, isTaken, isFirstCall, isReminded, isSelfLed, jointFor } = duty
    return {
      ...{ kind, id, name, parentId, organisationId, party, order, roundId },
      ...{ ownerId, owner, isTaken, isFirstCall, isReminded, isSelfLed, jointFor },
      occasion: occasion ? { title: localizedTextSchema.parse(occasion), minutes: minutes ?? 0 } : null,
      organisation:
        own === null || jointFor > 1
          ? null
          : organisationName(locale, { name: own, nameEn: organisationEn ?? '' }),
      service: serviceId ? faces.get(serviceId) : null,
      since: new Date(row.since),
    }
  })
}

/**
 * The parts of a joint session as one, since they are done as one. It is the reader's where a part of it is, and
 * nobody's only where none of it is anybody's.
 */
function gathered(personId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (kind, "sessionId") * FROM part WHERE "sessionId" IS NOT NULL
    ORDER BY kind, "sessionId", "ownerId" IS DISTINCT FROM ${personId}::uuid, "ownerId" IS NULL, since, id`
}

/** Whether `n` bears one of the names. Its id is looked at first. */
function isNamed(names: string[]): Prisma.Sql {
  const ids = names.flatMap(name => dutyNamed(name)?.id ?? [])
  return Prisma.sql`(n.id = ANY(${ids}::uuid[]) AND ${nameOf('n')} = ANY(${names}))`
}

const told = Prisma.sql`
  n.kind, n.id, ${nameOf('n')} AS name, n."parentId", n."organisationId", n."serviceId", n.party, n.since, n."ownerId", n."isTaken", n.rank = 1 AS "isFirstCall", n."isReminded",
  o.name AS organisation, o."nameEn" AS "organisationEn", p.name AS owner, r.number AS "order", r."roundId", h.title AS occasion, h.minutes,
  h."templateKey" IS NOT DISTINCT FROM ${REGISTRATION_KEY} AS "isSelfLed",
  (SELECT count(DISTINCT joint."organisationId")::integer FROM "Occasion" joint
    WHERE joint."sessionId" = n."sessionId" AND joint.status IN ('proposed', 'planned')) AS "jointFor"`
/** All are looked up row by row: few are shown, and joined tables would be read whole. */
const tellers = Prisma.sql`
  LEFT JOIN LATERAL (SELECT name, "nameEn" FROM "Organisation" WHERE id = n."organisationId" LIMIT 1) o ON true
  LEFT JOIN LATERAL (SELECT name FROM "Person" WHERE id = n."ownerId" LIMIT 1) p ON true
  LEFT JOIN LATERAL (
    SELECT title, minutes, "templateKey" FROM "Occasion" WHERE id = n.id OR "sessionId" = n."sessionId" LIMIT 1) h ON true
  LEFT JOIN LATERAL (SELECT number, "roundId" FROM "Order" WHERE id = n."orderId" LIMIT 1) r ON true`

/** How many rows a kind has where all that wait share the page. */
const shareOfKind = Prisma.sql`greatest(1, least(${MOST_OF_KIND}, ${MOST_TOGETHER} / (SELECT count(*) FROM counted)))`

/**
 * Calls are most of what waits, so they are kept apart: the lists of the other kinds don't pass them. Their kind
 * stands as a constant, by which PostgreSQL leaves them out.
 */
const callColumns = Prisma.sql`'call', id, "parentId", "orderId", "organisationId", "serviceId", party, since, "sessionId", "ownerId", "isTaken", rank, "isReminded"`

/** All in one statement. */
function findWorkplace(tx: Reading, { now, personId }: StaffActor, filter: DutyFilter): Promise<Found[]> {
  const { kind, page, open = '', after = '', former = '' } = filter
  const fitting = fits(filter, personId, now)
  const tally = Prisma.sql`count(*) AS "all", count(*) FILTER (WHERE "ownerId" = ${personId}::uuid) AS mine,
    count(*) FILTER (WHERE "ownerId" IS NULL) AS free, count(*) FILTER (WHERE ${isLate(now)}) AS late,
    count(*) FILTER (WHERE ${fitting}) AS total, count(*) FILTER (WHERE ${fitting} AND rank = 1) AS "firstCalls"`
  const most = kind ? Prisma.sql`${PAGE_SIZE}::bigint` : shareOfKind
  return tx.$queryRaw<Found[]>`
    WITH part AS MATERIALIZED (SELECT * FROM ${standingDuties(now)} standing WHERE kind <> 'call'),
    calls AS MATERIALIZED (SELECT * FROM ${standingDuties(now)} standing WHERE kind = 'call'),
    joint AS MATERIALIZED (${gathered(personId)}),
    others AS NOT MATERIALIZED (SELECT * FROM part WHERE "sessionId" IS NULL UNION ALL SELECT * FROM joint),
    duty AS NOT MATERIALIZED (SELECT * FROM others UNION ALL SELECT ${callColumns} FROM calls),
    tallied AS (
      SELECT kind, ${tally} FROM others GROUP BY kind
      UNION ALL
      SELECT 'call', ${tally} FROM calls HAVING count(*) > 0
    ), counted AS (
      SELECT * FROM tallied WHERE total > 0
    ), shown AS (
      SELECT ${told}, n.rank, c.total, c."firstCalls", true AS "isListed", true AS "isFitting", NULL AS asked
      FROM counted c CROSS JOIN LATERAL (
        SELECT * FROM duty d WHERE d.kind = c.kind AND ${fitting} ORDER BY rank, since, id, party
        LIMIT (SELECT ${most}) OFFSET ${kind ? PAGE_SIZE * (page - 1) : 0}
      ) n ${tellers}
      UNION ALL
      SELECT ${told}, n.rank, 0, 0, false, (SELECT ${fitting} FROM (SELECT n.kind, n."ownerId", n.since) own), named.asked
      FROM (
        SELECT n.kind, n.id, n.party, n."sessionId", ${nameOf('n')} AS asked
        FROM (SELECT * FROM part UNION ALL SELECT * FROM calls) n WHERE ${isNamed([open, after, former])}
      ) named JOIN duty n ON n.kind = named.kind AND (n."sessionId" = named."sessionId"
        OR n.id = named.id AND n.party IS NOT DISTINCT FROM named.party) ${tellers}
    )
    SELECT (SELECT coalesce(jsonb_agg(to_jsonb(shown) ORDER BY rank, since, id, party), '[]') FROM shown) AS rows,
           (SELECT jsonb_build_object('all', coalesce(sum("all"), 0), 'mine', coalesce(sum(mine), 0),
                   'free', coalesce(sum(free), 0), 'late', coalesce(sum(late), 0)) FROM tallied) AS counts,
           (SELECT coalesce(sum(total), 0)::integer FROM counted) AS total,
           (SELECT count(DISTINCT coalesce(c."sessionId", e."subjectId"))::integer
            FROM "Event" e LEFT JOIN "Occasion" c ON c.id = e."subjectId"
            WHERE e.role IN ('staff', 'admin') AND e."personId" = ${personId}::uuid
              AND e."occurredAt" >= ${stockholmInstant(dayOf(now), '00:00')}
              AND e.kind = ANY(${[...new Set(Object.values(doings).flat())]})
              AND e.facts -> 'besides' IS NULL) AS done`
}

function fits({ whose, kind }: DutyFilter, personId: string, now: Date): Prisma.Sql {
  const conditions = [
    ...(whose === 'mina' ? [Prisma.sql`"ownerId" IS NOT DISTINCT FROM ${personId}::uuid`] : []),
    ...(whose === 'ingens' ? [Prisma.sql`"ownerId" IS NULL`] : []),
    ...(whose === 'sena' ? [isLate(now)] : []),
    ...(kind ? [Prisma.sql`kind = ${kind}`] : []),
  ]
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
}
