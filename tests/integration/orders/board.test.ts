import { anOrder } from '@seed/factories/order-factory'
import { beforeAll, expect, it } from 'vitest'
import { readBoard } from '@/features/orders/board/queries'
import { listOrders, type OrderFilter } from '@/features/orders/queries'
import { phaseOf } from '@/features/orders/statuses'
import { aStage, type Stage } from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
  const told = () => anOrder().by(stage.home)
  for (let turn = 0; turn < 9; turn++) await told().signedBy('employer').create(stage.world)
  await told().delivered().create(stage.world)
  await told().declinedBy('seko', 'Nej').create(stage.world)
})

it('each order that has not ended stands in the column of its phase, those that waited longest first', async () => {
  const columns = await readBoard(stage.staff())
  expect(columns.map(({ phase }) => phase)).toEqual([
    'writing',
    'signing',
    'agreed',
    'delivering',
    'delivered',
  ])
  for (const { phase, piles, total } of columns) {
    expect(piles.reduce((sum, pile) => sum + pile.total, 0)).toBe(total)
    for (const { status, orders, total: all } of piles) {
      expect(phaseOf(status)).toBe(phase)
      const listed = await listOrders(stage.staff(), { status: [status] })
      expect([status, all]).toEqual([status, listed.total])
      expect(orders.map(({ status: own }) => own)).toEqual(orders.map(() => status))
      const waits = orders.map(({ waitingSince }) => waitingSince.getTime())
      expect(waits).toEqual(waits.toSorted((one, other) => one - other))
      expect(orders).toHaveLength(Math.min(all, 7))
    }
  }
})

it('the list is searched by organisation or number, and sorted', async () => {
  const staff = stage.staff()
  const numbersOf = async (filter: OrderFilter) =>
    (await listOrders(staff, { ...filter, pageSize: 100 })).orders.map(({ number }) => number)
  const all = await numbersOf({ sorting: 'nyast' })
  expect(all).toEqual(all.toSorted((one, other) => other - one))
  const newest = all[0] ?? 0
  expect(await numbersOf({ search: String(newest) })).toEqual([newest])
  expect(await numbersOf({ search: `#${newest}` })).toEqual([newest])
  expect(await numbersOf({ search: 'VERKET vattenleds', sorting: 'nyast' })).toEqual(all)
  expect(await numbersOf({ search: 'vattenleds nämnden' })).toEqual([])
  expect(await numbersOf({ search: '99999999999' })).toEqual([])
  await stage.order().by(stage.away).awaitingSignatures().create(stage.world)
  const { orders } = await listOrders(staff, { sorting: 'verksamhet', pageSize: 100 })
  expect(orders.map(({ organisation }) => organisation.id).indexOf(stage.away.id)).toBe(0)
})

it('it is for the staff alone', async () => {
  expect(await readBoard(stage.party('employer'))).toEqual([])
})
