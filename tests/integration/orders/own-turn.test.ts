import { expect, it } from 'vitest'
import { listWaiting } from '@/features/orders/lists/waiting-queries'
import { listOrders } from '@/features/orders/queries'
import { postMessage } from '@/features/orders/thread/commands'
import { aStage } from '../../support/order-stage'

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
  expect(orders.slice(0, 3).map(({ id }) => id)).toEqual(expect.arrayContaining([asked, draft, awaiting]))
  expect(orders[3]?.id).toBe(valid)
  const answered = await listOrders(stage.party('employer'), { status: ['valid'] })
  expect(answered.orders.map(({ id }) => id)).toEqual([valid])
})
