import pg from 'pg'
import { errorCode, Failure } from './failure'

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'no PostgreSQL answers there',
  ENOENT: 'no PostgreSQL answers there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'there is no such host',
  ETIMEDOUT: 'the host does not answer',
  ECONNRESET: 'the host hung up',
  '28P01': 'the password is wrong',
  '28000': 'the role may not connect',
  '3D000': 'there is no such database',
  '42501': 'the role may not connect to it',
}

/** A machine that does much else needs time (milliseconds). */
const LONGEST_WAIT = 30_000

/** A connection, or a Failure that says which variable is wrong and why, without its password. */
export async function connectTo(variable: string, url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: LONGEST_WAIT })
  // The server's end of the connection may go away before ours does.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const { username, host, pathname } = new URL(url)
    const reason = REASONS[errorCode(error)] ?? (error instanceof Error ? error.message : 'it failed')
    throw new Failure(`${variable} cannot be used (${username}@${host}${pathname}): ${reason}.`)
  }
}

/** Whether the database has this table. Its name is as PostgreSQL quotes it. */
export async function hasTable(client: pg.ClientBase, name: string): Promise<boolean> {
  const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS has', [name])
  return rows[0].has
}
