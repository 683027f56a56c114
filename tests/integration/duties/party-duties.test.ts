import { beforeAll, expect, it } from 'vitest'
import type { PartyActor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import { askForMode } from '@/features/deliveries/mode-switch/commands'
import { listWaitingTimes } from '@/features/deliveries/waiting-queries'
import { listPartyDuties } from '@/features/duties/party-queries'
import { listWaitingEvaluations } from '@/features/evaluations/asked/queries'
import { askFollowUp } from '@/features/follow-ups/jobs'
import { listWaitingFollowUps } from '@/features/follow-ups/queries'
import { readOrderFilter } from '@/features/orders/lists/order-filter'
import { listOrders } from '@/features/orders/queries'
import { addDays, dateOf, stockholmInstant } from '@/lib/dates'
import { aStage, type Stage } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'
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
    ...followUps.map(one => `follow_up ${one.deliveryId} ${one.isOwn} ${one.closesOn}`),
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

it('a question that changes what was signed is asked of those who sign alone, and names them to the others', async () => {
  const signer = stage.party('saco_s')
  const asked = async (canSign: boolean) =>
    (await listPartyDuties({ ...signer, canSign })).filter(({ kind }) => kind === 'mode' || kind === 'answer')
  expect(await asked(true)).toMatchObject([
    { kind: 'answer', isOwn: true, signerOf: null },
    { kind: 'mode', isOwn: true, signerOf: null },
  ])
  expect(await asked(false)).toMatchObject([
    { kind: 'answer', isOwn: true, signerOf: null },
    { kind: 'mode', isOwn: false, signerOf: 'saco_s' },
  ])
})

it('the list of orders has what waits in the turns of the overview, and drafts after all that others wait for', async () => {
  const employer = stage.party('employer')
  const draft = await stage.order().create(stage.world)
  const toSign = await stage.order().awaitingSignatures().create(stage.world)
  const listed = async (actor: PartyActor) => {
    const asked = await listPartyDuties(actor)
    return (await listOrders(actor, { asked })).orders.map(({ id }) => id)
  }
  const ways = [orders.answer, orders.mode]
  const after = [orders.follow_up, orders.evaluate, draft.id]
  const all = [toSign.id, ...ways, ...after]
  const inList = async () => (await listed(employer)).filter(id => all.includes(id))
  expect(await inList()).toEqual([toSign.id, ...ways, ...after])
  // The nearest last day comes first, whatever is asked.
  const days = (await listPartyDuties(employer)).filter(({ orderId }) => ways.includes(orderId))
  const last = dateOf(
    addDays(
      days
        .map(({ answerBy }) => answerBy ?? '')
        .toSorted()
        .at(-1) ?? '',
      1,
    ),
  )
  await asSuperuser(client =>
    client.query('UPDATE "Order" SET "deadlineOn" = $1 WHERE id = $2', [last, toSign.id]),
  )
  expect(await inList()).toEqual([...ways, toSign.id, ...after])
})

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
  // One that asks for others waits for the staff, and so do the others, wherever it is told.
  await answer(saco, proposalId, [], 'Hellre i juni.')
  for (const [actor, standing] of [
    [saco, { hasWished: true, wishing: [] }],
    [stage.party('seko'), { hasWished: false, wishing: ['saco_s'] }],
  ] as const) {
    expect(await listPartyDuties(actor, orders.answer)).toMatchObject([standing])
    const times = await listWaitingTimes(actor)
    expect(times.filter(({ why }) => why === 'answer')).toMatchObject([standing])
  }
})

it('orders whose deliveries ask something stand first in a list, on each of its pages once', async () => {
  const employer = stage.party('employer')
  const asked = (await listPartyDuties(employer)).filter(({ turn }) => turn !== 'times')
  const all = await listOrders(employer, { asked })
  // One to sign and a draft, of the test before, stand around them.
  expect(all.orders.slice(1, 3).map(({ id }) => id)).toEqual([orders.follow_up, orders.evaluate])
  const usual = await listOrders(employer)
  expect(all.total).toBe(usual.total)
  const pages = await Promise.all([1, 2, 3].map(page => listOrders(employer, { asked, page, pageSize: 2 })))
  expect(pages.flatMap(one => one.orders.map(({ id }) => id))).toEqual(
    all.orders.map(({ id }) => id).slice(0, 6),
  )
})

it('what a delivery asks waits in the list of the own turns, and every order is under way or has ended', async () => {
  const employer = stage.party('employer')
  const gone = await stage.order().shared().withdrawn('Fel.').create(stage.world)
  const duties = await listPartyDuties(employer)
  const idsOf = async (visa: string) => {
    const asked = { ...readOrderFilter({ visa }), asked: duties, pageSize: 100 }
    const list = await listOrders(employer, asked)
    expect(list.total).toBe(list.orders.length)
    return list.orders.map(({ id }) => id)
  }
  const lists = ['open', 'ended', 'all', 'own', 'others'].map(idsOf)
  const [open = [], ended = [], all = [], own = [], others = []] = await Promise.all(lists)
  expect([...open, ...ended].toSorted()).toEqual(all.toSorted())
  expect(ended).toContain(gone.id)
  const mine = duties.filter(({ isOwn }) => isOwn).map(({ orderId }) => orderId)
  expect(own).toEqual(expect.arrayContaining([orders.evaluate, orders.follow_up, ...mine]))
  expect(open).toEqual([...own, ...others, ...open.slice(own.length + others.length)])
  expect(others.filter(id => own.includes(id))).toEqual([])
})
