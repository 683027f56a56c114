import pg from 'pg'
import { connectTo } from './connect'

// One start at a time brings a database up to date. The lock is on the database itself, and only its owner can take
// it. An advisory lock is anybody's, so that the app's role could keep a start waiting.

const ASKS_EVERY = 250
/** A turn is as long as the work, and a server may end transactions that only wait. */
const WITHOUT_BOUNDS = ['idle_in_transaction_session_timeout', 'transaction_timeout', 'lock_timeout']

/** Runs `work` when no other start is at it. The turn ends with its connection, however that ends. */
export async function inOwnTurn(ownerUrl: string, work: () => Promise<void>): Promise<void> {
  const turn = await connectTo('DATABASE_OWNER_URL', ownerUrl)
  try {
    for (const bound of WITHOUT_BOUNDS) await turn.query(`SET ${bound} = 0`)
    const { rows } = await turn.query('SELECT current_database() AS name')
    await turn.query('BEGIN')
    // To describe a database takes the lock. The description is never kept.
    await turn.query(
      `COMMENT ON DATABASE ${pg.escapeIdentifier(rows[0].name)} IS 'A start brings it up to date'`,
    )
    await work()
  } finally {
    await turn.end()
  }
}

/** Waits until no start is at it. Every role may ask. */
export async function waitForStarts(client: pg.Client): Promise<void> {
  while (await isBeingBrought(client)) await new Promise(resolve => setTimeout(resolve, ASKS_EVERY))
}

async function isBeingBrought(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_locks WHERE granted AND mode = 'ShareUpdateExclusiveLock' AND classid = 'pg_database'::regclass
       AND objid = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  )
  return rowCount !== 0
}
