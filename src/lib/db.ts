import 'server-only'
import { escapeLiteral } from 'pg'
import { type Prisma, PrismaClient } from '@/generated/prisma/client'
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

const WAIT_FOR_CONNECTION = 15_000
const LONGEST_TRANSACTION = 20_000
const ATTEMPTS = 4
const CONNECTIONS = 10
/** A new connection plans every statement again, so it outlives a quiet spell (milliseconds). */
const IDLE = 600_000
// With another time zone Prisma stores instants hours off and hides it from its own reads. Under row-level security
// planning costs more than running, so a statement is planned once for each connection.
const SETTINGS = '-c timezone=UTC -c plan_cache_mode=force_generic_plan'
const LONGEST_PREPARED = 4000

type Connections = { app?: PrismaClient; worker?: PrismaClient }

// Next reloads modules in development; the pools must outlive that.
const holder = globalThis as typeof globalThis & { portalConnections?: Connections }
holder.portalConnections ??= {}
const connections = holder.portalConnections

/**
 * Runs `work` in one transaction in which PostgreSQL knows who asks. A write conflict is tried again.
 * The system works as the worker's own role; everyone else as the app's.
 */
export async function transactionAs<T>(
  identity: Identity,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction(`BEGIN; ${introduction(identity)}`, identity, work)
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

/** One statement of the app's, outside any transaction and before anybody is known. */
export function askOnce<T>(statement: (client: Pick<Transaction, '$queryRaw'>) => Promise<T>): Promise<T> {
  return statement(appClient())
}

/** Throws when the database does not answer. */
export async function pingDatabase(): Promise<void> {
  await appClient().$queryRaw`SELECT 1`
}

/** Closes both pools, for scripts and tests that end. */
export async function disconnect(): Promise<void> {
  await Promise.all([connections.app?.$disconnect(), connections.worker?.$disconnect()])
  connections.app = undefined
  connections.worker = undefined
}

/** Opens with one message, which says at once who asks. */
function transaction<T>(
  message: string,
  { role }: Identity,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const client = role === 'system' ? workerClient() : appClient()
  const limits = { maxWait: WAIT_FOR_CONNECTION, timeout: LONGEST_TRANSACTION }
  return opening.run(message, () => client.$transaction(work, limits))
}

function introduction({ role, personId, organisationId, party, sessionId }: Identity): string {
  const facts = { role, person_id: personId, organisation_id: organisationId, party, session_id: sessionId }
  const settings = Object.entries(facts).map(
    ([name, value]) => `set_config('app.${name}', ${escapeLiteral(value ?? '')}, true)`,
  )
  return `SELECT ${settings.join(', ')}`
}

function appClient(): PrismaClient {
  connections.app ??= connect(env().DATABASE_URL)
  return connections.app
}

function workerClient(): PrismaClient {
  connections.worker ??= connect(env().DATABASE_WORKER_URL)
  return connections.worker
}

function connect(connectionString: string | undefined): PrismaClient {
  const pool = { connectionString, options: SETTINGS, max: CONNECTIONS, idleTimeoutMillis: IDLE }
  const adapter = new OneAtATime(pool, { statementNameGenerator: statementName })
  return new PrismaClient({ adapter })
}

/** Statements are prepared once for each connection. Long ones, such as inserts of many rows, come once and are not kept. */
function statementName({ sql }: { sql: string }): string {
  return sql.length > LONGEST_PREPARED ? '' : sha256(sql).slice(0, 40)
}
