import 'server-only'
import { type Prisma, PrismaClient } from '@/generated/prisma/client'
import { env } from '@/lib/env'
import { sha256 } from '@/lib/hashing'
import { OneAtATime } from '@/lib/one-at-a-time'
import { isWriteConflict } from '@/lib/violations'

export type Transaction = Prisma.TransactionClient

type Model = Uncapitalize<Prisma.ModelName>
type Read<M extends Model> = Extract<keyof Transaction[M], `find${string}` | 'count'>

/** A transaction for decisions: it reads, and holds what it reads, and writes nothing. */
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
  const client = identity.role === 'system' ? workerClient() : appClient()
  for (let attempt = 1; ; attempt++) {
    try {
      return await client.$transaction(
        async tx => {
          await introduce(tx, identity)
          return work(tx)
        },
        { maxWait: WAIT_FOR_CONNECTION, timeout: LONGEST_TRANSACTION },
      )
    } catch (error) {
      if (attempt === ATTEMPTS || !isWriteConflict(error)) throw error
    }
  }
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

function introduce(tx: Transaction, identity: Identity) {
  return tx.$executeRaw`
    SELECT set_config('app.role', ${identity.role}, true),
           set_config('app.person_id', ${identity.personId ?? ''}, true),
           set_config('app.organisation_id', ${identity.organisationId ?? ''}, true),
           set_config('app.party', ${identity.party ?? ''}, true),
           set_config('app.session_id', ${identity.sessionId ?? ''}, true)`
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
  // With another time zone Prisma stores instants hours off and hides it from its own reads.
  const pool = { connectionString, options: '-c timezone=UTC', max: CONNECTIONS }
  const adapter = new OneAtATime(pool, { statementNameGenerator: statementName })
  return new PrismaClient({ adapter })
}

/**
 * Statements are prepared once for each connection: under row-level security planning costs more than running.
 * Long ones, such as inserts of many rows, come once and are not kept.
 */
function statementName({ sql }: { sql: string }): string {
  return sql.length > LONGEST_PREPARED ? '' : sha256(sql).slice(0, 40)
}
