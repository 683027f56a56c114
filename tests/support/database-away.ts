import pg from 'pg'

// Troubles of the database that DATABASE_URL leads to.

/** Away: it takes no connection and ends those that are there. */
export function whileAway(superuserUrl: string, work: () => Promise<void>): Promise<void> {
  return changed(superuserUrl, work, {
    begin: name => [`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`],
    end: name => [`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`],
  })
}

/** Like a standby: it can only be read. */
export function whileReadOnly(superuserUrl: string, work: () => Promise<void>): Promise<void> {
  return changed(superuserUrl, work, {
    begin: name => [`ALTER DATABASE ${name} SET default_transaction_read_only = on`],
    end: name => [`ALTER DATABASE ${name} RESET default_transaction_read_only`],
  })
}

/** Somebody else holds all rows of a table. */
export async function whileLocked(ownerUrl: string, table: string, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(`LOCK TABLE ${pg.escapeIdentifier(table)} IN EXCLUSIVE MODE`)
    await work()
  } finally {
    await client.query('ROLLBACK')
    await client.end()
  }
}

type Change = { begin: (name: string) => string[]; end: (name: string) => string[] }

async function changed(
  superuserUrl: string,
  work: () => Promise<void>,
  { begin, end }: Change,
): Promise<void> {
  const database = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const run = async (statements: string[]) => {
    for (const statement of statements) await client.query(statement)
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
      database,
    ])
  }
  try {
    await run(begin(pg.escapeIdentifier(database)))
    await work()
  } finally {
    await run(end(pg.escapeIdentifier(database)))
    await client.end()
  }
}
