import pg from 'pg'
import { transactionAs } from '@/lib/db'
import { type ChainFault, findChainFaults } from '@/lib/events'

// Rows of the portal's database that the browser tests read and set, and that no page shows.

/** An organisation's event chain, verified. */
export function readChain(name: string): Promise<{ events: number; faults: ChainFault[] }> {
  return transactionAs({ role: 'system' }, async tx => {
    const { id } = await tx.organisation.findFirstOrThrow({ where: { name } })
    return { events: await tx.event.count({ where: { chainId: id } }), faults: await findChainFaults(tx, id) }
  })
}

/** As if the person had signed in too long ago to sign; gives how many sessions that is. */
export async function ageSignIns(email: string): Promise<{ count: number }> {
  // No role of the portal may change until when a session signs.
  const { superuserUrl } = JSON.parse(process.env.PORTAL_TEST_POSTGRES ?? '{}')
  const { pathname } = new URL(process.env.DATABASE_URL ?? '')
  const client = new pg.Client({ connectionString: superuserUrl.replace(/\/[^/]*$/, pathname) })
  await client.connect()
  const { rowCount } = await client.query(
    `UPDATE "Session" s SET "signsUntil" = now() FROM "Person" p WHERE p.id = s."personId" AND p.email = $1`,
    [email],
  )
  await client.end()
  return { count: rowCount ?? 0 }
}
