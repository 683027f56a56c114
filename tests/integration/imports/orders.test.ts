import { beforeAll, describe, expect, it } from 'vitest'
import { listWaitingEvaluations } from '@/features/evaluations/asked/queries'
import { acceptImport, undoImport } from '@/features/imports/accept-commands'
import { getOrder } from '@/features/orders/queries'
import { postMessage } from '@/features/orders/thread/commands'
import { countEarlierOrders } from '@/features/statistics/cell-queries'
import { getHeadlineFigures } from '@/features/statistics/queries'
import { anAccepted, anEarlierDay, anUploaded, orderReadIn } from '../../support/import-files'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  orderRow,
  refused,
  type Stage,
  TODAY,
} from '../../support/order-stage'
import { asApp, inSql } from '../../support/sql'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const rowOf = (orderedOn: string, more = '2019-10-01 2019-11-01;;20 22;') =>
  `${stage.home.seed.organisationNumber};ia-systemet;${orderedOn};${more}`

describe('an earlier order that is read in', () => {
  it('is delivered and marked, with no version, signature or receipt', async () => {
    const day = anEarlierDay()
    const importId = await anAccepted(stage.admin(), 'orders', [rowOf(day)])
    const id = await orderReadIn(importId)
    expect(await orderRow(id)).toMatchObject({
      ...{ status: 'delivered', origin: 'imported', orderedOn: new Date(day), versionNumber: 0 },
      ...{ startedByParty: null, sentAt: null, validAt: null, confirmedAt: null },
    })
    const counts = await asSystem(async tx => [
      await tx.orderVersion.count({ where: { orderId: id } }),
      await tx.signature.count({ where: { orderId: id } }),
      await tx.receipt.count({ where: { orderId: id } }),
      await tx.occasion.count({ where: { delivery: { orderId: id }, status: 'done' } }),
    ])
    expect(counts).toEqual([0, 0, 0, 2])
    expect(await eventKinds(id)).toEqual(['order.imported'])
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('is read by both sides and staff, and asks nobody for an evaluation', async () => {
    const id = await orderReadIn(await anAccepted(stage.admin(), 'orders', [rowOf(anEarlierDay())]))
    for (const actor of [stage.party('employer'), stage.party('seko'), stage.staff()]) {
      expect(await getOrder(actor, id)).toMatchObject({ id, lines: [], versions: [] })
    }
    expect(await getOrder(stage.foreigner(), id)).toBeNull()
    expect(await listWaitingEvaluations(stage.party('employer'))).toEqual([])
  })

  it('counts in the figures from its own days', async () => {
    const figures = async (day: string) => {
      const { reach, deliveredServices, occasions, participants } = await getHeadlineFigures(
        stage.staff(),
        day,
      )
      const earlier = await countEarlierOrders(stage.staff(), day)
      return [reach.ordered.numerator, deliveredServices, occasions, participants, earlier]
    }
    const days = ['2019-02-28', '2019-03-31', '2019-05-31']
    const all = async () => {
      const counted: number[][] = []
      for (const day of days) counted.push(await figures(day))
      return counted
    }
    const before = await all()
    const row = `${stage.away.seed.organisationNumber};ia-systemet;2019-03-01;2019-04-01;2;30;`
    const importId = await anAccepted(stage.admin(), 'orders', [row])
    const more = (await all()).map((counts, day) =>
      counts.map((count, at) => count - (before[day]?.[at] ?? 0)),
    )
    expect(more).toEqual([
      [0, 0, 0, 0, 0],
      [1, 0, 0, 0, 1],
      [1, 1, 2, 30, 1],
    ])
    await undoImport(stage.admin(), importId)
    expect(await all()).toEqual(before)
  })

  it('is read in once, also by two files at once', async () => {
    const row = rowOf(anEarlierDay())
    const [one, other] = [
      await anUploaded(stage.admin(), 'orders', [row]),
      await anUploaded(stage.admin(), 'orders', [row]),
    ]
    const answers = await Promise.all([one, other].map(upload => acceptImport(stage.admin(), upload)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual(refused('import_moved_on'))
  })

  it('is undone whole, until something rests on it', async () => {
    const importId = await anAccepted(stage.admin(), 'orders', [rowOf(anEarlierDay()), rowOf(anEarlierDay())])
    const id = await orderReadIn(importId)
    await postMessage(stage.party('employer'), { orderId: id, audience: 'parties', body: 'Minns ni?' })
    expect(await undoImport(stage.admin(), importId)).toEqual(refused('import_rested_on'))
    const free = await anAccepted(stage.admin(), 'orders', [rowOf(anEarlierDay())])
    const gone = await orderReadIn(free)
    expect(await undoImport(stage.staff(), free)).toEqual(refused('not_allowed'))
    expect(await undoImport(stage.admin(), free)).toMatchObject({ ok: true })
    expect(await asSystem(tx => tx.order.count({ where: { id: gone } }))).toBe(0)
    expect(await eventKinds(gone)).toEqual(['order.imported', 'order.import_undone'])
    expect(await chainFaults(stage.home.id)).toEqual([])
  })
})

describe('the law', () => {
  const admin = () => ({ role: 'admin', person: stage.admin().personId })
  const insert = `INSERT INTO "Order" ("organisationId", "serviceId", "serviceRevisionId", status, origin, "orderedOn",
      "startedByParty", "startedById", content, "createdAt", "savedAt", "sharedAt", "waitingSince")
    SELECT $1, r."serviceId", r.id, $2::"OrderStatus", 'imported', $3::date, $4::"Party", $5, '{}', now(), now(),
      now(), now() FROM "ServiceRevision" r LIMIT 1`
  const values = (status: string, orderedOn: string | null, party: string | null, person: string) => [
    ...[stage.home.id, status, orderedOn, party, person],
  ]

  it('lets an administrator alone read an order in', async () => {
    const { personId } = stage.admin()
    const row = values('delivered', '2017-01-01', null, personId)
    expect(await asApp(admin(), ask => ask(insert, row))).toMatchObject({ count: 1 })
    const staff = { role: 'staff', person: stage.staff().personId }
    expect(await asApp(staff, ask => ask(insert, row))).toMatchObject({ code: '42501' })
    const hr = stage.party('employer')
    const party = { role: 'party', person: hr.personId, organisation: stage.home.id, party: 'employer' }
    expect(
      await asApp(party, ask => ask(insert, values('delivered', '2017-01-01', null, hr.personId))),
    ).toMatchObject({
      code: '42501',
    })
  })

  it.each([
    ['valid', '2017-01-01', null],
    ['draft', '2017-01-01', null],
    ['delivered', null, null],
    ['delivered', '2017-01-01', 'employer'],
  ])('takes no imported order that is %s, of day %s, started by %s', async (status, day, party) => {
    const row = values(status, day, party, stage.admin().personId)
    expect(await asApp(admin(), ask => ask(insert, row))).toMatchObject({ code: '23514' })
  })

  it('makes no order of the portal an imported one, and gives an imported one no version', async () => {
    const id = await orderReadIn(await anAccepted(stage.admin(), 'orders', [rowOf(anEarlierDay())]))
    const { id: own } = await stage.order().awaitingSignatures().create(stage.world)
    const ask = (sql: string, ...given: unknown[]) => asApp(admin(), one => one(sql, given))
    const changes: [sql: string, id: string][] = [
      [`UPDATE "Order" SET status = 'delivered', origin = 'imported' WHERE id = $1`, own],
      [`UPDATE "Order" SET "orderedOn" = '2016-01-01' WHERE id = $1`, id],
    ]
    for (const [sql, order] of changes) {
      expect(await ask(sql, order)).toMatchObject({ code: '42501' })
      const byJob = inSql(process.env.DATABASE_WORKER_URL, { role: 'system' }, one => one(sql, [order]))
      expect(await byJob).toMatchObject({ code: '23514' })
    }
    expect(await ask(`DELETE FROM "Order" WHERE id = $1`, own)).toMatchObject({ count: 0 })
    const version = asSystem(tx =>
      tx.orderVersion.create({
        data: {
          ...{ orderId: id, organisationId: stage.home.id, number: 1, canonical: '{}' },
          hash: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
          ...{
            sentAt: new Date(`${TODAY}T10:00:00Z`),
            sentById: stage.admin().personId,
            sentByParty: 'employer',
          },
        },
      }),
    )
    await expect(version).rejects.toThrow(/imported_order_stays/)
  })
})
