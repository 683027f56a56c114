import { expect, it } from 'vitest'
import { listOrders } from '@/features/orders/queries'
import { amendOrder, declineOrder, signOrder, takeBackSignature } from '@/features/orders/signing/commands'
import { aStage, reading } from '../../support/order-stage'

it("a party's signed orders are those whose present version it signed, the last signature first", async () => {
  const stage = await aStage()
  const make = () => stage.order().awaitingSignatures().create(stage.world)
  const [first, second, takenBack] = [await make(), await make(), await make()]
  const [amended, declined] = [await make(), await make()]
  await stage.order().awaitingSignatures().signedBy('employer').create(stage.world)
  const seko = stage.party('seko')
  for (const [index, story] of [takenBack, amended, declined, second, first].entries()) {
    const now = new Date(seko.now.getTime() + index * 1000)
    expect(await signOrder({ ...seko, now }, await reading(story))).toMatchObject({ ok: true })
  }
  await takeBackSignature(seko, takenBack.id)
  await amendOrder(stage.party('employer'), amended.id)
  await declineOrder(stage.party('saco_s'), { ...(await reading(declined)), reason: 'Inte nu.' })
  const signed = (page: number) => listOrders(seko, { signed: true, page, pageSize: 1 })
  const pages = await Promise.all([1, 2, 3].map(signed))
  expect(pages.map(({ orders }) => orders.map(({ id }) => id))).toEqual([[first.id], [second.id], []])
  expect(pages.map(({ total }) => total)).toEqual([2, 2, 2])
})
