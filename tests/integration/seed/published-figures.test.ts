import { beforeAll, describe, expect, it } from 'vitest'
import { chosenSeed, DEEP_TIMEOUT, FIGURE_DAYS } from '../../support/test-depth'
import { expectEveryFigure, expectPublishedMonth, expectRowColumns } from '../statistics/every-figure'
import { countAfterDeliveries, countSuggestedTo } from './after-delivery'
import {
  asSystem,
  countMail,
  countRows,
  expectPublishedFigures,
  expectWholeChains,
  rowsOfTheWorld,
  seeded,
} from './world-figures'

const MONTH_END = '2021-05-31'
const counts = (rows: { status: string; count: number }[]) =>
  Object.fromEntries(rows.map(row => [row.status, row.count]))

describe('the world of 17 June 2021', () => {
  beforeAll(() => seeded('2021-06-17'), 600_000)

  it('has the published figures at the end of May', () => expectPublishedFigures(MONTH_END))

  it('has them out of single orders, in plain SQL', async () => {
    const [figures] = await asSystem(
      tx => tx.$queryRaw<Record<string, number>[]>`
        WITH done AS (
          SELECT d."orderId", d."organisationId" FROM "Occasion" c JOIN "Delivery" d ON d.id = c."deliveryId"
          WHERE c.status = 'done' AND c."doneOn" <= ${MONTH_END}::date),
        valid AS (
          SELECT "organisationId" FROM "Order"
          WHERE "validAt" < (${MONTH_END}::date + 1)::timestamp AT TIME ZONE 'Europe/Stockholm'),
        shown AS (
          SELECT "organisationId" FROM "Interest"
          WHERE "createdAt" < (${MONTH_END}::date + 1)::timestamp AT TIME ZONE 'Europe/Stockholm')
        SELECT (SELECT count(*)::int FROM "Organisation") AS members,
               (SELECT count(DISTINCT "orderId")::int FROM done) AS services,
               (SELECT count(*)::int FROM done) AS occasions,
               (SELECT count(DISTINCT "organisationId")::int FROM done) AS delivered,
               (SELECT count(DISTINCT "organisationId")::int FROM valid) AS ordered,
               (SELECT count(*)::int FROM (TABLE valid UNION TABLE shown) AS any_of) AS interested`,
    )
    expect(figures).toEqual({
      members: 247,
      services: 165,
      occasions: 263,
      delivered: 125,
      ordered: 128,
      interested: 196,
    })
  })

  it(
    'has every figure out of raw rows, on any day and narrowed to anything',
    async () => {
      await expectEveryFigure({ from: '2019-03-01', to: '2021-06-17', days: FIGURE_DAYS, seed: chosenSeed() })
    },
    DEEP_TIMEOUT,
  )

  it(
    'publishes a month as it was registered when it ended',
    async () => {
      await expectPublishedMonth(MONTH_END)
      await expectPublishedFigures(MONTH_END)
    },
    DEEP_TIMEOUT,
  )

  it('has rows behind each figure whose columns all tell something', () => expectRowColumns('2021-06-17'))

  it('holds some 230 orders in every state that people can bring them to', async () => {
    const rows = await asSystem(
      tx => tx.$queryRaw<{ status: string; count: number }[]>`
        SELECT status::text, count(*)::int AS count FROM "Order" GROUP BY status`,
    )
    const byStatus = counts(rows)
    expect(Object.values(byStatus).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(220)
    for (const status of [
      ...['draft', 'awaiting_signatures', 'returned', 'valid', 'confirmed', 'in_delivery'],
      ...['delivered', 'followed_up', 'withdrawn', 'refused'],
    ]) {
      expect(byStatus[status], status).toBeGreaterThanOrEqual(3)
    }
    expect(byStatus.lapsed).toBe(2)
    expect(byStatus.cancelled).toBe(1)
  })

  it('has no valid order that is not joint', async () => {
    const unlawful = await asSystem(
      tx => tx.$queryRaw`
        SELECT o.number FROM "Order" o
        LEFT JOIN "OrderVersion" v ON v."orderId" = o.id AND v.number = o."versionNumber"
        WHERE o.status IN ('valid', 'confirmed', 'in_delivery', 'delivered', 'followed_up') AND (
          NOT EXISTS (SELECT FROM "Signature" s WHERE s."versionId" = v.id AND s.party = 'employer'
                        AND s."takenBackAt" IS NULL AND s."versionHash" = v.hash)
          OR NOT EXISTS (SELECT FROM "Signature" s WHERE s."versionId" = v.id AND s.party <> 'employer'
                        AND s."takenBackAt" IS NULL AND s."versionHash" = v.hash)
          OR EXISTS (SELECT FROM "OrderVersionParty" p WHERE p."versionId" = v.id
                       AND p.representation = 'represented'
                       AND NOT EXISTS (SELECT FROM "Signature" s WHERE s."versionId" = v.id
                         AND s.party = p.party AND s."takenBackAt" IS NULL AND s."versionHash" = v.hash)))`,
    )
    expect(unlawful).toEqual([])
  })

  it('has whole chains that run forwards', expectWholeChains)

  it('shows the detours of real life', async () => {
    const [found] = await asSystem(
      tx => tx.$queryRaw<Record<string, number>[]>`
        SELECT (SELECT count(*)::int FROM "Decline") AS declines,
               (SELECT count(*)::int FROM "Order" WHERE "versionNumber" > 1 AND status <> 'returned') AS corrected,
               (SELECT count(*)::int FROM "Signature" s JOIN "Mandate" m ON m.id = s."mandateId"
                WHERE m."standInForId" IS NOT NULL) AS "byStandIns",
               (SELECT count(*)::int FROM "LocalUnion" WHERE "isContactUnion") AS "contactUnions",
               (SELECT count(*)::int FROM "Signature" WHERE "takenBackAt" IS NOT NULL) AS "takenBack",
               (SELECT count(*)::int FROM "Attestation" WHERE "confirmedById" IS NOT NULL) AS attested,
               (SELECT count(*)::int FROM "Evaluation") AS evaluations,
               (SELECT count(*)::int FROM "Dialogue") AS dialogues`,
    )
    for (const [what, count] of Object.entries(found ?? {})) expect(count, what).toBeGreaterThanOrEqual(3)
  })

  it('has unions that start every sixth order or so', async () => {
    const [share] = await asSystem(
      tx => tx.$queryRaw<{ share: number }[]>`
        SELECT avg(("startedByParty" <> 'employer')::int)::float8 AS share FROM "Order"`,
    )
    expect(share?.share).toBeGreaterThan(0.14)
    expect(share?.share).toBeLessThan(0.21)
  })

  it('has four pilots of 29k that ordered before it opened, and a first round with orders', async () => {
    const [found] = await asSystem(
      tx => tx.$queryRaw<Record<string, number>[]>`
        SELECT (SELECT count(*)::int FROM "ServicePilot") AS pilots,
               (SELECT count(*)::int FROM "Order" o
                JOIN "ServicePilot" p ON p."serviceId" = o."serviceId" AND p."organisationId" = o."organisationId"
                WHERE o."validAt" < '2020-11-12') AS "byPilots",
               (SELECT count(*)::int FROM "Order" o JOIN "Round" r ON r.id = o."roundId"
                WHERE r."startsOn" = '2021-09-23' AND o.status = 'confirmed') AS "inRound",
               (SELECT max((content ->> 'participants')::int) FROM "Order" WHERE "roundId" IS NOT NULL) AS largest,
               (SELECT max(c."plannedParticipants") <= 25 FROM "Occasion" c JOIN "Delivery" d ON d.id = c."deliveryId"
                JOIN "Service" s ON s.id = d."serviceId" WHERE s.slug = 'valkommen-tillbaka') AS "fitsWorkshop"`,
    )
    expect(found).toEqual({ pilots: 4, byPilots: 4, inRound: 5, largest: 6, fitsWorkshop: true })
  })

  it('leaves the demo’s people something to do, in every state', async () => {
    const rows = await asSystem(
      tx => tx.$queryRaw<{ status: string; count: number }[]>`
        SELECT o.status::text, count(*)::int AS count FROM "Order" o
        JOIN "Mandate" m ON m."organisationId" = o."organisationId" JOIN "Person" p ON p.id = m."personId"
        WHERE p.persona = 'hr' GROUP BY o.status`,
    )
    const expected = { draft: 1, awaiting_signatures: 1, returned: 1, valid: 1, confirmed: 1, delivered: 2 }
    expect(counts(rows)).toEqual(expected)
  })

  it('shows what comes after a delivery: answers that wait or are shown, follow-ups, and what nobody has marked', async () => {
    const found = await countAfterDeliveries('2021-06-17')
    for (const [what, count] of Object.entries(found ?? {})) expect(count, what).toBeGreaterThanOrEqual(1)
  })

  it('has agencies to which a next service is suggested', async () => {
    expect(await countSuggestedTo('fanga-tidiga-tecken', '2021-06-17')).toBeGreaterThanOrEqual(3)
  })

  it('waits for Seko alone in one of them', async () => {
    const [waiting] = await asSystem(
      tx => tx.$queryRaw<{ signed: string[] }[]>`
        SELECT array_agg(s.party::text ORDER BY s.party) AS signed FROM "Order" o
        JOIN "Mandate" m ON m."organisationId" = o."organisationId" JOIN "Person" p ON p.id = m."personId"
        JOIN "Signature" s ON s."orderId" = o.id AND s."takenBackAt" IS NULL
        WHERE p.persona = 'hr' AND o.status = 'awaiting_signatures'`,
    )
    expect(waiting?.signed).toEqual(['employer', 'ofr_s_p_o', 'saco_s'])
  })

  it('mails only what happened in the last days, and what asks for a signature', async () => {
    const mail = await countMail('2021-06-17')
    expect(mail?.count).toBeGreaterThan(20)
    expect(mail?.oldest.getTime()).toBeGreaterThan(Date.parse('2021-06-06'))
    expect(mail?.asking).toBe(mail?.signing)
    expect(mail?.reminded).toBeGreaterThan(0)
  })

  it('says what it is', async () => {
    const settings = await asSystem(tx => tx.portalSetting.findMany())
    const settingOf = (key: string) => settings.find(setting => setting.key === key)?.value
    expect(settingOf('world')).toBe('demo')
    expect(settingOf('demo')).toMatchObject({ asOf: '2021-06-17', scale: 1 })
  })

  it('counts the same rows as every time', async () => {
    expect(await countRows()).toEqual(rowsOfTheWorld)
  })
})
