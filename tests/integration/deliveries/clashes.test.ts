import { createTranslator } from 'next-intl'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { planOccasion } from '@/features/deliveries/occasions/commands'
import type { PlanOccasion } from '@/features/deliveries/schema'
import { proposeTimes } from '@/features/deliveries/times/propose-commands'
import { dayOf } from '@/lib/dates'
import type { Result } from '@/lib/result'
import { messagesIn } from '@/messages/messages'
import { aStage, asSystem, chainFaults, found, lastEvent, NOW, type Stage } from '../../support/order-stage'
import { race } from '../../support/race'
import { occasionId, occasionRow } from './delivery-rows'

vi.setConfig({ testTimeout: 120_000 })

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

/** Its wished period takes in all that the tests plan. */
const aConfirmed = (by = stage.home, service = 'fanga-tidiga-tecken') =>
  stage
    .order()
    .by(by)
    .of(service)
    .saying({ periodFrom: '2021-04-01', periodTo: '2022-12-31' })
    .confirmed()
    .create(stage.world)

const plan = (id: string, changes: Partial<PlanOccasion> = {}) =>
  planOccasion(stage.staff(), {
    occasionId: id,
    on: '2021-08-24',
    time: '09:00',
    mode: 'on_site',
    place: 'Aulan',
    ...changes,
  })

/** The lines as a person reads them. */
const said = (result: Result<string>) =>
  (result.ok ? [] : (result.besides ?? []))
    .map(({ reason, values }) =>
      createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace: 'reasons' })(reason, values),
    )
    .join(' ')

const clashesIn = (result: Result<string>) =>
  result.ok ? [] : (result.besides ?? []).map(({ reason }) => reason)

describe('planning where something speaks against the time', () => {
  it('is refused with each clash, and done with a reason that the log keeps', async () => {
    const id = occasionId(await aConfirmed())
    const night = { on: '2021-08-28', time: '21:00' }
    const told = await plan(id, night)
    expect(told).toMatchObject({
      reason: 'clash_reason_missing',
      field: 'clashReason',
      fills: { passed: ['clash_weekend', 'clash_night'] },
    })
    expect(clashesIn(told)).toEqual(['clash_weekend', 'clash_night'])
    expect((await occasionRow(id)).status).toBe('proposed')
    const passed = ['clash_weekend', 'clash_night'] as const
    expect(await plan(id, { ...night, passed: [...passed] })).toMatchObject({ ok: false })
    expect(await plan(id, { ...night, passed: ['clash_night'], clashReason: 'Jour.' })).toMatchObject({
      ok: false,
    })
    expect(await plan(id, { ...night, passed: [...passed], clashReason: 'Jour.' })).toMatchObject({
      ok: true,
    })
    const { orderId } = await deliveryOf(id)
    expect(await lastEvent(orderId)).toMatchObject({
      facts: { passed: 'clash_weekend clash_night' },
      texts: [{ field: 'clashReason', text: 'Jour.' }],
    })
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('is told the deliverer’s and the organisation’s other occasions, and not its own', async () => {
    const { delivererId } = stage.world.deliverer
    const on = '2021-08-31'
    const first = occasionId(await aConfirmed())
    expect(await plan(first, { on, delivererId })).toMatchObject({ ok: true })
    expect(await plan(first, { on, time: '09:30', delivererId })).toMatchObject({ ok: true })
    const here = await plan(occasionId(await aConfirmed()), { on, time: '10:00' })
    expect(clashesIn(here)).toEqual(['clash_organisation'])
    const there = await plan(occasionId(await aConfirmed(stage.away)), { on, time: '10:00', delivererId })
    expect(clashesIn(there)).toEqual(['clash_deliverer'])
    const after = await plan(occasionId(await aConfirmed(stage.away)), { on, time: '13:30', delivererId })
    expect(after).toMatchObject({ ok: true })
  })

  it('is told a workshop before its start-up meeting, and a start outside the wished period', async () => {
    const story = await aConfirmed(stage.home, 'valkommen-tillbaka')
    expect(await plan(occasionId(story, 0), { on: '2021-09-15' })).toMatchObject({ ok: true })
    const early = await plan(occasionId(story, 1), { on: '2021-09-08' })
    expect(clashesIn(early)).toEqual(['clash_before_earlier'])
    expect(clashesIn(await plan(occasionId(story, 0), { on: '2021-03-31' }))).toEqual(['clash_period'])
    // They wished when it should start, and no more.
    expect(await plan(occasionId(story, 1), { on: '2023-01-10' })).toMatchObject({ ok: true })
    expect(await plan(occasionId(story, 1), { on: '2021-09-22' })).toMatchObject({ ok: true })
    expect(clashesIn(await plan(occasionId(story, 0), { on: '2021-09-29' }))).toEqual(['clash_after_later'])
  })
})

it('an occasion is told that it comes before the first time that is proposed for an earlier one, or after the last of a later', async () => {
  const story = await aConfirmed(stage.home, 'valkommen-tillbaka')
  const [first, second] = [occasionId(story, 0), occasionId(story, 1)]
  const ask = (occasion: string, days: string[], passing = {}) =>
    proposeTimes(stage.staff(), {
      ...{ occasionId: occasion, times: days.map(on => ({ on, time: '09:00' })) },
      ...passing,
    })
  expect(await ask(first, ['2021-10-13', '2021-10-19'])).toMatchObject({ ok: true })
  const day = dayOf((await occasionRow(second)).startsAt ?? NOW)
  expect(day > '2021-10-19', 'its own day is counted from the last of them').toBe(true)
  const [early, between] = await Promise.all(['2021-10-12', '2021-10-15'].map(on => ask(second, [on])))
  expect(clashesIn(found(early, 'answer'))).toEqual(['clash_before_earlier'])
  expect(said(found(early, 'answer'))).toContain('föreslås tidigast onsdag 13 oktober')
  expect(between, 'one of the times is before it').toMatchObject({ ok: true })
  // Its own proposed times speak against none of its own.
  expect(clashesIn(await plan(first, { on: '2021-10-18' }))).toEqual(['clash_after_later'])
  expect(said(await plan(first, { on: '2021-10-18' }))).toContain('föreslås senast fredag 15 oktober')
  expect(await plan(first, { on: '2021-10-14' })).toMatchObject({ ok: true })
})

it('a wished period that has gone by speaks against no day', async () => {
  const occasion = occasionId(await aConfirmed())
  const at = { occasionId: occasion, on: '2023-03-07', time: '09:00', place: 'Aulan' }
  const after = { ...stage.staff(), now: new Date('2023-02-01T09:00:00Z') }
  expect(clashesIn(await plan(occasion, at))).toEqual(['clash_period'])
  expect(await planOccasion(after, { ...at, mode: 'on_site' })).toMatchObject({ ok: true })
})

it('of two who take the same time of a deliverer, the second meets the first', async () => {
  const { delivererId } = stage.world.deliverer
  const orders = { one: await aConfirmed(stage.home), other: await aConfirmed(stage.away) }
  await race({
    title: 'two plans for one deliverer',
    prepare: async round => {
      // A Tuesday that is new to both.
      const on = new Date(Date.UTC(2022, 0, 11 + 7 * round)).toISOString().slice(0, 10)
      return { on, time: '09:00', delivererId }
    },
    one: slot => plan(occasionId(orders.one), slot),
    other: slot => plan(occasionId(orders.other), slot),
    judge: async ({ on }, { one, other }) => {
      const answers = [one, other] as Result<string>[]
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.flatMap(clashesIn), on).toEqual(['clash_deliverer'])
      return (one as Result<string>).ok ? 'one' : 'other'
    },
  })
})

function deliveryOf(id: string) {
  return asSystem(async tx =>
    found(await tx.delivery.findFirst({ where: { occasions: { some: { id } } } }), 'delivery'),
  )
}
