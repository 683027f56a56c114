import { expect, it } from 'vitest'
import { listWaiting } from '@/features/orders/lists/waiting-queries'
import { listOrders } from '@/features/orders/queries'
import { amendOrder, declineOrder, signOrder, takeBackSignature } from '@/features/orders/signing/commands'
import { getNextToSign } from '@/features/orders/signing/next-queries'
import { postMessage } from '@/features/orders/thread/commands'
import { type Party, parties } from '@/lib/party'
import { aStage, asSystem, reading } from '../../support/order-stage'
import { asApp, asSuperuser } from '../../support/sql'
import { timesOn } from '../deliveries/times-stage'

it("an organisation's list has the reader's own turn first, with the same rows as the overview", async () => {
  const stage = await aStage()
  const make = async (order: ReturnType<typeof stage.order>) => (await order.create(stage.world)).id
  const valid = await make(stage.order().valid())
  const asked = await make(stage.order().awaitingSignatures().signedBy('employer', 'saco_s'))
  const draft = await make(stage.order())
  const awaiting = await make(stage.order().awaitingSignatures())
  await postMessage(stage.party('seko'), { orderId: asked, audience: 'parties', body: 'Går det i maj?' })

  for (const party of ['employer', 'saco_s'] as const) {
    const actor = stage.party(party)
    const [{ onMe, onOthers }, all] = await Promise.all([listWaiting(actor), listOrders(actor)])
    const own = onMe.orders.map(({ id }) => id)
    expect(all.orders.map(({ id }) => id).slice(0, own.length)).toEqual(own)
    expect(all.orders.map(({ isOwn }) => isOwn)).toEqual(all.orders.map(({ id }) => own.includes(id)))
    for (const row of [...onMe.orders, ...onOthers.orders]) {
      expect(all.orders.find(({ id }) => id === row.id)).toMatchObject(row)
    }
    // Page by page, each order stands once.
    const pages = await Promise.all([1, 2, 3, 4].map(page => listOrders(actor, { page, pageSize: 1 })))
    expect(pages.flatMap(({ orders }) => orders.map(({ id }) => id))).toEqual(
      all.orders.map(({ id }) => id).slice(0, 4),
    )
    expect(pages.map(({ total }) => total)).toEqual(pages.map(() => all.total))
  }
  const { orders } = await listOrders(stage.party('employer'))
  // The own draft comes after all that others wait for, and before what waits for them.
  const ids = orders.map(({ id }) => id)
  expect(ids.slice(0, 2)).toEqual(expect.arrayContaining([asked, awaiting]))
  expect(ids.slice(2, 4)).toEqual([draft, valid])
  const answered = await listOrders(stage.party('employer'), { status: ['valid'] })
  expect(answered.orders.map(({ id }) => id)).toEqual([valid])
})

it('of the others’ turns, what changed today comes first and is never folded away, in the list that is led to as well', async () => {
  const stage = await aStage()
  const awaiting = () => stage.order().awaitingSignatures()
  for (const _ of Array.from({ length: 6 })) await awaiting().signedBy('seko').create(stage.world)
  const [signed, declined] = [await awaiting().create(stage.world), await awaiting().create(stage.world)]
  const last = await awaiting().signedBy('employer', 'saco_s', 'ofr_s_p_o').create(stage.world)
  const seko = stage.party('seko')
  const others = async (party: Party) => {
    const [{ onOthers }, list] = await Promise.all([
      listWaiting(stage.party(party)),
      listOrders(stage.party(party), { turn: 'others' }),
    ])
    const shown = onOthers.orders.map(({ id }) => id)
    expect(list.orders.slice(0, shown.length).map(({ id }) => id)).toEqual(shown)
    expect(list.total).toBe(onOthers.total)
    expect(list.orders.some(({ isOwn }) => isOwn)).toBe(false)
    return shown
  }
  expect(await others('seko')).not.toContain(signed.id)
  expect(await signOrder(seko, await reading(signed))).toMatchObject({ ok: true })
  expect((await others('seko'))[0]).toBe(signed.id)
  const later = { ...seko, now: new Date(Number(seko.now) + 60_000) }
  expect(
    await declineOrder(later, { ...(await reading(declined)), reason: 'Planen saknar namn.' }),
  ).toMatchObject({ ok: true })
  expect((await others('seko')).slice(0, 2)).toEqual([declined.id, signed.id])
  const latest = { ...seko, now: new Date(Number(seko.now) + 120_000) }
  expect(await signOrder(latest, await reading(last))).toMatchObject({ ok: true })
  expect((await others('seko')).slice(0, 3)).toEqual([last.id, declined.id, signed.id])
  // The employer meets the one that became valid first too.
  expect((await others('employer'))[0]).toBe(last.id)
})

it('the list of the own turns holds those alone, and says how many they are', async () => {
  const stage = await aStage()
  await stage.order().valid().create(stage.world)
  const { id } = await stage.order().awaitingSignatures().create(stage.world)
  const seko = stage.party('seko')
  const [{ onMe }, list] = await Promise.all([listWaiting(seko), listOrders(seko, { turn: 'own' })])
  expect(list.total).toBe(onMe.total)
  expect(list.orders.map(order => order.id)).toContain(id)
  expect(list.orders.every(({ isOwn }) => isOwn)).toBe(true)
  const pages = await Promise.all([1, 2].map(page => listOrders(seko, { turn: 'own', page, pageSize: 1 })))
  expect(pages.flatMap(({ orders }) => orders.map(order => order.id))).toEqual(
    list.orders.slice(0, 2).map(order => order.id),
  )
})

it('a party that opens an order for change has it to write, and the others wait', async () => {
  const stage = await aStage()
  const { id } = await stage.order().awaitingSignatures().create(stage.world)
  expect(await amendOrder(stage.party('saco_s'), id)).toMatchObject({ ok: true })
  const isOwn = async (party: Party) => {
    const { orders } = await listOrders(stage.party(party), { turn: 'own' })
    return orders.some(order => order.id === id)
  }
  expect(await Promise.all(parties.map(isOwn))).toEqual([false, false, true, false])
  // Nobody says that of another party.
  const { personId: person } = stage.party('employer')
  const claim = (party: Party) =>
    asApp({ role: 'party', organisation: stage.home.id, party: 'employer', person }, ask =>
      ask('UPDATE "OrderVersion" SET "amendedByParty" = $1 WHERE "orderId" = $2', [party, id]),
    )
  expect(await claim('seko')).toMatchObject({ code: '42501' })
  expect(await claim('employer')).toMatchObject({ count: 1 })
})

it('a party that took its signature back reads when, and no more of what it answered before, as long as it is awaited', async () => {
  const stage = await aStage()
  const told = () =>
    stage.order().awaitingSignatures().declinedBy('seko', 'Planen saknar namn.').corrected({})
  const story = await told().awaitingSignatures().create(stage.world)
  const seko = stage.party('seko')
  const rows = async () => {
    const [{ onMe, onOthers }, { orders }] = await Promise.all([listWaiting(seko), listOrders(seko)])
    return [...onMe.orders, ...onOthers.orders, ...orders]
      .filter(({ id }) => id === story.id)
      .map(({ newVersion, takenBackAt }) => ({ declined: newVersion?.did, takenBackAt }))
  }
  const twice = (one: object) => [one, one].map(row => expect.objectContaining(row))
  expect(await rows()).toEqual(twice({ declined: 'declined', takenBackAt: null }))
  await signOrder(seko, await reading(story))
  expect(await takeBackSignature(seko, story.id)).toMatchObject({ ok: true })
  expect(await rows()).toEqual(twice({ declined: undefined, takenBackAt: seko.now }))
  await signOrder(seko, await reading(story))
  expect((await rows()).filter(({ takenBackAt }) => takenBackAt)).toEqual([])
})

it('one who has signed is led to the next order to sign: the nearest last day first', async () => {
  const stage = await aStage()
  const seko = stage.party('seko')
  const sent = (...signed: Party[]) =>
    stage
      .order()
      .awaitingSignatures()
      .signedBy(...signed)
      .create(stage.world)
  const [done, last, first] = [await sent(), await sent(), await sent()]
  await sent('seko')
  const others = await asSystem(tx =>
    tx.order.findMany({ where: { organisationId: stage.home.id, status: 'awaiting_signatures' } }),
  )
  const days: Record<string, string> = { [last.id]: '2021-06-22', [first.id]: '2021-06-21' }
  for (const { id } of others) {
    await asSuperuser(client =>
      client.query('UPDATE "Order" SET "deadlineOn" = $1 WHERE id = $2', [days[id] ?? '2021-08-01', id]),
    )
  }
  expect((await getNextToSign(seko, done.id))?.id).toBe(first.id)
  expect(await signOrder(seko, await reading(first))).toMatchObject({ ok: true })
  expect((await getNextToSign(seko, first.id))?.id).toBe(last.id)
  expect(await getNextToSign({ ...seko, canSign: false }, first.id)).toBeNull()
})

it('an order whose days the secretariat plans waits for others, in the overview and the list, until it has a day', async () => {
  const stage = await aStage()
  const signed = () =>
    stage
      .order()
      .awaitingSignatures()
      .signedBy(...parties)
  const { id } = await signed().valid().confirmed().create(stage.world)
  const { id: planned } = await signed().valid().confirmed().planned(['2021-05-10']).create(stage.world)
  const { story: asked } = await timesOn(stage).aProposal()
  for (const party of ['employer', 'seko'] as const) {
    const actor = stage.party(party)
    const [{ onMe, onOthers }, list] = await Promise.all([
      listWaiting(actor),
      listOrders(actor, { turn: 'others', pageSize: 100 }),
    ])
    const all = onOthers.met.map(one => one.id)
    expect(list.orders.map(one => one.id)).toEqual(all)
    expect(all).toContain(id)
    expect(list.orders.find(one => one.id === id)).toMatchObject({ planningSince: expect.any(Date) })
    for (const other of [planned, asked.id]) expect(all).not.toContain(other)
    expect(onMe.orders.map(one => one.id)).not.toContain(id)
  }
})
