import { beforeAll, describe, expect, it } from 'vitest'
import type { PartyActor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import { listPartyDuties } from '@/features/duties/party-queries'
import { answerFollowUp } from '@/features/follow-ups/commands'
import { askFollowUp, closeFollowUp, settleFollowUps } from '@/features/follow-ups/jobs'
import { getFollowUp, listWaitingFollowUps } from '@/features/follow-ups/queries'
import { notify } from '@/features/notifications/jobs'
import { listOrders } from '@/features/orders/queries'
import { type Day, stockholmInstant } from '@/lib/dates'
import type { Party } from '@/lib/party'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  refused,
  type Stage,
  statusOf,
} from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const at = (day: Day) => stockholmInstant(day, '10:00')
const systemOn = (day: Day) => makeActor({ role: 'system', now: at(day), locale: 'sv' })
const onDay = (party: Party, day: Day): PartyActor => ({ ...stage.party(party), now: at(day) })
const said = (deliveryId: string) =>
  ({ deliveryId, goalReached: 'partly', outcome: 'Vi fortsätter.' }) as const
const ask = (deliveryId: string, day: Day) => askFollowUp({ deliveryId }, systemOn(day))
const close = (deliveryId: string, day: Day) => closeFollowUp({ deliveryId }, systemOn(day))

/** Delivered on 25 September 2020, so that it is due on 25 March. */
const aDelivered = () =>
  stage
    .order()
    .draftedOn('2020-08-03')
    .delivered({ on: ['2020-09-25'] })
    .create(stage.world)

const waits = async (actor: PartyActor, deliveryId: string) =>
  (await listWaitingFollowUps(actor)).some(one => one.deliveryId === deliveryId && one.isOwn)

describe('a follow-up', () => {
  it('is asked half a year after the last occasion, once', async () => {
    const { id, deliveryId } = await aDelivered()
    await ask(deliveryId, '2021-03-24')
    expect(await getFollowUp(stage.staff(), deliveryId)).toBeNull()
    await ask(deliveryId, '2021-03-25')
    await ask(deliveryId, '2021-03-26')
    expect(await getFollowUp(stage.staff(), deliveryId)).toMatchObject({
      closesOn: '2021-04-24',
      isOpen: true,
      silent: ['employer', 'ofr_s_p_o', 'saco_s', 'seko'],
    })
    expect((await eventKinds(id)).filter(kind => kind === 'delivery.follow_up_asked')).toHaveLength(1)
  })

  it('brings the goal and the plan back, and tells each signatory once', async () => {
    const { id, deliveryId } = await aDelivered()
    await ask(deliveryId, '2021-03-25')
    const view = await getFollowUp(onDay('seko', '2021-03-25'), deliveryId)
    expect(view).toMatchObject({ goal: expect.stringMatching(/./), plan: expect.stringMatching(/./) })
    const event = await asSystem(tx =>
      tx.event.findFirstOrThrow({ where: { orderId: id, kind: 'delivery.follow_up_asked' } }),
    )
    await notify({ eventId: event.id })
    await notify({ eventId: event.id })
    const told = await asSystem(tx => tx.notification.findMany({ where: { eventId: event.id } }))
    expect(told.length).toBeGreaterThanOrEqual(4)
    expect(new Set(told.map(one => one.personId)).size).toBe(told.length)
  })

  it('is answered once by each party, and followed up when all have', async () => {
    const { id, deliveryId } = await aDelivered()
    await ask(deliveryId, '2021-03-25')
    const silent: Party[] = ['employer', 'ofr_s_p_o', 'saco_s', 'seko']
    for (const party of ['employer', 'ofr_s_p_o', 'saco_s'] as const) {
      const actor = onDay(party, '2021-03-29')
      expect(await waits(actor, deliveryId)).toBe(true)
      expect(await answerFollowUp(actor, said(deliveryId))).toEqual({ ok: true, value: deliveryId })
      expect(await answerFollowUp(actor, said(deliveryId))).toEqual(refused('already_followed_up'))
      expect(await waits(actor, deliveryId)).toBe(false)
      // It waits for the others then, in the overview and in the list alike.
      silent.shift()
      const asked = await listPartyDuties(actor, id)
      expect(asked).toMatchObject([{ isOwn: false, awaited: silent }])
      const overview = await listWaitingFollowUps(actor)
      expect(overview.filter(one => one.orderId === id)).toMatchObject([{ isOwn: false, awaited: silent }])
      const { orders } = await listOrders(actor, { turn: 'others', asked })
      expect(orders.map(one => one.id)).toContain(id)
    }
    await close(deliveryId, '2021-03-29')
    expect(await statusOf(id)).toBe('delivered')
    const presses = [1, 2, 3].map(() => answerFollowUp(onDay('seko', '2021-03-30'), said(deliveryId)))
    expect((await Promise.all(presses)).filter(one => one.ok)).toHaveLength(1)
    await close(deliveryId, '2021-03-30')
    expect(await statusOf(id)).toBe('followed_up')
    expect((await eventKinds(id)).filter(kind => kind === 'delivery.followed_up')).toHaveLength(1)
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('closes unanswered after thirty days', async () => {
    const { id, deliveryId } = await aDelivered()
    await ask(deliveryId, '2021-03-25')
    await close(deliveryId, '2021-04-24')
    expect(await statusOf(id)).toBe('delivered')
    expect(await answerFollowUp(onDay('seko', '2021-04-25'), said(deliveryId))).toEqual(
      refused('follow_up_closed'),
    )
    await close(deliveryId, '2021-04-25')
    await close(deliveryId, '2021-04-26')
    expect(await statusOf(id)).toBe('followed_up')
    expect((await eventKinds(id)).filter(kind => kind === 'delivery.followed_up')).toHaveLength(1)
  })

  it('waits while its delivery is not done', async () => {
    const { id, deliveryId } = await aDelivered()
    await ask(deliveryId, '2021-03-25')
    await asSystem(tx => tx.delivery.update({ where: { id: deliveryId }, data: { status: 'under_way' } }))
    expect(await waits(onDay('seko', '2021-03-29'), deliveryId)).toBe(false)
    expect(await answerFollowUp(onDay('seko', '2021-03-29'), said(deliveryId))).toEqual(
      refused('follow_up_closed'),
    )
    await close(deliveryId, '2021-05-25')
    expect(await statusOf(id)).toBe('delivered')
  })

  it('is for the parties of that organisation, by somebody who may sign', async () => {
    const { deliveryId } = await aDelivered()
    await ask(deliveryId, '2021-03-25')
    expect(await answerFollowUp(stage.foreigner(), said(deliveryId))).toEqual(refused('not_found'))
    expect(await answerFollowUp(stage.staff(), said(deliveryId))).toEqual(refused('not_allowed'))
    const preparer = { ...stage.preparer(), now: at('2021-03-29') }
    expect(await answerFollowUp(preparer, said(deliveryId))).toEqual(refused('follow_up_by_signatory'))
    expect(await getFollowUp(stage.foreigner(), deliveryId)).toBeNull()
    expect(await getFollowUp(stage.deliverer(), deliveryId)).toBeNull()
  })

  it('is seen to each night', async () => {
    const { id, deliveryId } = await aDelivered()
    await settleFollowUps(systemOn('2021-03-25'))
    expect(await getFollowUp(stage.staff(), deliveryId)).toMatchObject({ isOpen: true })
    await settleFollowUps(systemOn('2021-04-25'))
    expect(await statusOf(id)).toBe('followed_up')
  })
})
