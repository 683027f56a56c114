import { expect, it } from 'vitest'
import { OrderStatus } from '@/generated/prisma/enums'
import { asSuperuser } from '../../support/sql'

// The rules that functions and policies share, each said once in the law.

const phases: Record<OrderStatus, string> = {
  draft: 'writing',
  returned: 'writing',
  awaiting_signatures: 'signing',
  valid: 'agreed',
  confirmed: 'agreed',
  in_delivery: 'delivering',
  delivered: 'delivered',
  followed_up: 'delivered',
  lapsed: 'ended',
  withdrawn: 'ended',
  refused: 'ended',
  cancelled: 'ended',
}

it('every status of an order has its phase', async () => {
  const { rows } = await asSuperuser(client =>
    client.query('SELECT status, app.phase(status) FROM unnest(enum_range(NULL::"OrderStatus")) status'),
  )
  expect(Object.fromEntries(rows.map(row => [row.status, row.phase]))).toEqual(phases)
  expect(Object.keys(phases).toSorted()).toEqual(Object.values(OrderStatus).toSorted())
})
