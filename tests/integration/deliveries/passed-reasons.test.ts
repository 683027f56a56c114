import type { OrderStory } from '@seed/factories/order-story'
import { beforeAll, describe, expect, it } from 'vitest'
import { clashReasons } from '@/features/deliveries/clashes/rules'
import { whyTimeHolds } from '@/features/deliveries/history/history-entry'
import { listHistory } from '@/features/deliveries/history/queries'
import { planOccasion } from '@/features/deliveries/occasions/commands'
import { planSeries } from '@/features/deliveries/series/commands'
import { rowsOf } from '@/features/deliveries/series/layout'
import { listSeries } from '@/features/deliveries/series/queries'
import { changeDeliverer } from '@/features/deliveries/staffing/commands'
import { chooseTime } from '@/features/deliveries/times/answer-commands'
import { proposeTimes } from '@/features/deliveries/times/propose-commands'
import { listProposedTimes } from '@/features/deliveries/times/queries'
import { notify } from '@/features/notifications/jobs'
import { getNotifications } from '@/features/notifications/queries'
import { getOrder } from '@/features/orders/queries'
import { aStage, asSystem, found, lastEvent, type Stage, TODAY } from '../../support/order-stage'
import { occasionId } from './delivery-rows'
import { aPair, eventOf, plan as planJointly } from './joint-stage'
import { monday, timesOn, tuesday } from './times-stage'

const WHY = 'Alla kunde just den kvällen.'
const passing = { passed: [...clashReasons], clashReason: WHY }
const SATURDAYS = ['2021-05-08', '2021-07-03']
const saturday = { on: '2021-05-08', time: '09:00' }

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const aCourse = () => stage.order().of('29k-hantera-stress').confirmed().create(stage.world)
const at = (story: OrderStory, changes = {}) => ({
  ...{ occasionId: occasionId(story), ...saturday, mode: 'digital' as const, ...passing, ...changes },
})
const done = (result: { ok: boolean }) => expect(result).toMatchObject({ ok: true })

/** The letters of the last event, for the parties and for the one who holds it. */
async function lettersOf(eventId: string): Promise<{ parties: string[]; holders: string[] }> {
  await notify({ eventId })
  const rows = await asSystem(tx => tx.notification.findMany({ where: { eventId } }))
  const mails = await asSystem(tx => tx.mail.findMany({ where: { key: { startsWith: eventId } } }))
  const bodiesOf = (isTo: (kind: string) => boolean) =>
    rows
      .filter(({ kind }) => isTo(kind))
      .flatMap(({ personId }) => mails.filter(mail => mail.personId === personId).map(({ body }) => body))
  const isToHolder = (kind: string) => /\.(deliver|relieve)$/.test(kind)
  return { parties: bodiesOf(kind => !isToHolder(kind)), holders: bodiesOf(isToHolder) }
}

async function expectTold(eventId: string) {
  const { parties, holders } = await lettersOf(eventId)
  expect(parties.length).toBeGreaterThan(0)
  for (const body of parties) expect(body).toContain(WHY)
  for (const body of holders) expect(body).not.toContain(WHY)
}

/** Every way to pass a clash with a reason, after which the time is set. */
const ways: Record<string, (story: OrderStory) => Promise<unknown>> = {
  'plans one': async story => done(await planOccasion(stage.staff(), at(story))),
  'moves one': async story => {
    done(await planOccasion(stage.staff(), at(story, { on: '2021-05-15', clashReason: 'En annan kväll.' })))
    done(await planOccasion(stage.staff(), at(story)))
  },
  'chooses one of the proposed times': async story => {
    const times = [{ ...saturday }]
    done(await proposeTimes(stage.staff(), { occasionId: occasionId(story), times, ...passing }))
    const proposalId = await timesOn(stage).openOf(story)
    done(await chooseTime(stage.staff(), { proposalId, position: 1, place: 'Aulan' }))
  },
  'plans a course': async story => {
    const drawn = rowsOf(await listSeries(stage.staff(), story.deliveryId), {}, TODAY)
    const rows = drawn.map((row, index) => ({ ...row, ...saturday, on: SATURDAYS[index] }))
    done(await planSeries(stage.staff(), { deliveryId: story.deliveryId, rows, ...passing }))
  },
}

describe('the reason for which a time holds in spite of a clash', () => {
  it.each(Object.entries(ways))(
    'stands where staff and parties read of the time, and in the letters, where one %s',
    async (_, settle) => {
      const story = await aCourse()
      await settle(story)
      for (const reader of [stage.staff(), stage.party('employer'), stage.party('seko')]) {
        const history = await listHistory(reader, story.deliveryId)
        expect(whyTimeHolds(history.filter(one => one.occasionId === occasionId(story)))).toMatchObject({
          passed: expect.stringContaining('clash_'),
          reason: WHY,
        })
        const order = await getOrder(reader, story.id)
        expect(order?.events.flatMap(({ texts }) => texts.map(({ text }) => text))).toContain(WHY)
      }
      await expectTold((await lastEvent(story.id)).id)
    },
  )

  it('goes along with times that are proposed', async () => {
    const story = await aCourse()
    const input = { occasionId: occasionId(story), times: [saturday], ...passing }
    done(await proposeTimes(stage.staff(), input))
    const [proposal] = await listProposedTimes(stage.party('seko'), story.deliveryId)
    expect(proposal?.passedReason).toBe(WHY)
    await expectTold((await lastEvent(story.id)).id)
  })

  it('goes along with another deliverer, who reads nothing of it', async () => {
    const days = ['2021-04-12', '2021-04-19'] as const
    const held = () =>
      stage
        .order()
        .of('valkommen-tillbaka')
        .planned([...days])
        .create(stage.world)
    const [one, other] = [await held(), await held()]
    const { delivererId } = found(
      stage.world.deliverers.find(some => some.delivererId !== one.deliverer?.delivererId),
      'deliverer',
    )
    for (const { deliveryId, occasions } of [one, other]) {
      const occasionIds = occasions.map(({ id }) => id)
      done(await changeDeliverer(stage.staff(), { deliveryId, delivererId, occasionIds, ...passing }))
    }
    const history = await listHistory(stage.party('seko'), other.deliveryId)
    expect(history.at(-1)?.texts.clashReason).toBe(WHY)
    // It stands with the occasion, though its time is the same as before.
    const own = history.filter(({ occasionId: id }) => id === other.occasions[0]?.id)
    expect(whyTimeHolds(own)).toEqual({ passed: 'clash_deliverer', reason: WHY })
    await expectTold((await lastEvent(other.id)).id)
  })

  it('reaches the parties of every organisation in a joint session', async () => {
    const { one, other } = await aPair(stage)
    done(await planJointly(stage, one, { ...passing, time: '20:00' }))
    for (const id of [one, other]) await expectTold((await eventOf(id, 'occasion.planned')).id)
  })

  it('ends with the time: one that nothing speaks against needs none', async () => {
    const story = await aCourse()
    done(await planOccasion(stage.staff(), at(story)))
    done(await planOccasion(stage.staff(), at(story, { on: '2021-05-05', ...passing })))
    const history = await listHistory(stage.party('seko'), story.deliveryId)
    expect(history.map(({ texts }) => texts.clashReason)).toEqual([WHY, undefined])
    expect(whyTimeHolds(history)).toBeUndefined()
  })
})

it('says in the mail why a planned time is to move, which days are proposed and the last day', async () => {
  const story = await stage.order().confirmed().planned(['2021-05-20']).create(stage.world)
  const asked = { occasionId: occasionId(story), times: [monday, tuesday], ...passing }
  await proposeTimes(stage.staff(), { ...asked, reason: 'Ledaren är sjuk.' })
  const { id: eventId } = await lastEvent(story.id)
  await notify({ eventId })
  const mail = await asSystem(tx => tx.mail.findFirstOrThrow({ where: { key: { startsWith: eventId } } }))
  expect(mail.subject).toMatch(/^Kan ni byta tid\? Svara senast \d+ \S+ om /)
  expect(mail.body).toMatch(/flytta ”.*från torsdag 20 maj 2021.*Förslag: måndag 3 maj/)
  expect(mail.body).toContain('Ledaren är sjuk.')
  const history = await listHistory(stage.party('seko'), story.deliveryId)
  expect(history.at(-1)).toMatchObject({ texts: { reason: 'Ledaren är sjuk.' } })
  const [notice] = await getNotifications(stage.party('seko'))
  expect(notice?.subject?.headline).toBe(mail.subject)
})
