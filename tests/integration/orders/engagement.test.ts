import { expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { withdrawOrder } from '@/features/orders/ending/commands'
import { getEngagement, listEngagedOrders } from '@/features/orders/engagement/queries'
import { statementsOf } from '../../support/count-statements'
import { aStage, asSystem } from '../../support/order-stage'

it('a service names all of the organisation’s orders under way that the reader may see, the newest first', async () => {
  const stage = await aStage()
  const hr = stage.party('employer')
  const make = async (order: ReturnType<typeof stage.order>) => (await order.create(stage.world)).id
  const valid = await make(stage.order().valid())
  const awaiting = await make(stage.order().awaitingSignatures())
  const ended = await make(stage.order().awaitingSignatures())
  const draft = await make(stage.order())
  await withdrawOrder(hr, { orderId: ended, reason: 'Fel tjänst.' })
  const rows = [valid, awaiting, ended, draft]
  await asSystem(async tx => {
    for (const [hour, id] of rows.entries()) {
      const createdAt = new Date(hr.now.getTime() + hour * 3_600_000)
      await tx.order.update({ where: { id }, data: { createdAt }, select: { id: true } })
    }
  })
  const { serviceId } = await asSystem(tx => tx.order.findUniqueOrThrow({ where: { id: valid } }))
  const engaged = async (actor: typeof hr) => {
    const found = await getEngagement(actor, serviceId)
    return found?.order && [found.order, ...found.others].map(one => one.id)
  }
  expect(await engaged(hr)).toEqual([draft, awaiting, valid])
  expect(await engaged(stage.party('seko'))).toEqual([awaiting, valid])
})

it('several services name at most one order each, one under way before what is delivered, in one statement', async () => {
  const stage = await aStage()
  const hr = stage.party('employer')
  const make = async (order: ReturnType<typeof stage.order>) => (await order.create(stage.world)).id
  const first = await make(stage.order().of('effektiva-team').awaitingSignatures())
  const delivered = await make(stage.order().of('arbetsliv-2-0').delivered())
  const later = await make(stage.order().of('effektiva-team'))
  const waiting = await make(stage.order().of('valkommen-tillbaka').awaitingSignatures())
  await make(stage.order().of('valkommen-tillbaka').delivered())
  await asSystem(async tx => {
    for (const [hour, id] of [first, later].entries()) {
      const createdAt = new Date(hr.now.getTime() + hour * 3_600_000)
      await tx.order.update({ where: { id }, data: { createdAt }, select: { id: true } })
    }
  })
  const ids = ['effektiva-team', 'arbetsliv-2-0', 'valkommen-tillbaka', 'kollektiv-formaga'].map(slug =>
    stage.world.serviceId(slug),
  )
  const engaged = async (actor: Actor) =>
    [...(await listEngagedOrders(actor, ids))].map(([id, order]) => [
      ids.indexOf(id),
      order.id,
      order.standing,
    ])
  expect((await engaged(hr)).toSorted()).toEqual([
    [0, later, 'draft'],
    [1, delivered, 'delivered'],
    [2, waiting, 'own_turn'],
  ])
  expect(await engaged(stage.anonymous())).toEqual([])
  const asked = await statementsOf(() => listEngagedOrders(hr, ids))
  expect(asked.filter(sql => /from "public"."order"/i.test(sql))).toHaveLength(1)
  expect(await statementsOf(() => listEngagedOrders(stage.anonymous(), ids))).toEqual([])
})
