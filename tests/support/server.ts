import path from 'node:path'
import pg from 'pg'
import { bootDatabase } from '../../scripts/boot-database'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../scripts/embedded-postgres'
import { projectRoot, runNode, scriptArguments } from '../../scripts/processes'

/** The templates that databases are copied from: the tables alone, and with the smallest world in them. */
export const EMPTY = 'portal_empty'
export const WORLD = 'portal_world'
/** The demo of today, where browser tests run: both portals and a test of the seed copy it. */
export const DEMO = 'portal_demo'

/** Every suite starts from the same server. Its contents are gone at the next run. */
export async function startTestPostgres(): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({
    dataDir: testFolder(),
    fresh: true,
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '400',
      scram_iterations: '1',
    },
  })
  try {
    await makeTemplates(postgres)
    return postgres
  } catch (error) {
    await postgres.stop()
    throw error
  }
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
  const from = template ? `TEMPLATE ${pg.escapeIdentifier(template)}` : ''
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
