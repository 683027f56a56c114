import { beforeAll, describe, expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { cancelOccasion, planOccasion } from '@/features/deliveries/occasions/commands'
import { chooseTime } from '@/features/deliveries/times/answer-commands'
import { tellOfUnansweredTimes } from '@/features/deliveries/times/jobs'
import { getDutySubject } from '@/features/duties/subject-queries'
import { stockholmInstant } from '@/lib/dates'
import { passAll } from '../../support/clashes'
import { aStage, eventKinds, refused, type Stage } from '../../support/order-stage'
import { occasionId, occasionRow } from './delivery-rows'
import { answer, timesOn, tuesday } from './times-stage'

let stage: Stage
let times: ReturnType<typeof timesOn>
beforeAll(async () => {
  stage = await aStage()
  times = timesOn(stage)
})

it('a delivery of which one occasion got its time names it, and those that are left to plan', async () => {
  const story = await stage.order().of('29k-hantera-stress').confirmed().create(stage.world)
  const subject = () => getDutySubject(stage.staff(), `plan.${story.deliveryId}`)
  const titles = async () => (await subject()).unplanned?.length
  expect([(await subject()).occasion, await titles()]).toEqual([null, 2])
  const plan = { on: '2021-09-14', time: '13:00', mode: 'digital' as const, ...passAll }
  await planOccasion(stage.staff(), { occasionId: occasionId(story, 1), ...plan })
  expect((await subject()).occasion).toMatchObject({
    ...{ startsAt: stockholmInstant('2021-09-14', '13:00'), isMoved: false },
  })
  expect(await titles()).toBe(1)
  await times.propose(story)
  expect(await titles()).toBe(0)
})

describe('chooseTime', () => {
  const choose = (proposalId: string, position: number, more = {}) =>
    chooseTime(stage.staff(), { proposalId, position, place: 'Aulan', ...more })

  it('plans the occasion with its length, and keeps what it had', async () => {
    const { story, id } = await times.aProposal()
    const { delivererId } = stage.world.deliverer
    expect(await choose(id, 2, { delivererId, ...passAll })).toEqual({ ok: true, value: story.deliveryId })
    expect(await occasionRow(occasionId(story))).toMatchObject({
      status: 'planned',
      startsAt: stockholmInstant('2021-05-04', '13:00'),
      minutes: 180,
      delivererId,
      sequence: 0,
    })
    const told = await getDutySubject(stage.staff(), `times.${occasionId(story)}`)
    expect(told.occasion).toMatchObject({ startsAt: stockholmInstant('2021-05-04', '13:00') })
    expect(told.occasion?.title.sv).toBeTruthy()
    expect(told.proposed).toEqual({ title: told.occasion?.title, answerBy: expect.stringMatching(/^2021-/) })
    expect((await eventKinds(story.id)).slice(-2)).toEqual(['occasion.times_proposed', 'occasion.planned'])
    expect(await choose(id, 1)).toEqual(refused('times_moved_on'))
  })

  it('loses to a plan that came first, and to times that were replaced', async () => {
    const { story, id } = await times.aProposal()
    await times.propose(story, [tuesday])
    expect(await choose(id, 1)).toEqual(refused('times_moved_on'))
    const now = await times.openOf(story)
    expect(await choose(now, 2)).toEqual(refused('times_moved_on'))
    await cancelOccasion(stage.staff(), { occasionId: occasionId(story), reason: 'Sjukdom.' })
    expect(await choose(now, 1)).toEqual(refused('times_moved_on'))
  })

  it('tells a clash that has come since the times were proposed', async () => {
    const story = await stage.order().confirmed().create(stage.world)
    const quiet = { on: '2021-09-14', time: '09:00' }
    await times.propose(story, [quiet])
    const other = await stage.order().confirmed().create(stage.world)
    const { delivererId } = stage.world.deliverer
    const plan = { occasionId: occasionId(other), ...quiet, mode: 'digital' as const, delivererId }
    expect(await planOccasion(stage.staff(), { ...plan, ...passAll })).toMatchObject({ ok: true })
    const told = await choose(await times.openOf(story), 1, { delivererId })
    expect(told).toEqual(refused('clash_reason_missing'))
    expect(told).toMatchObject({
      besides: expect.arrayContaining([
        expect.objectContaining({ reason: 'clash_deliverer' }),
        expect.objectContaining({ reason: 'clash_organisation' }),
      ]),
    })
    const id = await times.openOf(story)
    expect(await choose(id, 1, { delivererId, ...passAll })).toMatchObject({ ok: true })
  })

  it.each(['employer', 'seko'] as const)(
    'asks why, where %s has said that the time does not suit',
    async party => {
      const { id } = await times.aProposal([{ on: '2021-10-02', time: '09:00' }, tuesday])
      await answer(stage.party(party), id, [2])
      const told = await choose(id, 1)
      expect(told).toEqual(refused('clash_reason_missing'))
      // The weekend was passed when the time was proposed. The no is news, and names its party.
      const unsuited = expect.objectContaining({
        reason: 'clash_unsuited',
        values: expect.objectContaining({ party }),
      })
      expect(told).toMatchObject({ besides: expect.arrayContaining([unsuited]) })
      const passed = { passed: passAll.passed }
      expect(await choose(id, 1, { ...passed, clashReason: '' })).toEqual(refused('clash_reason_missing'))
      expect(await choose(id, 1, { ...passed, clashReason: 'Ingen annan dag går.' })).toMatchObject({
        ok: true,
      })
    },
  )

  it('asks nothing more of a weekend that was passed when it was proposed', async () => {
    const { id } = await times.aProposal([{ on: '2021-11-13', time: '09:00' }])
    await answer(stage.party('employer'), id, [1])
    expect(await choose(id, 1)).toMatchObject({ ok: true })
  })

  it('is for staff', async () => {
    const { id } = await times.aProposal()
    const input = { proposalId: id, position: 1 }
    expect(await chooseTime(stage.party('employer'), input)).toEqual(refused('not_allowed'))
    expect(await chooseTime(stage.foreigner(), input)).toEqual(refused('not_found'))
  })
})

describe('tellOfUnansweredTimes', () => {
  it('reminds those who have not answered, every third working day until the times have passed', async () => {
    const { story, id } = await times.aProposal()
    await answer(stage.party('employer'), id, [1])
    const on = (day: string) =>
      tellOfUnansweredTimes(makeActor({ role: 'system', now: stockholmInstant(day, '07:30'), locale: 'sv' }))
    const reminded = async () =>
      (await eventKinds(story.id)).filter(kind => kind === 'occasion.times_unanswered').length
    // Good Friday and Easter Monday lie between.
    await on('2021-04-05')
    expect(await reminded()).toBe(0)
    await on('2021-04-06')
    expect(await reminded()).toBe(3)
    await on('2021-04-06')
    await on('2021-04-08')
    expect(await reminded()).toBe(3)
    await answer(stage.party('seko'), id, [1])
    await on('2021-04-09')
    expect(await reminded()).toBe(5)
    await on('2021-05-10')
    expect(await reminded()).toBe(5)
  })
})
