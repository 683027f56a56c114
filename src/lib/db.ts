import 'server-only'
import { escapeLiteral } from 'pg'
import { type Prisma, PrismaClient } from '@/generated/prisma/client'
import { connectionPool, longestWait } from '@/lib/connection-pool'
import { env } from '@/lib/env'
import { sha256 } from '@/lib/hashing'
import { OneAtATime, opening } from '@/lib/one-at-a-time'
import { keptByPage, PageReads } from '@/lib/page-reads'
import { isWriteConflict } from '@/lib/violations'

export type Transaction = Prisma.TransactionClient

type Model = Uncapitalize<Prisma.ModelName>
type Read<M extends Model> = Extract<
  keyof Transaction[M],
  `find${string}` | 'count' | 'aggregate' | 'groupBy'
>

/** A transaction for queries and decisions: it writes nothing. */
export type Reading = Pick<Transaction, '$queryRaw'> & { [M in Model]: Pick<Transaction[M], Read<M>> }

/** The facts that row-level security knows about the asker. */
export type Identity = {
  role: string
  personId?: string
  organisationId?: string
  party?: string
  sessionId?: string
}

/** Nobody waits for a job. */
const LONGEST_OF_SYSTEM = 120_000
const ATTEMPTS = 4
const SPARE = 3
// With another time zone Prisma stores instants hours off and hides it from its own reads. Under row-level security
// planning costs more than running, so a statement is planned once for each connection. To translate a plan to machine
// code costs more still, at each run.
const SETTINGS = { timezone: 'UTC', plan_cache_mode: 'force_generic_plan', jit: 'off' }
// An insert of many rows comes once: its text is not worth keeping.
const TOO_MANY_VALUES = '$61'

/** The spare one is kept for signing in and for the health check, however busy the others are. */
type Connections = { app?: PrismaClient; worker?: PrismaClient; spare?: PrismaClient }

// Next reloads modules in development; the pools must outlive that.
const holder = globalThis as typeof globalThis & { portalConnections?: Connections }
holder.portalConnections ??= {}
let connections: Connections = holder.portalConnections

/**
 * Runs `work` in one transaction in which PostgreSQL knows who asks. A write conflict is tried again.
 * The system works as the worker's own role; everyone else as the app's.
 */
export async function transactionAs<T>(
  identity: Identity,
  work: (tx: Transaction) => Promise<T>,
  limits?: { longest: number },
): Promise<T> {
  const longest = limits ? `SET LOCAL statement_timeout = ${limits.longest}; ` : ''
  const message = `BEGIN; ${longest}${introduction(identity)}`
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction(message, { ...identity, ...limits }, work)
    } catch (error) {
      if (attempt === ATTEMPTS || !isWriteConflict(error)) throw error
    }
  }
}

/**
 * The same for reads alone. Those of one page share a transaction; a read that another one has spoilt is done
 * once more by itself.
 */
export async function readTransactionAs<T>(
  identity: Identity,
  work: (tx: Reading) => Promise<T>,
): Promise<T> {
  const said = introduction(identity)
  const open = <A>(reads: (tx: Reading) => Promise<A>) =>
    transaction(`BEGIN READ ONLY; ${said}`, identity, reads)
  const read = await keptByPage(said, () => new PageReads<Reading>(open))?.read(work)
  return read ? read.answer : open(work)
}

/** Opens the pages' connections, so that the first requests do not wait for theirs. */
export async function openConnections(): Promise<void> {
  const opening = Array.from({ length: env().PORTAL_CONNECTIONS }, () =>
    askOnce(client => client.$queryRaw`SELECT 1`),
  )
  await Promise.all(opening)
}

/** One statement of the app's, outside any transaction and before anybody is known. */
export function askOnce<T>(statement: (client: Pick<Transaction, '$queryRaw'>) => Promise<T>): Promise<T> {
  return statement(appClient())
}

/** Closes all pools, for scripts and tests that end. */
export async function disconnect(): Promise<void> {
  const open = Object.values(connections)
  holder.portalConnections = connections = {}
  await Promise.all(open.map(client => client.$disconnect()))
}

/** Opens with one message, which says at once who asks. */
function transaction<T>(
  message: string,
  identity: Identity & { longest?: number },
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const client = clientFor(identity)
  const limits = { maxWait: longestWait(), timeout: identity.longest ?? longestTransaction(identity) }
  return opening.run(message, () => client.$transaction(work, limits))
}

/** A page's transaction has time for two of its longest statements. */
function longestTransaction({ role }: Identity): number {
  return role === 'system' ? LONGEST_OF_SYSTEM : env().PORTAL_STATEMENT_SECONDS * 2_000
}

function introduction({ role, personId, organisationId, party, sessionId }: Identity): string {
  const facts = { role, person_id: personId, organisation_id: organisationId, party, session_id: sessionId }
  const settings = Object.entries(facts).map(
    ([name, value]) => `set_config('app.${name}', ${escapeLiteral(value ?? '')}, true)`,
  )
  return `SELECT ${settings.join(', ')}, clock_timestamp() AS time`
}

function clientFor({ role }: Identity): PrismaClient {
  if (role === 'system') return workerClient()
  return role === 'watcher' || role === 'auth' ? spareClient() : appClient()
}

function spareClient(): PrismaClient {
  connections.spare ??= connect('spare', { url: env().DATABASE_URL, max: SPARE, settings: boundsOfPages() })
  return connections.spare
}

function appClient(): PrismaClient {
  const { DATABASE_URL: url, PORTAL_CONNECTIONS: max } = env()
  connections.app ??= connect('app', { url, max, settings: boundsOfPages() })
  return connections.app
}

function workerClient(): PrismaClient {
  const { DATABASE_WORKER_URL: url, PORTAL_WORKER_CONNECTIONS: max } = env()
  connections.worker ??= connect('worker', { url, max, settings: {} })
  return connections.worker
}

/** A person waits no longer than this for somebody else's lock or for a slow answer. */
function boundsOfPages() {
  const { PORTAL_LOCK_SECONDS, PORTAL_STATEMENT_SECONDS } = env()
  return { lock_timeout: `${PORTAL_LOCK_SECONDS}s`, statement_timeout: `${PORTAL_STATEMENT_SECONDS}s` }
}

type Given = { url: string | undefined; max: number; settings: Record<string, string> }

function connect(name: string, { url, max, settings }: Given): PrismaClient {
  const pool = connectionPool(name, { connectionString: url, max, settings: { ...SETTINGS, ...settings } })
  const adapter = new OneAtATime(pool, { statementNameGenerator: statementName })
  return new PrismaClient({ adapter })
}

/** Statements are prepared once for each connection. To plan what an order's page asks takes twenty times its running. */
function statementName({ sql }: { sql: string }): string {
  return sql.includes(TOO_MANY_VALUES) ? '' : sha256(sql).slice(0, 40)
}
