import { existsSync, statfsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { sha256 } from '@/lib/hashing'
import { bootDatabase } from '../../scripts/boot-database'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../scripts/embedded-postgres'
import { dataFolder } from '../../scripts/embedded-server'
import { projectRoot, runNode, scriptArguments } from '../../scripts/processes'

/** The templates that databases are copied from: the tables alone, and with the smallest world in them. */
export const EMPTY = 'portal_empty'
export const WORLD = 'portal_world'
/** The demo of today, where browser tests run: both portals and a test of the seed copy it. */
export const DEMO = 'portal_demo'

const MEMORY = '/dev/shm'
/** Bytes. PostgreSQL keeps 1 GB of its log of changes. */
const ROOM_IN_MEMORY = 3_000_000_000

/** Every suite starts from the same server. Its contents are gone at the next run. */
export async function startTestPostgres(): Promise<EmbeddedPostgres> {
  const dataDir = clusterFolder(await dataFolder(testFolder()))
  const postgres = await startEmbeddedPostgres({
    dataDir,
    fresh: true,
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '400',
      scram_iterations: '1',
      // A database lives for a minute, and no other server follows this one.
      autovacuum: 'off',
      wal_level: 'minimal',
      max_wal_senders: '0',
    },
  })
  const stop = async () => {
    await postgres.stop()
    if (dataDir.startsWith(MEMORY)) await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await makeTemplates(postgres)
    return { ...postgres, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * In memory, where Linux offers room for it: each test file makes a database of a thousand small files. One for each
 * folder of tests, so that two runs do not meet.
 */
function clusterFolder(folder: string): string {
  if (!existsSync(MEMORY)) return folder
  const { bavail, bsize } = statfsSync(MEMORY)
  return bavail * bsize < ROOM_IN_MEMORY
    ? folder
    : path.join(MEMORY, `portal-test-${sha256(folder).slice(0, 12)}`)
}

/** The server of the run that `npm test` prepared, or undefined in a run of Vitest alone. */
export function givenTestPostgres(): Omit<EmbeddedPostgres, 'stop'> | undefined {
  const given = process.env.PORTAL_TEST_POSTGRES
  return given ? JSON.parse(given) : undefined
}

export function testFolder(): string {
  return path.resolve(projectRoot, process.env.PORTAL_DATA_DIR ?? '.data', 'test')
}

/** Addresses of the three roles for one database. */
export function databaseVariables(postgres: Omit<EmbeddedPostgres, 'stop'>, database: string) {
  const at = (url: string) => url.replace(/\/[^/]*$/, `/${database}`)
  return {
    DATABASE_URL: at(postgres.appUrl),
    DATABASE_OWNER_URL: at(postgres.ownerUrl),
    DATABASE_WORKER_URL: at(postgres.workerUrl),
  }
}

/** A fresh database, copied from the migrated template; one of the same name goes. */
export async function createDatabase(superuserUrl: string, name: string, template?: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const identifier = pg.escapeIdentifier(name)
  await client.query(`DROP DATABASE IF EXISTS ${identifier} WITH (FORCE)`)
  // Copied as files. Through the log of changes, as is usual, it takes twice as long, and dropping it four times.
  const from = template ? `TEMPLATE ${pg.escapeIdentifier(template)} STRATEGY FILE_COPY` : ''
  await client.query(`CREATE DATABASE ${identifier} ${from} OWNER portal_owner`)
  await client.end()
}

async function makeTemplates(postgres: EmbeddedPostgres) {
  await createDatabase(postgres.superuserUrl, EMPTY)
  await bootDatabase({ variables: variablesFor(postgres, EMPTY), demo: true })
  await createDatabase(postgres.superuserUrl, WORLD, EMPTY)
  const args = scriptArguments('tests/support/write-test-world.ts')
  const { code, output } = await runNode(args, { env: variablesFor(postgres, WORLD) })
  if (code !== 0) throw new Error(`The test world could not be written:\n${output}`)
}

function variablesFor(postgres: EmbeddedPostgres, database: string) {
  return { ...process.env, ...databaseVariables(postgres, database), PORTAL_DEMO: '1' }
}
