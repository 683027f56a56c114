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

it.each([
  ['the last moment of the day before', '2026-05-31T21:59:59.999Z', null, false],
  ['the first moment of its first day', '2026-05-31T22:00:00Z', null, true],
  ['the last moment of its last day', '2026-06-30T21:59:59.999Z', null, true],
  ['the first moment of the day after', '2026-06-30T22:00:00Z', null, false],
  ['before it is revoked', '2026-06-10T11:59:59.999Z', '2026-06-10T12:00:00Z', true],
  ['as it is revoked', '2026-06-10T12:00:00Z', '2026-06-10T12:00:00Z', false],
])('a mandate for June at %s', async (_, at, revokedAt, isInForce) => {
  const { rows } = await asSuperuser(client =>
    client.query(`SELECT app.is_in_force('2026-06-01', '2026-06-30', $1, $2) AS "isInForce"`, [
      revokedAt,
      at,
    ]),
  )
  expect(rows).toEqual([{ isInForce }])
})

it('a mandate without a last day lasts', async () => {
  const { rows } = await asSuperuser(client =>
    client.query(`SELECT app.is_in_force('2026-06-01', NULL, NULL, '2099-01-01') AS "isInForce"`),
  )
  expect(rows).toEqual([{ isInForce: true }])
})
