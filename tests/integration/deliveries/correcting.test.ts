import { randomUUID } from 'node:crypto'
import type { OrderStory } from '@seed/factories/order-story'
import { beforeAll, describe, expect, it } from 'vitest'
import { listHistory } from '@/features/deliveries/history/queries'
import { correctOccasion, markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { getEvaluationStanding } from '@/features/evaluations/asked/queries'
import { cancelOrder } from '@/features/orders/ending/commands'
import { dateOf } from '@/lib/dates'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  lastEvent,
  NOW,
  orderRow,
  refused,
  type Stage,
  statusOf,
} from '../../support/order-stage'
import { asApp } from '../../support/sql'
import { deliveryRow, occasionId, occasionRow } from './delivery-rows'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const DAYS = ['2021-03-22', '2021-03-29'] as const
const aDelivered = () => stage.order().of('valkommen-tillbaka').delivered({ on: DAYS }).create(stage.world)
const reason = 'Fel dag i närvarolistan.'
const correct = (story: OrderStory, index: number, to: { doneOn?: string; actualParticipants?: number }) =>
  correctOccasion(stage.staff(), { occasionId: occasionId(story, index), outcome: 'done', reason, ...to })
const takeBack = (story: OrderStory, index: number) =>
  correctOccasion(stage.staff(), { occasionId: occasionId(story, index), outcome: 'not_done', reason })

const recordsOf = (id: string) =>
  asSystem(tx => tx.occasionRecord.findMany({ where: { occasionId: id }, orderBy: { id: 'asc' } }))

describe('correctOccasion', () => {
  it('changes day and number, and keeps what stood before', async () => {
    const story = await aDelivered()
    const id = occasionId(story, 1)
    const before = await occasionRow(id)
    expect(await correct(story, 1, { doneOn: '2021-03-26', actualParticipants: 9 })).toMatchObject({
      ok: true,
    })
    expect(await occasionRow(id)).toMatchObject({
      status: 'done',
      doneOn: dateOf('2021-03-26'),
      actualParticipants: 9,
      recordedAt: NOW,
      startsAt: before.startsAt,
    })
    const staff = stage.staff().personId
    expect(await recordsOf(id)).toMatchObject([
      {
        doneOn: dateOf('2021-03-29'),
        participants: before.actualParticipants,
        recordedAt: before.recordedAt,
      },
      { doneOn: dateOf('2021-03-26'), participants: 9, recordedAt: NOW, recordedById: staff },
    ])
    expect(await lastEvent(story.id)).toMatchObject({
      kind: 'occasion.corrected',
      facts: { doneFrom: '2021-03-29', doneTo: '2021-03-26', participantsTo: 9 },
      texts: [{ field: 'reason', text: reason }],
    })
    expect(await statusOf(story.id)).toBe('delivered')
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('takes back what did not take place: occasion, delivery and order go back, and forward once more', async () => {
    const story = await aDelivered()
    expect((await getEvaluationStanding(stage.party('employer'), story.deliveryId))?.ok).toBe(true)
    await takeBack(story, 1)
    expect(await occasionRow(occasionId(story, 1))).toMatchObject({ status: 'planned', doneOn: null })
    expect(await deliveryRow(story.deliveryId)).toMatchObject({ status: 'under_way', doneAt: null })
    expect(await orderRow(story.id)).toMatchObject({ status: 'in_delivery', waitingSince: NOW })
    expect(await getEvaluationStanding(stage.party('employer'), story.deliveryId)).toEqual(
      refused('not_delivered_yet'),
    )
    await takeBack(story, 0)
    expect(await deliveryRow(story.deliveryId)).toMatchObject({ status: 'planning' })
    expect(await statusOf(story.id)).toBe('confirmed')

    for (const [index, doneOn] of DAYS.entries()) {
      await markOccasionDone(stage.staff(), { occasionId: occasionId(story, index), doneOn })
    }
    expect(await statusOf(story.id)).toBe('delivered')
    // Those who were asked to evaluate are not asked a second time.
    expect((await eventKinds(story.id)).filter(kind => kind === 'delivery.done')).toHaveLength(1)
    expect(await recordsOf(occasionId(story, 1))).toHaveLength(3)
  })

  it('lets a figure be computed as it was known on a day', async () => {
    const story = await aDelivered()
    const id = occasionId(story, 1)
    const { recordedAt } = await occasionRow(id)
    await takeBack(story, 1)
    const doneAsKnownAt = (instant: Date | null) =>
      asSystem(
        tx => tx.$queryRaw<{ doneOn: Date | null }[]>`
          SELECT DISTINCT ON ("occasionId") "doneOn" FROM "OccasionRecord"
          WHERE "occasionId" = ${id}::uuid AND "recordedAt" <= ${instant}
          ORDER BY "occasionId", "recordedAt" DESC, id DESC`,
      )
    expect(await doneAsKnownAt(recordedAt)).toEqual([{ doneOn: dateOf('2021-03-29') }])
    expect(await doneAsKnownAt(NOW)).toEqual([{ doneOn: null }])
  })

  it('moves the day since when a tool is in use, and takes it back', async () => {
    const story = await stage.order().of('ia-systemet').confirmed().create(stage.world)
    await markOccasionDone(stage.staff(), { occasionId: occasionId(story, 2), doneOn: '2021-03-29' })
    await correct(story, 2, { doneOn: '2021-03-26' })
    expect((await deliveryRow(story.deliveryId)).inUseOn).toEqual(dateOf('2021-03-26'))
    await takeBack(story, 2)
    expect((await deliveryRow(story.deliveryId)).inUseOn).toBeNull()
    expect((await occasionRow(occasionId(story, 2))).status).toBe('proposed')
  })

  it('keeps to true days, and corrects nothing that already stands or is not done', async () => {
    const story = await aDelivered()
    const answers = [
      await correct(story, 1, { doneOn: '2021-03-31' }),
      await correct(story, 1, { doneOn: '2021-03-19' }),
      await correct(story, 0, { doneOn: '2021-03-30' }),
      await correct(story, 0, { doneOn: '2001-01-01' }),
    ]
    expect(answers).toEqual([
      refused('occasion_in_future'),
      refused('done_before_start'),
      refused('done_after_followers'),
      refused('done_before_membership'),
    ])
    const { actualParticipants } = await occasionRow(occasionId(story, 0))
    const same = { doneOn: DAYS[0], actualParticipants: actualParticipants ?? 0 }
    expect(await correct(story, 0, same)).toEqual(refused('nothing_corrected'))
    await takeBack(story, 1)
    expect(await takeBack(story, 1)).toEqual(refused('occasion_not_open'))
  })

  it('takes back what was never held in an order that was cancelled since', async () => {
    const story = await stage
      .order()
      .of('valkommen-tillbaka')
      .planned([...DAYS])
      .create(stage.world)
    const done = { occasionId: occasionId(story, 0), doneOn: DAYS[0], actualParticipants: 9 }
    expect(await markOccasionDone(stage.staff(), done)).toMatchObject({ ok: true })
    expect(await cancelOrder(stage.staff(), { orderId: story.id, reason })).toMatchObject({ ok: true })
    expect(await takeBack(story, 0)).toMatchObject({ ok: true })
    expect(await occasionRow(done.occasionId)).toMatchObject({ status: 'cancelled', doneOn: null })
  })

  it('is for staff, of any day and of done itself', async () => {
    const story = await aDelivered()
    const input = { occasionId: occasionId(story, 0), outcome: 'not_done', reason } as const
    expect(await correctOccasion(stage.party('employer'), input)).toEqual(refused('not_allowed'))
    expect(await correctOccasion(stage.foreigner(), input)).toEqual(refused('not_found'))
    expect(await correctOccasion(await stage.reader(), input)).toEqual(refused('not_found'))
    expect(await correctOccasion(stage.staff(), { ...input, occasionId: randomUUID() })).toEqual(
      refused('not_found'),
    )
    expect((await occasionRow(input.occasionId)).status).toBe('done')
  })
})

it('the database takes no correction without its reason, and keeps every record', async () => {
  const story = await aDelivered()
  const settings = { role: 'staff', person: stage.staff().personId }
  const later = `"recordedAt" = "recordedAt" + interval '1 hour'`
  const ask = (sql: string) => asApp(settings, work => work(sql, [occasionId(story, 1)]))
  const day = `UPDATE "Occasion" SET "doneOn" = '2021-03-25', ${later}`
  expect(await ask(`${day} WHERE id = $1`)).toMatchObject({ constraint: 'correction_has_reason' })
  expect(await ask(`${day}, reason = 'Fel dag.' WHERE id = $1`)).toMatchObject({ count: 1 })
  const undo = `UPDATE "Occasion" SET status = 'planned', "doneOn" = NULL`
  expect(await ask(`${undo} WHERE id = $1`)).toMatchObject({ constraint: 'correction_has_reason' })
  for (const act of ['DELETE FROM "OccasionRecord"', 'UPDATE "OccasionRecord" SET "doneOn" = NULL']) {
    expect(await ask(`${act} WHERE "occasionId" = $1`)).toMatchObject({ code: '42501' })
  }
})

it('the history tells staff and parties from what and to what', async () => {
  const story = await aDelivered()
  await correct(story, 1, { doneOn: '2021-03-26' })
  const told = await listHistory(stage.party('seko'), story.deliveryId)
  const ofSecond = told.filter(one => one.occasionId === occasionId(story, 1))
  expect(ofSecond.map(one => one.happened.kind)).toEqual([
    'occasion.planned',
    'occasion.done',
    'occasion.corrected',
  ])
  expect(ofSecond.at(-1)).toMatchObject({ by: null, texts: { reason } })
  expect((await listHistory(stage.staff(), story.deliveryId)).at(-1)?.by).toBe(stage.staff().name)
  expect(await listHistory(stage.foreigner(), story.deliveryId)).toEqual([])
  expect(await listHistory(await stage.reader(), story.deliveryId)).toEqual([])
})
