import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { listServices } from '@/features/catalogue/queries'
import type { OnboardingFilter } from '@/features/deliveries/onboarding/onboarding-filter'
import { isStuck, STUCK_AFTER_DAYS } from '@/features/deliveries/onboarding/rules'
import type { OccasionStatus } from '@/features/deliveries/rules'
import { isAgreed, orderStatuses } from '@/features/orders/statuses'
import { Prisma } from '@/generated/prisma/client'
import { countedPage, placedIn } from '@/lib/counted-page'
import { addDays, type Day, dateOf, dayOf, dayOfDate } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { type LocalizedText, localizedTextSchema } from '@/lib/localized-text'
import { organisationName } from '@/lib/organisation-name'

const PAGE_SIZE = 25

export type Stage = { id: string; title: LocalizedText; status: OccasionStatus; on: Day | null }
export type Onboarding = {
  orderId: string
  deliveryId: string | null
  organisation: string
  orderedOn: Day
  stages: Stage[]
  /** The day of the last step, or of the order before any. */
  since: Day
  isStuck: boolean
}
export type OnboardingList = {
  rows: Onboarding[]
  total: number
  pageSize: number
  /** Organisations, of all: with a valid order and not yet in use, and in use. */
  onTheWay: number
  connected: number
}

type Row = {
  orderId: string
  deliveryId: string | null
  name: string
  nameEn: string
  orderedOn: Date
  since: Date
  nextOn: Date | null
  total: number
  place: bigint | null
}

/** The organisations on their way to use a service that is counted by use: those that are stuck first. For staff. */
export async function listOnboarding(actor: Actor, filter: OnboardingFilter): Promise<OnboardingList> {
  if (!isStaff(actor)) return { rows: [], total: 0, pageSize: PAGE_SIZE, onTheWay: 0, connected: 0 }
  const counted = (await listServices(actor)).filter(({ content }) => content.countsUse).map(({ id }) => id)
  const today = dayOf(actor.now)
  const found = await readAs(actor, async tx => {
    const found = await findRows(tx, { counted, today, filter })
    const rows = placedIn(found)
    const stages = await findStages(
      tx,
      rows.flatMap(({ deliveryId }) => deliveryId ?? []),
    )
    return { rows, total: found[0]?.total ?? 0, stages, ...(await countUse(tx, counted)) }
  })
  const { rows, total, stages, onTheWay, connected } = found
  const viewOf = ({ name, nameEn, ...row }: Row): Onboarding => {
    const since = dayOfDate(row.since)
    const nextOn = row.nextOn && dayOfDate(row.nextOn)
    return {
      orderId: row.orderId,
      deliveryId: row.deliveryId,
      organisation: organisationName(actor.locale, { name, nameEn }),
      orderedOn: dayOfDate(row.orderedOn),
      stages: row.deliveryId ? (stages.get(row.deliveryId) ?? []) : [],
      since,
      isStuck: isStuck({ since, nextOn }, today),
    }
  }
  return { rows: rows.map(viewOf), total, pageSize: PAGE_SIZE, onTheWay, connected }
}

type Asked = { counted: string[]; today: Day; filter: OnboardingFilter }

function findRows(tx: Reading, { counted, today, filter }: Asked): Promise<Row[]> {
  const stuckSince = dateOf(addDays(today, -STUCK_AFTER_DAYS))
  const isStuckThere = Prisma.sql`(s."nextOn" IS NULL AND s.since <= ${stuckSince}::date)`
  return tx.$queryRaw<Row[]>`
    WITH steps AS (
      SELECT o.id AS "orderId", d.id AS "deliveryId", n.name, n."nameEn",
        app.day_in_stockholm(o."validAt") AS "orderedOn",
        coalesce((SELECT max(c."doneOn") FROM "Occasion" c WHERE c."deliveryId" = d.id AND c.status = 'done'),
          app.day_in_stockholm(o."validAt")) AS since,
        (SELECT min(app.day_in_stockholm(c."startsAt")) FROM "Occasion" c WHERE c."deliveryId" = d.id
          AND c.status = 'planned' AND app.day_in_stockholm(c."startsAt") >= ${today}::date) AS "nextOn"
      FROM "Order" o JOIN "Organisation" n ON n.id = o."organisationId"
      LEFT JOIN "Delivery" d ON d."orderId" = o.id
      WHERE o."serviceId" = ANY(${counted}::uuid[]) AND o.origin = 'portal' AND d."inUseOn" IS NULL
        AND o.status = ANY(${agreed}::"OrderStatus"[])
    ), sought AS MATERIALIZED (
      SELECT s.*, row_number() OVER (ORDER BY ${isStuckThere} DESC, s.since, s."orderId") AS place FROM steps s
      WHERE ${filter.show === 'fastnat' ? isStuckThere : Prisma.sql`true`}
    ), counted AS (SELECT count(*)::int AS total FROM sought)
    ${countedPage({ page: filter.page, pageSize: PAGE_SIZE })}`
}

const agreed = orderStatuses.filter(isAgreed)

async function findStages(tx: Reading, deliveryIds: string[]): Promise<Map<string, Stage[]>> {
  const rows = await tx.occasion.findMany({
    where: { deliveryId: { in: deliveryIds } },
    orderBy: [{ deliveryId: 'asc' }, { position: 'asc' }],
    select: { id: true, deliveryId: true, title: true, status: true, startsAt: true, doneOn: true },
  })
  const stages = new Map<string, Stage[]>()
  for (const { id, deliveryId, title, status, startsAt, doneOn } of rows) {
    const on = doneOn ? dayOfDate(doneOn) : startsAt && dayOf(startsAt)
    const stage = { id, title: localizedTextSchema.parse(title), status, on }
    stages.set(deliveryId, [...(stages.get(deliveryId) ?? []), stage])
  }
  return stages
}

/** An organisation counts once: in use when any of its orders is, else on its way. */
async function countUse(tx: Reading, counted: string[]): Promise<{ onTheWay: number; connected: number }> {
  const [counts] = await tx.$queryRaw<{ onTheWay: number; connected: number }[]>`
    SELECT count(*) FILTER (WHERE NOT used)::int AS "onTheWay", count(*) FILTER (WHERE used)::int AS connected
    FROM (
      SELECT o."organisationId", bool_or(d."inUseOn" IS NOT NULL) AS used
      FROM "Order" o LEFT JOIN "Delivery" d ON d."orderId" = o.id
      WHERE o."serviceId" = ANY(${counted}::uuid[]) AND o.status = ANY(${agreed}::"OrderStatus"[])
      GROUP BY o."organisationId") organisation`
  return counts ?? { onTheWay: 0, connected: 0 }
}
