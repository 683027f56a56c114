import pg from 'pg'
import { inject } from 'vitest'

/** The asker, as the portal tells PostgreSQL. */
export type Settings = {
  role?: string
  person?: string
  organisation?: string
  party?: string
  session?: string
}

export type Answer = { rows: Record<string, unknown>[]; count: number }
/** The outcome of a statement: what it gave, or the code and constraint that it failed with. */
export type Outcome = Answer | { code: string; constraint: string | undefined }
export type Ask = (sql: string, values?: unknown[]) => Promise<Outcome>

/** Plain SQL as one of the portal's roles; nothing that `work` does is kept. */
export async function inSql<T>(
  url: string | undefined,
  settings: Settings,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  return connected(url ?? '', async client => {
    await client.query('BEGIN')
    const { role = '', person = '', organisation = '', party = '', session = '' } = settings
    await client.query(
      `SELECT set_config('app.role', $1, true), set_config('app.person_id', $2, true),
              set_config('app.organisation_id', $3, true), set_config('app.party', $4, true),
              set_config('app.session_id', $5, true)`,
      [role, person, organisation, party, session],
    )
    try {
      return await work((sql, values) => askOnce(client, sql, values))
    } finally {
      await client.query('ROLLBACK')
    }
  })
}

export const asApp = <T>(settings: Settings, work: (ask: Ask) => Promise<T>) =>
  inSql(process.env.DATABASE_URL, settings, work)

/** A role without limits: row-level security does not apply, and no trigger fires. Its changes are kept. */
export async function asSuperuser<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  return connected(superuserUrl(), async client => {
    await client.query("SET session_replication_role = 'replica'")
    return work(client)
  })
}

/** The same with nothing kept: what someone with every right could still try. */
export function asSuperuserInVain<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  return inSql(superuserUrl(), {}, async ask => {
    await ask("SET LOCAL session_replication_role = 'replica'")
    return work(ask)
  })
}

function superuserUrl(): string {
  const database = new URL(process.env.DATABASE_URL ?? '').pathname
  return inject('postgres').superuserUrl.replace(/\/[^/]*$/, database)
}

/**
 * Differs after any write to the rows of a table named `t`, even if they stay the same.
 * It is made of their places and transactions, in any order. To read the rows themselves takes many times as long.
 */
export const STATE_OF_ROWS =
  "count(*) || ' ' || coalesce(bit_xor(hashtidextended(t.ctid, t.xmin::text::bigint)), 0)"

/** Each statement alone: one that fails takes back nothing but itself. */
async function askOnce(client: pg.ClientBase, sql: string, values?: unknown[]): Promise<Outcome> {
  await client.query('SAVEPOINT before')
  try {
    const { rows, rowCount } = await client.query(sql, values)
    return { rows, count: rowCount ?? 0 }
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    await client.query('ROLLBACK TO SAVEPOINT before')
    return { code: error.code ?? '', constraint: error.constraint }
  }
}

// They outlive the test file, and the database that its end takes from them.
const pools = new Map<string, pg.Pool>()

async function connected<T>(
  connectionString: string,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const pool = pools.get(connectionString) ?? new pg.Pool({ connectionString, max: 4 }).on('error', () => {})
  pools.set(connectionString, pool)
  const client = await pool.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}
