import 'server-only'
import { type Actor, isStaff, type StaffActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfServices } from '@/features/catalogue/face-queries'
import { PATIENCE } from '@/features/deliveries/times/rules'
import type { Duty, Workplace } from '@/features/duties/duty'
import type { DutyFilter } from '@/features/duties/duty-filter'
import { doings, dutyKinds } from '@/features/duties/rules'
import { Prisma } from '@/generated/prisma/client'
import { dayOf, stockholmInstant } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { organisationName } from '@/lib/organisation-name'
import { addWorkingDays } from '@/lib/working-days'

/** Rows of all kinds together, shared by those that wait. Then rows of one kind, and of one that is asked for alone. */
const MOST_TOGETHER = 42
const MOST_OF_KIND = 8
const FEWEST_OF_KIND = 2
const PAGE_SIZE = 50

const NOTHING: Workplace = {
  groups: [],
  counts: { all: 0, mine: 0, free: 0 },
  done: 0,
  open: null,
  pageSize: PAGE_SIZE,
}

type Row = Omit<Duty, 'organisation' | 'service' | 'since'> & {
  since: string | Date
  organisation: string | null
  organisationEn: string | null
  serviceId: string | null
}
type ListedRow = Row & { isListed: boolean; total: number }
type Found = Pick<Workplace, 'counts' | 'done'> & { rows: ListedRow[] }

/** All that waits for the staff, by what one does; nothing for everyone else. */
export async function getWorkplace(actor: Actor, filter: DutyFilter): Promise<Workplace> {
  if (!isStaff(actor)) return NOTHING
  const [found] = await readAs(actor, tx => findWorkplace(tx, actor, filter))
  if (!found) return NOTHING
  const { rows, counts, done } = found
  const duties = await dutiesOf(rows, actor)
  const named = (name?: string) => duties.find(duty => duty.name === name)
  const listed = rows.flatMap(({ isListed, total }, index) =>
    isListed && duties[index] ? [{ total, duty: duties[index] }] : [],
  )
  const groups = dutyKinds.flatMap(kind => {
    const own = listed.filter(({ duty }) => duty.kind === kind)
    return own[0] ? [{ kind, total: own[0].total, shown: own.map(({ duty }) => duty) }] : []
  })
  const open = named(filter.after) ?? named(filter.open) ?? null
  return { groups, counts, done, open, pageSize: PAGE_SIZE }
}

/** Those of the named duties that wait; nothing for everyone but the staff. */
export async function listNamedDuties(actor: Actor, names: string[]): Promise<Duty[]> {
  if (!isStaff(actor) || names.length === 0) return []
  const rows = await readAs(
    actor,
    tx => tx.$queryRaw<Row[]>`
      SELECT ${told} FROM ${standingDuties(actor.now)} n ${tellers} WHERE n.name = ANY(${names})`,
  )
  return dutiesOf(rows, actor)
}

async function dutiesOf(rows: readonly Row[], { locale }: StaffActor): Promise<Duty[]> {
  const faces = await facesOfServices(rows.flatMap(({ serviceId }) => serviceId ?? []))
  return rows.map(row => {
    const { kind, id, name, parentId, organisationId, party, ownerId, owner, isTaken, serviceId } = row
    const { organisation: own, organisationEn } = row
    return {
      ...{ kind, id, name, parentId, organisationId, party, ownerId, owner, isTaken },
      organisation:
        own === null ? null : organisationName(locale, { name: own, nameEn: organisationEn ?? '' }),
      service: serviceId ? faces.get(serviceId) : null,
      since: new Date(row.since),
    }
  })
}

/** All that waits, each with its name as `dutyNamed` reads it. */
function namedDuties(now: Date): Prisma.Sql {
  return Prisma.sql`(
    SELECT *, concat_ws('.', kind, id, CASE WHEN kind = 'unmanned' THEN party END) AS name
    FROM app.duties(${now}, ${addWorkingDays(dayOf(now), -PATIENCE)}::date))`
}

/** The same with whose each is. One that was taken before it began to wait is nobody's: it waits once more. */
export function standingDuties(now: Date): Prisma.Sql {
  return Prisma.sql`(
    SELECT d.kind, d.id, d.name, d."parentId", d."organisationId", d."serviceId", d.party, d.since,
           coalesce(t."personId", d."ownerId") AS "ownerId", t."personId" IS NOT NULL AS "isTaken"
    FROM ${namedDuties(now)} d
    LEFT JOIN "TakenDuty" t ON t.duty = d.name AND t."takenAt" >= d.since)`
}

const told = Prisma.sql`
  n.kind, n.id, n.name, n."parentId", n."organisationId", n."serviceId", n.party, n.since, n."ownerId", n."isTaken",
  o.name AS organisation, o."nameEn" AS "organisationEn", p.name AS owner`
const tellers = Prisma.sql`
  LEFT JOIN "Organisation" o ON o.id = n."organisationId" LEFT JOIN "Person" p ON p.id = n."ownerId"`

/** All in one statement. */
function findWorkplace(tx: Reading, { now, personId }: StaffActor, filter: DutyFilter): Promise<Found[]> {
  const { kind, page, open = '', after = '' } = filter
  const turns = kind
    ? Prisma.sql`n.turn > ${PAGE_SIZE * (page - 1)} AND n.turn <= ${PAGE_SIZE * page}`
    : Prisma.sql`n.turn <= (SELECT most FROM share)`
  const isShown = Prisma.sql`(n.fits AND ${turns})`
  return tx.$queryRaw<Found[]>`
    WITH duty AS MATERIALIZED (SELECT * FROM ${standingDuties(now)} standing), numbered AS (
      SELECT *, count(*) OVER same AS total, row_number() OVER (same ORDER BY since, id, party) AS turn
      FROM (SELECT *, ${fits(filter, personId)} AS fits FROM duty) fitting
      WINDOW same AS (PARTITION BY kind, fits)
    ), share AS (
      SELECT greatest(${FEWEST_OF_KIND}, least(${MOST_OF_KIND}, ${MOST_TOGETHER} / greatest(count(DISTINCT kind), 1))) AS most
      FROM numbered WHERE fits
    ), shown AS (
      SELECT ${told}, n.total, n.turn, ${isShown} AS "isListed"
      FROM numbered n ${tellers} WHERE ${isShown} OR n.name IN (${open}, ${after})
    )
    SELECT (SELECT coalesce(jsonb_agg(to_jsonb(shown) ORDER BY turn), '[]') FROM shown) AS rows,
           (SELECT jsonb_build_object('all', count(*), 'mine', count(*) FILTER (WHERE "ownerId" = ${personId}::uuid),
                   'free', count(*) FILTER (WHERE "ownerId" IS NULL)) FROM duty) AS counts,
           (SELECT count(DISTINCT e."subjectId")::integer FROM "Event" e
            WHERE e.role IN ('staff', 'admin') AND e."personId" = ${personId}::uuid
              AND e."occurredAt" >= ${stockholmInstant(dayOf(now), '00:00')}
              AND e.kind = ANY(${[...new Set(Object.values(doings).flat())]})) AS done`
}

function fits({ whose, kind }: DutyFilter, personId: string): Prisma.Sql {
  const conditions = [
    ...(whose === 'mina' ? [Prisma.sql`"ownerId" IS NOT DISTINCT FROM ${personId}::uuid`] : []),
    ...(whose === 'ingens' ? [Prisma.sql`"ownerId" IS NULL`] : []),
    ...(kind ? [Prisma.sql`kind = ${kind}`] : []),
  ]
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
}
