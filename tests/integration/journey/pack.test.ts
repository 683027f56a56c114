import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import { answerFollowUp } from '@/features/follow-ups/commands'
import { askFollowUp } from '@/features/follow-ups/jobs'
import { getJourney } from '@/features/journey/queries'
import { readText } from '@/features/orders/content/content-changes'
import { listOrders } from '@/features/orders/queries'
import { postMessage } from '@/features/orders/thread/commands'
import { listOpenQuestions } from '@/features/orders/thread/queries'
import type { Addressing } from '@/features/orders/thread/rules'
import { stockholmInstant } from '@/lib/dates'
import { aStage, type Stage } from '../../support/order-stage'
import { timesOn } from '../deliveries/times-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const say = (actor: SignedInActor, orderId: string, audience: Addressing, body: string) =>
  postMessage(actor, { orderId, audience, body })

describe('the questions that are printed for all', () => {
  it('are those that every party reads, the same for each of them, until somebody answers', async () => {
    const { id } = await stage.order().awaitingSignatures().create(stage.world)
    const seko = stage.party('seko')
    for (const to of ['unions', 'staff'] as const) await say(seko, id, to, `Till ${to}?`)
    await say(stage.staff(), id, 'seko', 'Till er?')
    const read = async (validAt: Date | null = null) => {
      const readers = [stage.party('employer'), seko, stage.party('ofr_s_p_o')]
      const all = await Promise.all(readers.map(actor => listOpenQuestions(actor, [{ id, validAt }])))
      return all.map(questions => questions.map(({ body, party }) => ({ body, party })))
    }
    const asked = { body: 'Till parties?', party: 'seko' }
    expect(await read()).toEqual([[], [], []])
    await say(seko, id, 'parties', asked.body)
    // An answer to the secretariat alone is none to the others. Nor is the word of one that is not asked.
    await say(stage.party('employer'), id, 'staff', 'Ja.')
    await say(stage.party('saco_s'), id, 'parties', 'Det undrar vi också.')
    expect(await read()).toEqual([[asked], [asked], [asked]])
    // It rests once all have agreed, as on the order's page.
    expect(await read(seko.now)).toEqual([[], [], []])
    await say(stage.party('employer'), id, 'parties', 'Ja.')
    expect(await read()).toEqual([[], [], []])
  })

  it('are nobody’s outside, and none of a draft that the other side writes', async () => {
    const { id: sent } = await stage.order().awaitingSignatures().create(stage.world)
    const { id: draft } = await stage.order().create(stage.world)
    for (const id of [sent, draft]) await say(stage.party('employer'), id, 'parties', 'Vem?')
    const orders = async (actor: Parameters<typeof listOpenQuestions>[0]) =>
      (
        await listOpenQuestions(
          actor,
          [sent, draft].map(id => ({ id, validAt: null })),
        )
      ).map(({ orderId }) => orderId)
    expect(await orders(stage.party('seko'))).toEqual([sent])
    for (const actor of [stage.foreigner(), stage.staff(), stage.deliverer(), stage.anonymous()]) {
      expect(await orders(actor)).toEqual([])
    }
  })
})

describe('the text that is printed for all', () => {
  const said = { need: 'Planen saknar namn.' }
  const corrected = { need: 'Frida håller i planen.' }
  const sent = () => stage.order().saying(said).awaitingSignatures()
  const declined = () => sent().declinedBy('saco_s', 'Vem?').corrected(corrected)

  it.each([
    ['is being signed', () => sent().signedBy('employer'), said],
    ['was declined and is corrected', declined, said],
    ['a party changes', () => sent().amended().corrected(corrected), said],
    [
      'the staff sent back',
      () => stage.order().saying(said).returnedByStaff('Vem?').corrected(corrected),
      said,
    ],
    ['was corrected and sent', () => declined().awaitingSignatures(), corrected],
  ])('of an order that %s is the one its parties answer, the same for each', async (_, told, { need }) => {
    const { id } = await told().create(stage.world)
    for (const party of ['employer', 'saco_s'] as const) {
      const { orders } = await listOrders(stage.party(party), { pageSize: 100 })
      const text = orders.find(order => order.id === id)?.sentText ?? ''
      expect(readText(text).content.need).toBe(need)
    }
  })
})

describe('the days to come of an order', () => {
  const aheadOf = async (id: string) =>
    ((await getJourney(stage.party('seko'), stage.home.id)) ?? []).find(one => one.id === id)?.order?.ahead

  it('are told with the times that its parties choose among now, and none once it is held', async () => {
    const { story } = await timesOn(stage).aProposal()
    const ahead = await aheadOf(story.id)
    expect(ahead).toMatchObject([{ status: 'proposed', isMoving: true, answerBy: '2021-04-06' }])
    expect(ahead?.[0]?.times.map(({ startsAt }) => startsAt.toISOString().slice(0, 10))).toEqual([
      '2021-05-03',
      '2021-05-04',
    ])
    const { id } = await stage.order().delivered().create(stage.world)
    expect(await aheadOf(id)).toEqual([])
  })

  it('are followed by its follow-up, with those who have not answered and its last day, while it is open', async () => {
    const order = stage
      .order()
      .draftedOn('2020-08-03')
      .delivered({ on: ['2020-09-25'] })
    const { id, deliveryId } = await order.create(stage.world)
    const on = (day: string) => stockholmInstant(day, '10:00')
    const orderOn = async (day: string) => {
      const actor = { ...stage.party('employer'), now: on(day) }
      return ((await getJourney(actor, stage.home.id)) ?? []).find(one => one.id === id)?.order
    }
    const asked = async (day: string) => (await orderOn(day))?.followUp
    expect(await asked('2021-03-25')).toBeNull()
    await askFollowUp({ deliveryId }, makeActor({ role: 'system', now: on('2021-03-25'), locale: 'sv' }))
    const answers = { deliveryId, goalReached: 'yes', outcome: 'Bra.' } as const
    await answerFollowUp({ ...stage.party('seko'), now: on('2021-03-26') }, answers)
    const parties = ['employer', 'ofr_s_p_o', 'saco_s']
    expect(await asked('2021-04-24')).toEqual({ parties, answerBy: '2021-04-24' })
    expect(await asked('2021-04-25')).toBeNull()
    // The other side reads what was answered.
    expect((await orderOn('2021-04-24'))?.answers).toEqual([
      { party: 'seko', goalReached: 'yes', outcome: 'Bra.' },
    ])
  })

  it('stand in their own order, whatever their places in the delivery', async () => {
    const { id } = await stage.order().of('valkommen-tillbaka').confirmed().create(stage.world)
    const days = ((await aheadOf(id)) ?? []).flatMap(({ startsAt }) => startsAt ?? [])
    expect(days.length).toBeGreaterThan(0)
    expect(days).toEqual(days.toSorted((one, other) => +one - +other))
  })
})
