import { actorFor } from '@seed/factories/actors'
import { expect, it } from 'vitest'
import { planOccasion } from '@/features/deliveries/occasions/commands'
import { getWorkplace } from '@/features/duties/queries'
import { listOrders } from '@/features/orders/queries'
import { dayOf, stockholmInstant } from '@/lib/dates'
import { passAll } from '../../support/clashes'
import { aStage, asSystem, found, NOW } from '../../support/order-stage'

const LATER = stockholmInstant('2021-08-02', '09:00')

it('what remains of a delivery waits from the day that another of its occasions got its time', async () => {
  const stage = await aStage()
  const order = await stage.order().of('valkommen-tillbaka').confirmed().create(stage.world)
  const deliveryId = order.deliveryId ?? ''
  const later = actorFor(stage.world.colleague('staff'), LATER)
  const since = async () => {
    const { open } = await getWorkplace(later, { page: 1, open: `plan.${deliveryId}` })
    const { orders } = await listOrders(later, { pageSize: 500 })
    const listed = found(
      orders.find(({ id }) => id === order.id),
      'row',
    )
    return { duty: open?.since, listed: listed.waitingSince }
  }
  const { createdAt } = await asSystem(tx => tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } }))
  expect(await since()).toEqual({ duty: createdAt, listed: createdAt })
  const occasions = await asSystem(tx =>
    tx.occasion.findMany({ where: { deliveryId }, orderBy: { position: 'asc' } }),
  )
  expect(occasions.length).toBeGreaterThan(1)
  expect(dayOf(LATER) > dayOf(NOW)).toBe(true)
  const first = {
    ...{ occasionId: found(occasions[0], 'occasion').id, on: '2021-09-23', time: '09:00' },
    ...{ mode: 'digital' as const, delivererId: stage.world.deliverer.delivererId, ...passAll },
  }
  expect(await planOccasion(later, first)).toMatchObject({ ok: true })
  expect(await since()).toEqual({ duty: LATER, listed: LATER })
  const dayAfter = actorFor(stage.world.colleague('staff'), new Date(LATER.getTime() + 24 * 60 * 60 * 1000))
  expect(await planOccasion(dayAfter, { ...first, time: '13:00' })).toMatchObject({ ok: true })
  expect(await since(), 'a move is no new beginning').toEqual({ duty: LATER, listed: LATER })
})
