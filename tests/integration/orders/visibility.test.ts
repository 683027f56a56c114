import { anOrder } from '@seed/factories/order-factory'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { getDelivery } from '@/features/deliveries/queries'
import { canSee, visibleOrders } from '@/features/orders/policy'
import { getOrder, listOrders } from '@/features/orders/queries'
import { parties, unionParties } from '@/lib/party'
import { aStage, asSystem, type Stage } from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
  for (const member of [stage.home, stage.away]) {
    for (const starter of ['employer', 'seko', 'ofr_s_p_o'] as const) {
      const told = () => anOrder().by(member).startedBy(starter)
      await told().create(stage.world)
      await told().shared().create(stage.world)
      await told().withdrawn('Fel.').create(stage.world)
      await told().awaitingSignatures().create(stage.world)
      await told().declinedBy('seko', 'Nej').create(stage.world)
    }
    await anOrder().by(member).delivered().create(stage.world)
  }
})

async function everyone(): Promise<[string, Actor][]> {
  return [
    ['anonymous', stage.anonymous()],
    ['person', await stage.person()],
    ...parties.map((party): [string, Actor] => [`${party} at home`, stage.party(party)]),
    ['preparer at home', stage.preparer()],
    ...(['employer', 'ofr_s_p_o', 'seko'] as const).map((party): [string, Actor] => [
      `${party} away`,
      stage.foreigner(party),
    ]),
    ['staff', stage.staff()],
    ['admin', stage.admin()],
    ['deliverer', stage.deliverer()],
    ['reader', await stage.reader()],
  ]
}

it('the condition on rows, the policy and the database itself agree for every actor and order', async () => {
  const orders = await asSystem(tx => tx.order.findMany({ orderBy: { number: 'asc' } }))
  expect(orders).toHaveLength(32)
  for (const [who, actor] of await everyone()) {
    const byPolicy = orders.filter(order => canSee(actor, order)).map(order => order.id)
    const where = visibleOrders(actor)
    const byCondition = await asSystem(tx => tx.order.findMany({ where, orderBy: { number: 'asc' } }))
    const byDatabase = await withActor(actor, tx => tx.order.findMany({ orderBy: { number: 'asc' } }))
    expect([who, byCondition.map(order => order.id)]).toEqual([who, byPolicy])
    expect([who, byDatabase.map(order => order.id)]).toEqual([who, byPolicy])
  }
})

it('an order that one does not see is answered as one that there is not', async () => {
  const orders = await asSystem(tx => tx.order.findMany())
  for (const [who, actor] of await everyone()) {
    for (const order of orders) {
      const found = await getOrder(actor, order.id)
      expect([who, found?.id ?? null]).toEqual([who, canSee(actor, order) ? order.id : null])
    }
  }
})

it('a draft that is not shared is of one side: no one at the other, no staff, no other organisation', async () => {
  const byEmployer = await stage.order().create(stage.world)
  for (const party of unionParties) expect(await getOrder(stage.party(party), byEmployer.id)).toBeNull()
  for (const actor of [stage.staff(), stage.admin(), stage.foreigner()]) {
    expect(await getOrder(actor, byEmployer.id)).toBeNull()
  }
  expect(await getOrder(stage.preparer(), byEmployer.id)).not.toBeNull()
  const byUnion = await stage.order().startedBy('seko').create(stage.world)
  expect(await getOrder(stage.party('employer'), byUnion.id)).toBeNull()
  expect(await getOrder(stage.party('saco_s'), byUnion.id)).not.toBeNull()
})

it('that staff have looked at an order is logged outside the chain, with each whose name it shows', async () => {
  const { id } = await stage.order().awaitingSignatures().signedBy('seko').create(stage.world)
  const readerId = stage.staff().personId
  const before = await asSystem(tx => tx.accessLog.count({ where: { readerId } }))
  await getOrder(stage.party('employer'), id)
  await getOrder(stage.staff(), id)
  const looks = await asSystem(tx =>
    tx.accessLog.findMany({ where: { readerId }, orderBy: { id: 'asc' }, skip: before }),
  )
  const shown = looks.map(({ personId, party, organisationId, page }) => [
    personId,
    party,
    organisationId,
    page,
  ])
  expect(shown.toSorted()).toEqual(
    (['employer', 'seko'] as const)
      .map(party => [stage.party(party).personId, party, stage.home.id, 'order'])
      .toSorted(),
  )
})

it('a list reads the names of none who signed or declined, which an order’s own page logs', async () => {
  const { id } = await stage.order().signedBy('employer').declinedBy('seko', 'Nej').create(stage.world)
  for (const actor of [stage.party('seko'), stage.staff()]) {
    const opened = await getOrder(actor, id)
    expect(namesIn(opened), actor.role).toEqual([stage.party('employer').name, stage.party('seko').name])
    const { orders } = await listOrders(actor, { pageSize: 100 })
    const listed = orders.find(order => order.id === id)
    expect(listed, actor.role).toBeDefined()
    expect(namesIn(listed), actor.role).toEqual([])
  }
})

/** Of those two, the names that stand anywhere in it. */
function namesIn(told: unknown): string[] {
  const text = JSON.stringify(told)
  return [stage.party('employer').name, stage.party('seko').name].filter(name => text.includes(name))
}

it('an organisation has one name on a page, in the reader’s language, and signs by its Swedish one', async () => {
  const { id } = await stage.order().delivered().create(stage.world)
  const { name, nameEn } = await asSystem(tx =>
    tx.organisation.findUniqueOrThrow({ where: { id: stage.home.id }, select: { name: true, nameEn: true } }),
  )
  for (const [locale, called] of [
    ['sv', name],
    ['en', nameEn],
  ] as const) {
    const reader: Actor = { ...stage.staff(), locale }
    const order = await getOrder(reader, id)
    expect(order?.organisation.name).toBe(called)
    expect(order?.lines.find(line => line.party === 'employer')?.bodyName).toBe(called)
    const delivery = await getDelivery(reader, order?.deliveryId ?? '')
    expect(delivery?.organisation).toBe(called)
  }
  const signed = await asSystem(tx =>
    tx.orderVersionParty.findMany({ where: { version: { orderId: id }, party: 'employer' } }),
  )
  expect(signed.map(({ bodyName }) => bodyName)).toEqual([name])
})
