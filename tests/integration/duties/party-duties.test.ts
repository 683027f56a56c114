import { beforeAll, expect, it } from 'vitest'
import type { PartyActor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import { askForMode } from '@/features/deliveries/mode-switch/commands'
import { listWaitingTimes } from '@/features/deliveries/waiting-queries'
import { listPartyDuties } from '@/features/duties/party-queries'
import { listWaitingEvaluations } from '@/features/evaluations/asked/queries'
import { askFollowUp } from '@/features/follow-ups/jobs'
import { listWaitingFollowUps } from '@/features/follow-ups/queries'
import { listOrders } from '@/features/orders/queries'
import { stockholmInstant } from '@/lib/dates'
import { aStage, type Stage } from '../../support/order-stage'
import { occasionId } from '../deliveries/delivery-rows'
import { answer, timesOn } from '../deliveries/times-stage'

let stage: Stage
const orders = { answer: '', mode: '', evaluate: '', follow_up: '' }
let proposalId: string

/** An order for each thing that a delivery asks of its parties, and one that asks nothing. */
beforeAll(async () => {
  stage = await aStage()
  const times = timesOn(stage)
  const proposed = await times.aProposal()
  proposalId = proposed.id
  const fixed = await stage
    .order()
    .saying({ mode: 'on_site', place: 'Aulan' })
    .confirmed()
    .create(stage.world)
  await askForMode(stage.staff(), { occasionId: occasionId(fixed), link: 'https://mote.example' })
  const delivered = await stage
    .order()
    .delivered({ on: ['2021-03-25'] })
    .create(stage.world)
  const old = await stage
    .order()
    .draftedOn('2020-08-03')
    .delivered({ on: ['2020-09-25'] })
    .create(stage.world)
  await askFollowUp(
    { deliveryId: old.deliveryId },
    makeActor({ role: 'system', now: stockholmInstant('2021-03-25', '10:00'), locale: 'sv' }),
  )
  await stage.order().confirmed().create(stage.world)
  Object.assign(orders, {
    answer: proposed.story.id,
    mode: fixed.id,
    evaluate: delivered.id,
    follow_up: old.id,
  })
})

/** An overview's rows, as the deliveries and the acts that they wait for. */
async function overviewOf(actor: PartyActor): Promise<string[]> {
  const [times, evaluations, followUps] = await Promise.all([
    listWaitingTimes(actor),
    listWaitingEvaluations(actor),
    listWaitingFollowUps(actor),
  ])
  return [
    ...times.map(one => `${one.why} ${one.deliveryId} ${one.isOwn} ${one.awaited}`),
    ...evaluations.map(one => `evaluate ${one.deliveryId} true `),
    ...followUps.map(one => `follow_up ${one.deliveryId} true ${one.closesOn}`),
  ].toSorted()
}

const told = async (actor: PartyActor) =>
  (await listPartyDuties(actor))
    .map(({ kind, deliveryId, isOwn, awaited, day }) => {
      return `${kind} ${deliveryId} ${isOwn} ${kind === 'follow_up' ? day : awaited}`
    })
    .toSorted()

it.each(['employer', 'ofr_s_p_o', 'saco_s', 'seko'] as const)(
  'an order asks of %s in its delivery just what the overview says',
  async party => {
    const signer = stage.party(party)
    for (const actor of [signer, { ...signer, canSign: false }]) {
      expect(await told(actor)).toEqual(await overviewOf(actor))
    }
    const kinds = (await listPartyDuties(signer)).map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['answer', 'mode', 'follow_up']))
    for (const [kind, orderId] of Object.entries(orders)) {
      const own = await listPartyDuties(signer, orderId)
      expect(own.every(one => one.kind === kind && one.orderId === orderId)).toBe(true)
    }
  },
)

it('one who is named in an order is asked to evaluate it', async () => {
  const kinds = (await listPartyDuties(stage.party('employer'), orders.evaluate)).map(({ kind }) => kind)
  expect(kinds).toEqual(['evaluate'])
})

it('times that the own party has answered wait for the others, and no longer come first', async () => {
  const saco = stage.party('saco_s')
  const [before] = await listPartyDuties(saco, orders.answer)
  expect(before).toMatchObject({ isOwn: true, orderStatus: 'confirmed' })
  await answer(saco, proposalId, [1])
  const [after] = await listPartyDuties(saco, orders.answer)
  expect(after).toMatchObject({ isOwn: false, awaited: ['employer', 'ofr_s_p_o', 'seko'] })
  expect((await listPartyDuties(saco)).at(-1)).toEqual(after)
})

it('orders whose deliveries ask something stand first in a list, on each of its pages once', async () => {
  const employer = stage.party('employer')
  const asked = [orders.evaluate, orders.follow_up]
  const all = await listOrders(employer, { asked })
  expect(all.orders.slice(0, 2).map(({ id }) => id)).toEqual(asked)
  const usual = await listOrders(employer)
  expect(all.total).toBe(usual.total)
  const pages = await Promise.all([1, 2, 3].map(page => listOrders(employer, { asked, page, pageSize: 2 })))
  expect(pages.flatMap(one => one.orders.map(({ id }) => id))).toEqual(
    all.orders.map(({ id }) => id).slice(0, 6),
  )
})
