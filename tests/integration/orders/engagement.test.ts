import { expect, it } from 'vitest'
import { withdrawOrder } from '@/features/orders/ending/commands'
import { getEngagement } from '@/features/orders/engagement/queries'
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
