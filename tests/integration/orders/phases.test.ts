import { expect, it } from 'vitest'
import { orderStatuses, phaseOf, waitsFor } from '@/features/orders/statuses'
import { asSuperuser } from '../../support/sql'

it('the database knows each status by the same phase, and whether it waits, as the table of statuses', async () => {
  const { rows } = await asSuperuser(client =>
    client.query(
      `SELECT status::text, app.phase(status) AS phase, app.waits(status) AS waits FROM unnest(enum_range(NULL::"OrderStatus")) AS status`,
    ),
  )
  expect(rows).toEqual(
    orderStatuses.map(status => ({
      status,
      phase: phaseOf(status),
      waits: waitsFor(status) !== 'nobody',
    })),
  )
})
