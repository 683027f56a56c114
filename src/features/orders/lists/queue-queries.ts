import 'server-only'
import type { OrderSorting, QueueObstacle } from '@/features/orders/lists/queue-filter'
import {
  type OrderAsked,
  type OrderDuty,
  orderStatuses,
  phaseOf,
  statusesIn,
  type Turned,
  turnOf,
  waitsFor,
} from '@/features/orders/statuses'
import { Prisma } from '@/generated/prisma/client'
import type { Reading } from '@/lib/db'
import { saysEvery } from '@/lib/name-search'
import { staffDutiesOfOrders } from '@/lib/staff-duties'

export type QueueAsked = Turned & {
  service?: string
  search?: string
  obstacle?: QueueObstacle
  sorting?: OrderSorting
}
/** An order of the staff's list: what waits in it for the staff or the parties, and since when. */
export type QueueRow = { id: string; duty: OrderDuty | null; asked: OrderAsked | null; since: Date }
type Page = { now: Date; skip: number; take: number }

const underWay = orderStatuses.filter(status => turnOf(status, null) !== 'nobody')

/** The orders that staff see, those that have waited longest first unless asked otherwise. Row-level security says which. */
export async function findQueue(
  tx: Reading,
  asked: QueueAsked,
  { now, skip, take }: Page,
): Promise<{ found: QueueRow[]; total: number }> {
  const isAllUnderWay = asked.turns?.includes('nobody') === false
  const order = orderBy(asked.sorting, isAllUnderWay)
  const rows = await tx.$queryRaw<(Partial<QueueRow> & { total: number })[]>`
    WITH told AS MATERIALIZED (SELECT * FROM ${staffDutiesOfOrders(now)} d),
    asked AS MATERIALIZED (SELECT * FROM app.orders_asked()),
    fitting AS MATERIALIZED (
      SELECT o.id, o.number, o.status, o.origin, o."organisationId", o."deadlineOn", told.kind AS duty, asked.kind AS asked,
             coalesce(told.since, asked.since, o."waitingSince") AS since
      FROM ${isAllUnderWay ? thoseUnderWay : Prisma.sql`"Order"`} o
      LEFT JOIN told ON told."orderId" = o.id
      LEFT JOIN asked ON asked."orderId" = o.id
      WHERE ${conditionOf(asked, now)}
    )
    SELECT o.id, o.duty, o.asked, o.since, counted.total
    FROM (SELECT count(*)::integer AS total FROM fitting) counted
    LEFT JOIN (SELECT * FROM fitting o ORDER BY ${order} LIMIT ${take} OFFSET ${skip}) o ON true
    ORDER BY ${order}`
  const found = rows.flatMap(({ id, duty = null, asked = null, since }) =>
    id && since ? [{ id, duty, asked, since }] : [],
  )
  return { found, total: rows[0]?.total ?? 0 }
}

/** An index finds those that wait, and no status. Of the others somebody may still ask the staff something. */
const thoseUnderWay = Prisma.sql`(
  SELECT id, status, "waitingSince", "deadlineOn", "organisationId", "serviceId", number, origin
  FROM "Order" WHERE "isWaiting"
  UNION ALL
  SELECT o.id, o.status, o."waitingSince", o."deadlineOn", o."organisationId", o."serviceId", o.number, o.origin
  FROM told JOIN "Order" o ON o.id = told."orderId" WHERE told.kind = 'answer' AND NOT o."isWaiting")`

const nameOf = (column: Prisma.Sql) =>
  Prisma.sql`(SELECT ${column} FROM "Organisation" g WHERE g.id = o."organisationId")`

/** It is known after the signing too, and counts no more then. */
const lastDayToSign = Prisma.sql`CASE WHEN o.status::text = ANY(${statusesIn('signing')}) THEN o."deadlineOn" END`

/** Of those that fit. Orders that wait for nobody come after, and those from before the portal last. */
function orderBy(sorting: OrderSorting | undefined, isAllUnderWay: boolean): Prisma.Sql {
  if (sorting === 'nyast') return Prisma.sql`o.number DESC`
  if (sorting === 'verksamhet') return Prisma.sql`${nameOf(Prisma.sql`g.name`)}, o.number DESC`
  const longestWait = Prisma.sql`o.since, o.id`
  if (sorting === 'signeras') return Prisma.sql`${lastDayToSign}, ${longestWait}`
  if (isAllUnderWay) return longestWait
  return Prisma.sql`o.duty IS NULL AND o.status::text <> ALL(${underWay}), o.origin, ${longestWait}`
}

function conditionOf({ status, turns, service, search, obstacle }: QueueAsked, now: Date): Prisma.Sql {
  const conditions = [
    ...(status ? [Prisma.sql`o.status::text = ANY(${status})`] : []),
    ...(turns ? [isTurn(turns)] : []),
    ...(service ? [Prisma.sql`o."serviceId" IN (SELECT id FROM "Service" WHERE slug = ${service})`] : []),
    ...(search ? [isSought(search)] : []),
    ...(obstacle ? [Prisma.sql`o.id IN (SELECT app.orders_without_signatory(${now}))`] : []),
  ]
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
}

/** It may be the turn of two. A duty of the staff takes nothing from the parties that still have to sign. */
function isTurn(turns: NonNullable<Turned['turns']>): Prisma.Sql {
  const ofTurns = (asked: OrderAsked | null) =>
    orderStatuses.filter(status => turns.includes(turnOf(status, null, asked)))
  const others = Prisma.sql`o.status::text = ANY(CASE WHEN asked."orderId" IS NULL
    THEN ${ofTurns(null)}::text[] ELSE ${ofTurns('times')}::text[] END)`
  const signing = orderStatuses.filter(
    status => phaseOf(status) === 'signing' && turns.includes(waitsFor(status)),
  )
  return turns.includes('staff')
    ? Prisma.sql`(told."orderId" IS NOT NULL OR ${others})`
    : Prisma.sql`(told."orderId" IS NULL AND ${others} OR o.status::text = ANY(${signing}))`
}

const LARGEST = 2 ** 31

/** The orders of the organisations with that name, or the order with that number. */
function isSought(search: string): Prisma.Sql {
  const number = Number(/^#?(\d{1,10})$/.exec(search)?.[1] ?? LARGEST)
  const named = saysEvery(search, nameOf(Prisma.sql`g.name || ' ' || g."nameEn"`))
  return number < LARGEST ? Prisma.sql`(o.number = ${number} OR ${named})` : named
}
