import type { OrderStory } from '@seed/factories/order-story'
import { beforeAll, describe, expect, it } from 'vitest'
import { listHistory } from '@/features/deliveries/history/queries'
import { planOccasion } from '@/features/deliveries/occasions/commands'
import { planSeries } from '@/features/deliveries/series/commands'
import { rowsOf } from '@/features/deliveries/series/layout'
import { listSeries } from '@/features/deliveries/series/queries'
import type { PlanSeries } from '@/features/deliveries/series/schema'
import { getDutySubject } from '@/features/duties/subject-queries'
import { notify } from '@/features/notifications/jobs'
import { stockholmInstant } from '@/lib/dates'
import { passAll } from '../../support/clashes'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  lastEvent,
  NOW,
  refused,
  type Stage,
  TODAY,
} from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'
import { deliveryRow, isQueued, occasionId, occasionRow } from './delivery-rows'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const aCourse = () => stage.order().of('29k-hantera-stress').confirmed().create(stage.world)
/** The rows as the page draws them for a rule. */
async function drawn(story: OrderStory, layout: Parameters<typeof rowsOf>[1]): Promise<PlanSeries> {
  const occasions = await listSeries(stage.staff(), story.deliveryId)
  const rows = rowsOf(occasions, layout, TODAY)
  return { deliveryId: story.deliveryId, rows, link: 'https://mote.example/rum', ...passAll }
}
const timesOf = async (story: OrderStory) =>
  (await deliveryRow(story.deliveryId)).occasions
    .toSorted((one, other) => one.position - other.position)
    .map(({ startsAt }) => startsAt)

describe('planSeries', () => {
  it('a plan that comes later than the days proposed after it takes them along', async () => {
    const story = await aCourse()
    const series = await drawn(story, { from: '2021-09-14' })
    await planSeries(stage.staff(), { ...series, rows: series.rows.slice(0, 1) })
    expect(await occasionRow(occasionId(story, 1))).toMatchObject({
      ...{ status: 'proposed', startsAt: stockholmInstant('2021-11-09', '09:00') },
    })
  })

  it('so does a plan of that occasion alone', async () => {
    const story = await aCourse()
    const at = { on: '2021-09-14', time: '13:00', mode: 'digital' as const }
    await planOccasion(stage.staff(), { occasionId: occasionId(story), ...at, ...passAll })
    expect(await occasionRow(occasionId(story, 1))).toMatchObject({
      ...{ status: 'proposed', startsAt: stockholmInstant('2021-11-09', '09:00') },
    })
  })

  it('plans the whole course of 29k in one step, and tells it once', async () => {
    const story = await aCourse()
    const series = await drawn(story, { from: '2021-04-13', time: '13:00' })
    const { delivererId } = stage.world.deliverer
    expect(await planSeries(stage.staff(), { ...series, delivererId })).toEqual({
      ok: true,
      value: story.deliveryId,
    })
    expect(await timesOf(story)).toEqual([
      stockholmInstant('2021-04-13', '13:00'),
      stockholmInstant('2021-06-08', '13:00'),
    ])
    expect(await occasionRow(occasionId(story, 1))).toMatchObject({
      ...{ status: 'planned', sequence: 0, link: 'https://mote.example/rum', delivererId, plannedAt: NOW },
    })
    expect((await eventKinds(story.id)).slice(-3)).toEqual([
      'occasion.set_in_series',
      'occasion.set_in_series',
      'delivery.scheduled',
    ])
    expect(await isQueued(story.id)).toBe(true)
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('moves all that remain in one step, with old and new in one letter', async () => {
    const story = await aCourse()
    await planSeries(stage.staff(), await drawn(story, { from: '2021-04-13', time: '13:00' }))
    await planSeries(stage.staff(), await drawn(story, { days: 7 }))
    expect(await timesOf(story)).toEqual([
      stockholmInstant('2021-04-20', '13:00'),
      stockholmInstant('2021-06-15', '13:00'),
    ])
    expect((await occasionRow(occasionId(story, 0))).sequence).toBe(1)
    // The workplace says them back.
    const { scheduled } = await getDutySubject(stage.staff(), `plan.${story.deliveryId}`)
    expect(scheduled).toEqual(await timesOf(story))
    const { id } = await lastEvent(story.id)
    await notify({ eventId: id })
    const mails = await asSystem(tx =>
      tx.mail.findMany({
        where: { key: { contains: id } },
        select: { body: true, personId: true, calendar: true },
      }),
    )
    expect(mails.length).toBeGreaterThan(1)
    expect(new Set(mails.map(mail => mail.personId)).size).toBe(mails.length)
    const calendar = mails[0]?.calendar ?? ''
    expect(calendar.match(/^(METHOD|SEQUENCE|DTSTART):.*$/gm)?.map(line => line.trim())).toEqual([
      'METHOD:PUBLISH',
      ...['SEQUENCE:1', 'DTSTART:20210420T110000Z', 'SEQUENCE:1', 'DTSTART:20210615T110000Z'],
    ])
    expect(calendar).not.toContain('ATTENDEE')
    expect(mails[0]?.body).toContain(
      'Startmöte: tisdag 20 april 2021 kl. 13:00 (förut tisdag 13 april 2021 kl. 13:00)\nAvslutande möte: tisdag 15 juni',
    )
    const [, moved] = (await listHistory(stage.staff(), story.deliveryId)).filter(
      one => one.occasionId === occasionId(story, 0),
    )
    expect(moved?.happened.facts).toMatchObject({ movedFrom: '2021-04-13T11:00:00.000Z' })
  })

  it('asks nobody again who has said no: a move leaves the occasion to another, or to nobody', async () => {
    const story = await aCourse()
    const { delivererId } = stage.world.deliverer
    await planSeries(stage.staff(), { ...(await drawn(story, { from: '2021-05-25' })), delivererId })
    const said = { status: 'planned' as const, deliveryId: story.deliveryId }
    await asSystem(tx => tx.occasion.updateMany({ where: said, data: { assignment: 'declined' } }))
    await planSeries(stage.staff(), await drawn(story, { days: 7 }))
    expect(await occasionRow(occasionId(story))).toMatchObject({ delivererId: null, assignment: null })
    await planSeries(stage.staff(), { ...(await drawn(story, { days: 7 })), delivererId })
    expect(await occasionRow(occasionId(story))).toMatchObject({ delivererId })
  })

  it('leaves alone what has no day or stays as it was, and saves nothing where one row is wrong', async () => {
    const story = await aCourse()
    const series = await drawn(story, { from: '2021-04-13' })
    const [first, second] = series.rows
    if (!first || !second) throw new Error('The course has two occasions')
    await planSeries(stage.staff(), { ...series, rows: [first, { ...second, on: undefined }] })
    expect((await occasionRow(occasionId(story, 1))).status).toBe('proposed')
    const again = await drawn(story, {})
    expect(await planSeries(stage.staff(), { ...again, rows: again.rows.slice(0, 1) })).toEqual(
      refused('nothing_planned'),
    )
    const past = again.rows.map((row, index) => (index === 1 ? { ...row, on: '2021-03-29' } : row))
    expect(await planSeries(stage.staff(), { ...again, rows: past })).toMatchObject({
      ...{ ok: false, reason: 'occasion_in_past', field: 'rows[1].on' },
    })
    expect(await planSeries(stage.staff(), series)).toMatchObject({
      ...{ ok: false, reason: 'occasion_changed', field: 'rows[0].on' },
    })
  })

  it('tells what speaks against each of the times, and keeps what was passed with its line', async () => {
    const story = await aCourse()
    const own = await drawn(story, { from: '2021-04-24', time: '21:00' })
    const sameTime = own.rows.map(row => ({ ...row, on: '2021-04-24' }))
    const series = { ...own, rows: sameTime }
    const told = await planSeries(stage.staff(), { ...series, passed: [], clashReason: '' })
    expect(told).toMatchObject({
      reason: 'clash_reason_missing',
      fills: { passed: expect.arrayContaining(['clash_organisation', 'clash_weekend', 'clash_night']) },
    })
    expect((await occasionRow(occasionId(story, 0))).status).toBe('proposed')
    expect(await planSeries(stage.staff(), series)).toMatchObject({ ok: true })
    const lines = (await listHistory(stage.staff(), story.deliveryId)).filter(one => one.texts.clashReason)
    expect(lines.map(({ happened }) => happened.facts)).toMatchObject([
      { passed: expect.stringContaining('clash_organisation') },
      { passed: expect.stringContaining('clash_night') },
    ])
    // Each is where the other was: they are held against each other as they will be.
    const again = await drawn(story, { days: 2, time: '09:00' })
    const [one, other] = again.rows.map((row, index) => ({ ...row, on: index ? '2021-04-27' : '2021-04-26' }))
    if (!one || !other) throw new Error('The course has two occasions')
    const moved = await planSeries(stage.staff(), { ...again, rows: [one, other], passed: ['clash_period'] })
    expect(moved).toMatchObject({ ok: true })
  })

  it('asks for a place on site, and takes no occasion of another delivery', async () => {
    const story = await aCourse()
    const onSite = `UPDATE "Occasion" SET mode = 'on_site', place = '' WHERE "deliveryId" = $1`
    await asSuperuser(client => client.query(onSite, [story.deliveryId]))
    const series = { ...(await drawn(story, { from: '2021-04-13' })), link: '' }
    expect(await planSeries(stage.staff(), series)).toMatchObject({ reason: 'place_missing', field: 'place' })
    const other = await aCourse()
    const strange = { ...series, place: 'Sal 3', deliveryId: other.deliveryId }
    expect(await planSeries(stage.staff(), strange)).toEqual(refused('occasion_not_open'))
  })

  it('is for staff', async () => {
    const story = await aCourse()
    const series = await drawn(story, {})
    expect(await planSeries(stage.party('seko'), series)).toEqual(refused('not_allowed'))
    expect(await planSeries(stage.foreigner(), series)).toEqual(refused('not_found'))
    expect(await planSeries(await stage.reader(), series)).toEqual(refused('not_found'))
    expect(await listSeries(stage.party('seko'), story.deliveryId)).toEqual([])
  })
})
