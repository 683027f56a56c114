import 'server-only'
import { Pool } from 'pg'
import { env } from '@/lib/env'
import { Opening } from '@/lib/one-at-a-time'

type PoolOptions = { connectionString: string | undefined; max: number; settings: Record<string, string> }

/** A new connection plans every statement again, so it outlives a quiet spell (milliseconds). */
const IDLE = 600_000

// Next loads modules more than once: all count the same pools.
type Counted = { pool: Pool; statements: number }
const holder = globalThis as typeof globalThis & { portalPools?: Map<string, Counted> }

/** Connections to PostgreSQL that begin with these settings; `name` is theirs in the figures. */
export function connectionPool(name: string, { connectionString, max, settings }: PoolOptions): Pool {
  const options = Object.entries(settings).map(([setting, value]) => `-c ${setting}=${value}`)
  const pool = new Pool({
    connectionString,
    max,
    options: options.join(' '),
    connectionTimeoutMillis: longestWait(),
    idleTimeoutMillis: IDLE,
    Client: Opening,
  })
  // An idle connection may go away; the next statement tells.
  pool.on('error', () => {})
  holder.portalPools ??= new Map()
  const counted = { pool, statements: 0 }
  holder.portalPools.set(name, counted)
  pool.on('connect', client => {
    const { query } = client
    const counting = (...given: unknown[]) => {
      counted.statements += 1
      return Reflect.apply(query, client, given)
    }
    Object.assign(client, { query: counting })
  })
  return pool
}

/** Longer than this nobody waits for a free connection (milliseconds). */
export function longestWait(): number {
  return env().PORTAL_CONNECTION_SECONDS * 1000
}

/** For each pool: its connections, those at work, the requests that wait for one, and statements so far. */
export function poolFigures(): Record<string, number> {
  return Object.fromEntries(
    [...(holder.portalPools ?? [])].flatMap(([name, { pool, statements }]) => [
      [`${name}_connections`, pool.totalCount],
      [`${name}_busy`, pool.totalCount - pool.idleCount],
      [`${name}_waiting`, pool.waitingCount],
      [`${name}_statements`, statements],
    ]),
  )
}
