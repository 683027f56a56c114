import { expect, it } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { getDelivery } from '@/features/deliveries/queries'
import { notify } from '@/features/notifications/jobs'
import { openOrderPage } from '@/features/notifications/opening/find-opened-page'
import { emptyDraft } from '@/features/orders/content/order-content'
import { saveDraft } from '@/features/orders/drafting/draft-commands'
import { listWaiting, type WaitingOrder } from '@/features/orders/lists/waiting-queries'
import { emptyParticulars } from '@/features/orders/particulars/particulars'
import { listOrders } from '@/features/orders/queries'
import { postMessage } from '@/features/orders/thread/commands'
import { listMessages } from '@/features/orders/thread/queries'
import { stepFor } from '@/features/orders/whose-move/order-step'
import type { Party } from '@/lib/party'
import { aStage, asSystem, found, lastEvent, NOW, orderRow } from '../../support/order-stage'

it('an order that is written or signed tells on each overview what the others wrote, and what its reader has not opened', async () => {
  const stage = await aStage()
  const { id } = await stage.order().shared().create(stage.world)
  const seen = async (party: Party, orderId = id) => {
    const { onMe, onOthers } = await listWaiting(stage.party(party))
    return [...onMe.orders, ...onOthers.orders].find(order => order.id === orderId)?.comments
  }
  expect(await seen('employer')).toBeNull()
  for (const [party, comments] of [
    ['seko', { goal: 'Hur märker vi det?' }],
    ['saco_s', { planAfter: 'Bra plan.' }],
  ] as const) {
    const { revision } = await orderRow(id)
    const posted = { ...emptyDraft, ...emptyParticulars, orderId: id, revision, comments }
    expect(await saveDraft(stage.party(party), { ...posted, intent: 'comment' })).toMatchObject({ ok: true })
    await notify({ eventId: found(await lastEvent(id), 'event').id })
  }
  // The question is quoted: a comment on another answer is no answer to what the employer is asked.
  expect(await seen('employer')).toEqual({ count: 1, fresh: 1, from: ['saco_s'], about: 'comment' })
  expect(await seen('seko')).toMatchObject({ count: 1, fresh: 1, from: ['saco_s'] })
  await openOrderPage(stage.party('employer'), id)
  expect(await seen('employer')).toMatchObject({ count: 1, fresh: 0, from: ['saco_s'] })
  expect(await seen('ofr_s_p_o')).toMatchObject({ count: 2, fresh: 2 })

  const { id: sent } = await stage.order().awaitingSignatures().create(stage.world)
  const post = async (actor: SignedInActor, audience: 'parties' | 'unions', body: string) => {
    await postMessage(actor, { orderId: sent, audience, body })
    await notify({ eventId: found(await lastEvent(sent), 'event').id })
  }
  await post(stage.party('seko'), 'parties', 'I vår i stället?')
  await post(stage.party('seko'), 'unions', 'Vad tycker ni?')
  // The question that waits for its reader is quoted.
  expect(await seen('employer', sent)).toBeNull()
  expect(await seen('saco_s', sent)).toMatchObject({ count: 1 })
  await post(stage.staff(), 'parties', 'Ja, det går.')
  // An answer is told with its question, and neither is counted too.
  expect(await seen('employer', sent)).toBeNull()
  await openOrderPage(stage.party('employer'), sent)
  expect(await seen('employer', sent)).toBeNull()
})

it('a question to all is for the employer to answer, and for the other unions to read', async () => {
  const stage = await aStage()
  const { id } = await stage.order().awaitingSignatures().signedBy('employer', 'saco_s').create(stage.world)
  const moveOf = async (party: Party) => {
    const { onMe, onOthers } = await listWaiting(stage.party(party))
    const row = (orders: WaitingOrder[]) => orders.find(order => order.id === id)
    return { mine: row(onMe.orders), others: row(onOthers.orders) }
  }
  expect((await moveOf('employer')).mine).toBeUndefined()
  await postMessage(stage.party('seko'), { orderId: id, audience: 'unions', body: 'Vad tycker ni?' })
  expect((await moveOf('employer')).mine).toBeUndefined()
  await postMessage(stage.party('seko'), { orderId: id, audience: 'parties', body: 'Går det i maj?' })
  const { mine } = await moveOf('employer')
  expect(mine).toMatchObject({ asked: { party: 'seko', body: 'Går det i maj?' }, askingSince: null })
  expect(mine && stepFor(stage.party('employer'), mine)).toMatchObject({ key: 'answer' })
  expect((await moveOf('seko')).mine).toMatchObject({ asked: null, askingSince: expect.any(Date) })
  // The unions' own question waits for each of the others until one of them answers.
  expect((await moveOf('saco_s')).mine).toMatchObject({ asked: { audience: 'unions' } })
  await postMessage(stage.party('ofr_s_p_o'), { orderId: id, audience: 'unions', body: 'Bra.' })
  expect(await moveOf('saco_s')).toMatchObject({
    mine: undefined,
    others: { asked: null, comments: null },
  })
  await postMessage(stage.party('employer'), { orderId: id, audience: 'parties', body: 'Ja.' })
  expect((await moveOf('employer')).others).toMatchObject({ asked: null })
})

it('once all have agreed a question still waits for those who are to answer it, and other words wait for nobody', async () => {
  const stage = await aStage()
  const agreed = stage.order().awaitingSignatures().signedBy('employer', 'ofr_s_p_o', 'saco_s', 'seko')
  for (const order of [agreed.valid(), agreed.confirmed()]) {
    const { id } = await order.create(stage.world)
    const post = (party: Party, body: string) =>
      postMessage(stage.party(party), { orderId: id, audience: 'parties', body })
    const seen = async (party: Party) => {
      const [{ onMe }, list] = await Promise.all([
        listWaiting(stage.party(party)),
        listOrders(stage.party(party), { turn: 'own' }),
      ])
      const rows = [onMe.orders, list.orders].map(orders => orders.find(one => one.id === id)?.asked?.body)
      return [...new Set(rows)]
    }
    expect(await seen('employer')).toEqual([undefined])
    await post('seko', 'Vi ses i maj.')
    expect(await seen('employer')).toEqual([undefined])
    await post('seko', 'Får vi plats?')
    expect(await seen('employer')).toEqual(['Får vi plats?'])
    expect([await seen('saco_s'), await seen('seko')]).toEqual([[undefined], [undefined]])
    await post('employer', 'Ja.')
    expect(await seen('employer')).toEqual([undefined])
  }
})

it('what a party writes to the staff waits for others in its own lists and its delivery, until they answer it', async () => {
  const stage = await aStage()
  const signed = stage.order().awaitingSignatures().signedBy('employer', 'ofr_s_p_o', 'saco_s', 'seko')
  const { id } = await signed.valid().confirmed().create(stage.world)
  const delivery = found(await asSystem(tx => tx.delivery.findFirst({ where: { orderId: id } })), 'delivery')
  const seen = async (party: Party) => {
    const actor = stage.party(party)
    const { onMe, onOthers } = await listWaiting(actor)
    const { orders } = await listOrders(actor, { turn: 'others' })
    const rows = [onOthers.orders, orders].map(list => list.find(one => one.id === id)?.owedSince)
    const shown = await getDelivery(actor, delivery.id)
    expect(onMe.orders.map(one => one.id)).not.toContain(id)
    return [...rows, shown?.order?.owedSince ?? undefined]
  }
  // The secretariat plans its days, so it waits for others all along.
  const nothing = [null, null, undefined]
  expect(await seen('employer')).toEqual(nothing)
  const body = 'Dagen passar inte.'
  await postMessage(stage.party('employer'), { orderId: id, audience: 'staff', body })
  expect(await seen('employer')).toEqual([NOW, NOW, NOW])
  expect(await seen('seko')).toEqual(nothing)
  expect((await getDelivery(stage.staff(), delivery.id))?.order?.owedSince).toBeNull()
  await postMessage(stage.staff(), { orderId: id, audience: 'employer', body: 'Den 9 går bra.' })
  expect(await seen('employer')).toEqual(nothing)
  // A question to all is told in the same place, and not as one to the staff alone.
  await postMessage(stage.party('employer'), { orderId: id, audience: 'parties', body: 'Går den 9?' })
  expect(await seen('employer')).toEqual(nothing)
})

it('a question stays with those who are to answer it, read or not, until one of them or the staff answer', async () => {
  const stage = await aStage()
  const waiting = stage.order().awaitingSignatures().signedBy('employer', 'ofr_s_p_o', 'saco_s')
  const [seko, employer, staff] = [stage.party('seko'), stage.party('employer'), stage.staff()]
  const asks = 'Går det i maj?'
  for (const [asker, asked, onlooker, answerer] of [
    [seko, employer, stage.party('ofr_s_p_o'), employer],
    [seko, employer, stage.party('saco_s'), staff],
    [employer, stage.party('saco_s'), null, stage.party('ofr_s_p_o')],
    [staff, employer, seko, employer],
  ] as const) {
    const { id } = await waiting.create(stage.world)
    const post = async (actor: SignedInActor, body: string) => {
      await postMessage(actor, { orderId: id, audience: 'parties', body })
      await notify({ eventId: found(await lastEvent(id), 'event').id })
      await openOrderPage(asked, id)
    }
    const waits = async () => (await listWaiting(asked)).onMe.orders.find(one => one.id === id)?.asked?.body
    await post(asker, asks)
    expect(await waits()).toBe(asks)
    if (onlooker) await post(onlooker, 'Det undrar vi också.')
    expect(await waits()).toBe(asks)
    await post(answerer, 'Ja.')
    expect(await waits()).toBeUndefined()
  }
})

it('a party comments on a text of a shared draft from its page, and nobody does once it is sent', async () => {
  const stage = await aStage()
  const { id } = await stage.order().shared().create(stage.world)
  const sent = await stage.order().awaitingSignatures().create(stage.world)
  const comment = (actor: SignedInActor, orderId: string) =>
    postMessage(actor, { orderId, audience: 'parties', question: 'goal', body: 'Räcker det?' })
  expect(await comment(stage.party('seko'), id)).toEqual({ ok: true, value: id })
  const [message] = await listMessages(stage.party('employer'), id)
  expect(message).toMatchObject({ question: 'goal', party: 'seko', audience: 'parties' })
  const told = { kind: 'order.commented', facts: { party: 'seko', question: 'goal' } }
  expect(await lastEvent(id)).toMatchObject(told)
  expect(await comment(stage.staff(), id)).toMatchObject({ ok: false, reason: 'not_allowed' })
  expect(await comment(stage.party('seko'), sent.id)).toMatchObject({ ok: false, reason: 'order_moved_on' })
})
