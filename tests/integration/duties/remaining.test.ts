import { actorFor } from '@seed/factories/actors'
import { expect, it } from 'vitest'
import { planOccasion } from '@/features/deliveries/occasions/commands'
import { proposeTimes } from '@/features/deliveries/times/propose-commands'
import { daysOver } from '@/features/duties/age'
import { nextAfter } from '@/features/duties/duty'
import { getWorkplace } from '@/features/duties/queries'
import { listOrders } from '@/features/orders/queries'
import { type Day, dayOf, stockholmInstant } from '@/lib/dates'
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

it('a delivery with a session left keeps its row, marked and before the next one, though it waits from today', async () => {
  const stage = await aStage()
  for (let more = 0; more < 9; more++)
    await stage.order().of('valkommen-tillbaka').confirmed().create(stage.world)
  const later = actorFor(stage.world.colleague('staff'), LATER)
  const listOf = async (asked: Parameters<typeof getWorkplace>[1]) => {
    const { groups, open } = await getWorkplace(later, asked)
    const names = (groups.find(({ kind }) => kind === 'plan')?.shown ?? []).map(({ name }) => name)
    return { names, open: open?.name, next: nextAfter(groups, open)?.name }
  }
  const { names } = await listOf({ page: 1 })
  expect(names).toHaveLength(8)
  const [first = '', second = ''] = names
  const occasion = await asSystem(tx =>
    tx.occasion.findFirstOrThrow({
      where: { deliveryId: first.split('.')[1] ?? '' },
      orderBy: { position: 'asc' },
    }),
  )
  const time = { on: '2021-09-23', time: '09:00', mode: 'digital' as const }
  const deliverer = { delivererId: stage.world.deliverer.delivererId, ...passAll }
  expect(await planOccasion(later, { occasionId: occasion.id, ...time, ...deliverer })).toMatchObject({
    ok: true,
  })
  expect((await listOf({ page: 1 })).names, 'it waits behind the others').not.toContain(first)
  const asked = { page: 1, after: first, open: second }
  const kept = await listOf(asked)
  expect(kept).toMatchObject({ open: first, next: second })
  expect(kept.names.slice(0, 2)).toEqual([first, second])
  const { caseOwnerId } = await asSystem(tx =>
    tx.delivery.findUniqueOrThrow({ where: { id: first.split('.')[1] ?? '' } }),
  )
  const unfit = await listOf({ ...asked, whose: caseOwnerId ? 'ingens' : 'mina' })
  expect(unfit.open).toBe(first)
  expect(unfit.names, 'a list holds what it says').not.toContain(first)
})

it('opening any row moves none, though all have waited as long, and there is no room for some', async () => {
  const stage = await aStage()
  for (let more = 0; more < 10; more++)
    await stage.order().of('valkommen-tillbaka').valid().create(stage.world)
  await asSystem(tx => tx.order.updateMany({ data: { waitingSince: NOW } }))
  const staff = actorFor(stage.world.colleague('staff'), LATER)
  const listOf = async (open?: string, kind?: 'confirm') => {
    const { groups } = await getWorkplace(staff, { page: 1, open, kind })
    return (groups.find(group => group.kind === 'confirm')?.shown ?? []).map(({ name }) => name)
  }
  const names = await listOf()
  const all = await listOf(undefined, 'confirm')
  expect(names).toEqual(all.slice(0, names.length))
  expect(all.length).toBeGreaterThan(names.length)
  for (const open of all)
    expect(await listOf(open), open).toEqual(names.includes(open) ? names : [...names, open])
})

it('what remains is not late while its own day is far ahead, or while the parties choose a time for what comes before', async () => {
  const stage = await aStage()
  const order = await stage.order().of('valkommen-tillbaka').confirmed().create(stage.world)
  const deliveryId = order.deliveryId ?? ''
  const [first, second] = order.occasions.map(({ id }) => id)
  const sinceOn = async (now: Date) => {
    const actor = actorFor(stage.world.colleague('staff'), now)
    const { open } = await getWorkplace(actor, { page: 1, open: `plan.${deliveryId}` })
    return found(open, 'duty').since
  }
  const on = (day: Day) => stockholmInstant(day, '09:00')
  const times = [{ on: '2021-09-23', time: '09:00' }]
  expect(
    await proposeTimes(stage.staff(), { occasionId: found(first, 'first'), times, ...passAll }),
  ).toMatchObject({ ok: true })
  for (const day of ['2021-06-01', '2021-09-01'])
    expect(await sinceOn(on(day)), `asked, on ${day}`).toEqual(on(day))
  const time = { on: '2021-09-23', time: '09:00', mode: 'digital' as const, ...passAll }
  expect(await planOccasion(stage.staff(), { occasionId: found(first, 'first'), ...time })).toMatchObject({
    ok: true,
  })
  const startsAt = on('2022-01-12')
  await asSystem(tx => tx.occasion.update({ where: { id: found(second, 'second') }, data: { startsAt } }))
  const waits = on('2021-12-15')
  for (const day of ['2021-06-01', '2021-12-14', '2021-12-15'])
    expect(await sinceOn(on(day)), `ahead, on ${day}`).toEqual(on(day))
  for (const day of ['2021-12-29', '2022-02-01'])
    expect(await sinceOn(on(day)), `near, on ${day}`).toEqual(waits)
  const late = ['2021-12-29', '2021-12-30', '2022-01-03'].map(
    day => daysOver({ kind: 'plan', since: waits }, on(day)) > 0,
  )
  expect(late).toEqual([false, false, true])
})
