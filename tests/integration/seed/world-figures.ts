import { seedWorld } from '@seed/world'
import { expect } from 'vitest'
import { makeActor, systemActor, withActor } from '@/auth/doors'
import { getHeadlineFigures } from '@/features/statistics/queries'
import { addDays, type Day, dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import type { Transaction } from '@/lib/db'
import { findChainFaults } from '@/lib/events'
import { copyDatabase } from '../../support/own-database'
import { EMPTY } from '../../support/server'

export const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => withActor(systemActor(), work)

export async function seeded(asOf: Day) {
  const lines: string[] = []
  await copyDatabase(EMPTY)
  await seedWorld({ asOf, scale: 1, log: line => lines.push(line) })
  return lines
}

/** The demo of the browser tests, or where they do not run one that is told here. Gives its day. */
export async function seededToday(): Promise<Day> {
  const { PORTAL_TEST_DEMO: told } = process.env
  await (told ? copyDatabase(told) : seeded(dayOf(new Date())))
  const { value } = await asSystem(tx => tx.portalSetting.findUniqueOrThrow({ where: { key: 'demo' } }))
  return (value as { asOf: Day }).asOf
}

/** The figures in the article about the programme, at the end of the month before the world's day. */
export async function expectPublishedFigures(monthEnd: Day) {
  const anyone = makeActor({ role: 'anonymous', now: new Date(), locale: 'sv' })
  const figures = await getHeadlineFigures(anyone, monthEnd)
  expect(figures).toMatchObject({
    members: 247,
    reach: { interested: { numerator: 196, share: 0.794 }, ordered: { numerator: 128 } },
    deliveredServices: 165,
    occasions: 263,
    iaAtUniversities: { numerator: 21, denominator: 31, onTheWay: 13, connected: 8 },
  })
  expect(figures.reach.delivered.numerator).toBeGreaterThanOrEqual(124)
  expect(figures.services.slice(0, 3).map(service => service.slug)).toEqual([
    'ia-systemet',
    'effektiva-team',
    'fanga-tidiga-tecken',
  ])
}

/** The same, whatever the day it is built for and however often. */
export const rowsOfTheWorld = {
  orders: 228,
  versions: 240,
  signatures: 794,
  declines: 19,
  occasions: 380,
  participants: 5415,
  evaluations: 699,
  interests: 206,
  dialogues: 141,
  people: 1028,
}

export async function countRows() {
  const [counts] = await asSystem(
    tx => tx.$queryRaw<Record<string, number>[]>`
      SELECT (SELECT count(*)::int FROM "Order") AS orders,
             (SELECT count(*)::int FROM "Signature") AS signatures,
             (SELECT count(*)::int FROM "Decline") AS declines,
             (SELECT count(*)::int FROM "OrderVersion") AS versions,
             (SELECT count(*)::int FROM "Occasion") AS occasions,
             (SELECT count(*)::int FROM "Evaluation") AS evaluations,
             (SELECT count(*)::int FROM "Interest") AS interests,
             (SELECT count(*)::int FROM "Dialogue") AS dialogues,
             (SELECT count(*)::int FROM "Person") AS people,
             (SELECT sum("actualParticipants")::int FROM "Occasion") AS participants`,
  )
  return counts
}

/** No chain has a fault, and none runs backwards in time. */
export async function expectWholeChains() {
  const faults = await asSystem(async tx => {
    const heads = await tx.chainHead.findMany({ select: { chainId: true } })
    expect(heads.length).toBeGreaterThan(190)
    const found: unknown[] = []
    for (const { chainId } of heads) found.push(...(await findChainFaults(tx, chainId)))
    return found
  })
  expect(faults).toEqual([])
  const backwards = await asSystem(
    tx => tx.$queryRaw`
      SELECT one.kind, one."occurredAt", next.kind AS next, next."occurredAt" AS at FROM "Event" one JOIN "Event" next
        ON next."chainId" = one."chainId" AND next.position = one.position + 1
      WHERE next."occurredAt" < one."occurredAt"`,
  )
  expect(backwards).toEqual([])
}

/** Counts the notifications of events, and the reminders of the world's morning. */
export async function countMail(asOf: Day) {
  type Counts = { count: number; oldest: Date; asking: number; signing: number; reminded: number }
  const [counts] = await asSystem(
    tx => tx.$queryRaw<Counts[]>`
      SELECT count(*)::int AS count,
             min(e."occurredAt") FILTER (WHERE e.kind <> 'order.sent' OR o.status <> 'awaiting_signatures') AS oldest,
             count(DISTINCT o.id) FILTER (WHERE e.kind = 'order.sent' AND o.status = 'awaiting_signatures')::int AS asking,
             (SELECT count(*)::int FROM "Order" WHERE status = 'awaiting_signatures') AS signing,
             (SELECT count(*)::int FROM "Mail" WHERE key LIKE ${`morning:%:${asOf}`}) AS reminded
      FROM "Notification" n JOIN "Event" e ON e.id = n."eventId"
        LEFT JOIN "Order" o ON o.id = e."orderId"`,
  )
  return counts
}

const LAST_DAY = /(?:senast|Sista dag(?:en)?(?: att \p{L}+)?(?: är|:)) (\d{1,2} \p{L}+ \d{4})/gu

/** The told mails that name a last day, and those of them that are dated after it. */
export async function mailOfLastDays() {
  const mails = await asSystem(tx =>
    tx.mail.findMany({ select: { subject: true, body: true, createdAt: true } }),
  )
  const naming = mails.flatMap(({ subject, body, createdAt }) => {
    const days = [...body.matchAll(LAST_DAY)].map(([, day]) => day ?? '')
    return days.length > 0 ? [{ subject, days, on: dayOf(createdAt) }] : []
  })
  const isLate = ({ days, on }: (typeof naming)[number]) =>
    Array.from({ length: 60 }, (_, past) => dayText('sv', addDays(on, -past - 1))).some(day =>
      days.includes(day),
    )
  return { naming, late: naming.filter(isLate) }
}
