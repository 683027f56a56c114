import 'server-only'
import { logLook } from '@/auth/access-log'
import { type Actor, isAdmin, isStaff, type StaffActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { type EventFilter, kindsIn } from '@/features/event-log/event-filter'
import { type EventSubject, subjectOf } from '@/features/event-log/subject'
import { isAboutPerson, subjectRows } from '@/features/event-log/subject-rows'
import { Prisma } from '@/generated/prisma/client'
import { addDays, stockholmInstant } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { organisationName } from '@/lib/organisation-name'
import type { Party } from '@/lib/party'

const ON_A_PAGE = 50

/** An event without the one who did it. */
export type EventLine = {
  id: string
  /** Its place in its chain, and what seals it there. */
  position: number
  hash: string
  kind: string
  /** Null in the programme's own chain. */
  organisation: string | null
  organisationId: string | null
  /** Whether it has left the register, as one that an undone file had added. */
  isGone: boolean
  subject: EventSubject | null
  party: Party | null
  role: string
  order: { id: string; number: number } | null
  occurredAt: Date
}
export type EventView = EventLine & { person: string | null }

type Row = Omit<EventView, 'organisation' | 'organisationId' | 'isGone' | 'order' | 'subject'> & {
  chainId: string
  facts: unknown
  found: unknown
  name: string | null
  /** As the event named its organisation, which may be gone. */
  formerName: string | null
  nameEn: string | null
  orderId: string | null
  orderNumber: number | null
}

export type FoundEvents = {
  events: EventView[]
  hasOlder: boolean
  /** The name of the one whose events alone are asked for. */
  organisation: string | null
}

/** The log for staff, newest first. It names those who acted, so that look is logged. */
export async function listEvents(actor: Actor, filter: EventFilter): Promise<FoundEvents> {
  if (!isStaff(actor)) return { events: [], hasOlder: false, organisation: null }
  const rows = await readAs(actor, tx => findEvents(tx, filter, { take: ON_A_PAGE + 1, skip: 0 }))
  const shown = rows.slice(0, ON_A_PAGE)
  const ids = shown.map(({ id }) => id)
  await logLook(actor, {
    page: 'event_log',
    people: Prisma.sql`
      SELECT e."personId", e.party, NULLIF(e."chainId", ${PROGRAMME_CHAIN}::uuid) FROM "Event" e
      JOIN "Person" p ON p.id = e."personId" WHERE e.id = ANY(${ids}::uuid[])
      UNION SELECT p.id, NULL, NULL FROM "Event" e JOIN "Person" p ON p.id = (e.facts ->> 'personId')::uuid
      WHERE e.id = ANY(${ids}::uuid[]) AND ${isAboutPerson}`,
  })
  const events = shown.map(row => viewOf(actor, row))
  const organisation = events[0] ? events[0].organisation : await findName(actor, filter)
  return { events, hasOlder: rows.length > ON_A_PAGE, organisation: filter.chain ? organisation : null }
}

/** An organisation may have no event of the sought kind. */
async function findName(actor: StaffActor, { chain: id }: EventFilter): Promise<string | null> {
  if (!id) return null
  const select = { name: true, nameEn: true }
  const row = await readAs(actor, tx => tx.organisation.findUnique({ where: { id }, select }))
  return row && organisationName(actor.locale, row)
}

/** The same for a file, without anybody's name. */
export async function listEventLines(
  actor: Actor,
  { page, pageSize, ...filter }: EventFilter & { pageSize: number },
): Promise<{ rows: EventLine[]; total: number }> {
  if (!isStaff(actor)) return { rows: [], total: 0 }
  return readAs(actor, async tx => {
    const rows = await findEvents(tx, { ...filter, page }, { take: pageSize, skip: (page - 1) * pageSize })
    const [counted] = await tx.$queryRaw<{ total: number }[]>`
      SELECT count(*)::integer AS total FROM "Event" e WHERE ${conditionsOf({ ...filter, page })}`
    const lines = rows.map(row => {
      const { person: _, ...line } = viewOf(actor, row)
      return line
    })
    return { rows: lines, total: counted?.total ?? 0 }
  })
}

function findEvents(
  tx: Reading,
  filter: EventFilter,
  { take, skip }: { take: number; skip: number },
): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT e.id, e.position, e.hash, e.kind, e."chainId", o.name, o."nameEn", e.party::text AS party, e.role,
           d.id AS "orderId", d.number AS "orderNumber", e."occurredAt", p.name AS person, e.facts, s.found,
           t.text AS "formerName"
    FROM ${newest(filter, take + skip)}
    LEFT JOIN "Organisation" o ON o.id = e."chainId"
    LEFT JOIN "Order" d ON d.id = e."orderId"
    LEFT JOIN "Person" p ON p.id = e."personId"
    LEFT JOIN "EventText" t ON o.id IS NULL AND t."eventId" = e.id AND t.field = 'name' AND e.kind LIKE 'member.%'
    CROSS JOIN LATERAL (${subjectRows}) s
    ORDER BY e."occurredAt" DESC, e.id DESC LIMIT ${take} OFFSET ${skip}`
}

/** So few events of a kind are found by their kind, and sorted. More are met soon by one who goes back in time. */
const FEW = 1000

/**
 * The newest events, before anything is joined to them. A search by time alone would pass every event. So an
 * organisation's are looked for chain by chain, and those of rare kinds by kind.
 */
function newest({ organisation, ...filter }: EventFilter, most: number): Prisma.Sql {
  const events = Prisma.sql`SELECT e.* FROM "Event" e WHERE ${conditionsOf(filter)}`
  const first = Prisma.sql`ORDER BY "occurredAt" DESC, id DESC LIMIT ${most}`
  if (organisation) {
    return Prisma.sql`(${named(organisation)}) n
      CROSS JOIN LATERAL (${events} AND e."chainId" = n.id ${first}) e`
  }
  if (filter.chain || !kindsIn(filter)) return Prisma.sql`(${events} ${first}) e`
  return Prisma.sql`(
    WITH few AS MATERIALIZED (${events} LIMIT ${FEW}), found AS (SELECT count(*) AS total FROM few)
    SELECT * FROM few WHERE (SELECT total FROM found) < ${FEW}
    UNION ALL SELECT * FROM (${events} ${first}) e WHERE (SELECT total FROM found) = ${FEW}
    ${first}) e`
}

function conditionsOf(filter: EventFilter): Prisma.Sql {
  const { organisation, chain, from, to, before } = filter
  const kinds = kindsIn(filter)
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...(chain ? [Prisma.sql`e."chainId" = ${chain}::uuid`] : []),
      ...(organisation ? [Prisma.sql`e."chainId" IN (${named(organisation)})`] : []),
      ...(kinds ? [Prisma.sql`e.kind = ANY(${[...kinds]}::text[])`] : []),
      ...(from ? [Prisma.sql`e."occurredAt" >= ${stockholmInstant(from, '00:00')}::timestamptz`] : []),
      ...(to ? [Prisma.sql`e."occurredAt" < ${stockholmInstant(addDays(to, 1), '00:00')}::timestamptz`] : []),
      ...(before
        ? [
            Prisma.sql`(e."occurredAt", e.id) <
              (SELECT b."occurredAt", b.id FROM "Event" b WHERE b.id = ${before}::uuid)`,
          ]
        : []),
    ],
    ' AND ',
  )
}

function named(said: string): Prisma.Sql {
  return Prisma.sql`
    SELECT id FROM "Organisation" WHERE position(app.folded(${said}) IN app.folded(name || ' ' || "nameEn")) > 0`
}

function viewOf(actor: Actor, { chainId, facts, found, orderId, orderNumber, ...row }: Row): EventView {
  const { name, nameEn, formerName, ...event } = row
  const { locale } = actor
  return {
    ...event,
    organisation: name === null ? formerName : organisationName(locale, { name, nameEn: nameEn ?? '' }),
    organisationId: chainId === PROGRAMME_CHAIN ? null : chainId,
    isGone: chainId !== PROGRAMME_CHAIN && name === null,
    subject: subjectOf({ locale, isAdmin: isAdmin(actor) }, { kind: row.kind, chainId, facts, found }),
    order: orderId && orderNumber !== null ? { id: orderId, number: orderNumber } : null,
  }
}
