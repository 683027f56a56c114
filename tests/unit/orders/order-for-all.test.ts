import { describe, expect, it } from 'vitest'
import { type ForAll, partedForAll } from '@/features/orders/lists/order-for-all'
import { isUnderWay, orderStatuses } from '@/features/orders/statuses'

describe('the parts of the papers', () => {
  const order = { number: 12, status: 'returned' as const, sharedAt: null, deadlineOn: null }
  const partsOf = (orders: Partial<ForAll>[]) => partedForAll(orders.map(told => ({ ...order, ...told })))
  const numbersIn = (orders: { number: number }[]) => orders.map(({ number }) => number)

  it('stand alike to every reader: the nearest last day first, and then by number', () => {
    const read = [
      { number: 3 },
      { number: 4, deadlineOn: new Date('2021-06-24') },
      { number: 1 },
      { number: 2, deadlineOn: new Date('2021-07-01') },
    ]
    const sorted = [read, read.toReversed()].map(orders => numbersIn(partsOf(orders).toDecide))
    expect(sorted).toEqual([
      [4, 2, 1, 3],
      [4, 2, 1, 3],
    ])
  })

  it.each(orderStatuses.filter(isUnderWay))('hold each order under way once: %s', status => {
    const parts = partsOf([{ status, sharedAt: new Date('2021-06-17') }])
    expect(Object.values(parts).flatMap(numbersIn)).toEqual([12])
  })

  it('call under way what has begun, and leave out a draft that one side keeps to itself', () => {
    expect(numbersIn(partsOf([{ status: 'in_delivery' }]).delivering)).toEqual([12])
    expect(Object.values(partsOf([{ status: 'draft', sharedAt: null }])).flat()).toEqual([])
  })
})
