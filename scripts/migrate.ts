import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { sha256 } from '@/lib/hashing'
import { migrationNames } from '@/lib/schema-version'
import { hasTable } from './connect'
import { Failure } from './failure'
import { breakSeal } from './law'
import { commandOf, projectRoot, runNode } from './processes'

/** `prisma migrate deploy`, unless every migration is there already. Throws Failure. */
export async function migrateSchema(owner: pg.Client, ownerUrl: string): Promise<void> {
  const done = await doneMigrations(owner)
  const files = migrationFiles()
  if (files.every(({ name, checksum }) => done.get(name) === checksum)) return
  const unknown = [...done.keys()].find(name => files.every(file => file.name !== name))
  if (unknown) {
    throw new Failure(
      `Another version of the portal made this database: its migration ${unknown} is not here. ` +
        'Start that version; a demo can be emptied with `npm run seed -- --reset`.',
    )
  }
  await breakSeal(owner)
  const { code, output } = await runPrisma(['migrate', 'deploy'], ownerUrl)
  if (code !== 0) throw new Failure(`The database could not be migrated: ${essence(output)}`)
}

export function runPrisma(args: string[], ownerUrl: string) {
  const env = {
    ...process.env,
    DATABASE_OWNER_URL: ownerUrl,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    NO_COLOR: '1',
  }
  return runNode([commandOf('prisma', 'build/index.js'), ...args], { env })
}

/**
 * The job runner's own tables, made and owned by portal_worker in the schema that the migrations gave it.
 * Its `migrations` table is made here, since the runner's own way would need CREATE on the database.
 */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  const pgPool = new pg.Pool({ connectionString: ownerUrl, options: '-c role=portal_worker', max: 2 })
  pgPool.on('error', () => {}) // an idle connection may go away; the next query tells
  pgPool.on('connect', client => client.on('error', () => {}))
  try {
    await pgPool.query(`CREATE TABLE IF NOT EXISTS graphile_worker.migrations (
      id int PRIMARY KEY, ts timestamptz NOT NULL DEFAULT now(), breaking boolean NOT NULL DEFAULT false)`)
    await runMigrations({ pgPool, logger: new Logger(() => () => {}) })
  } finally {
    await pgPool.end()
  }
}

/** The checksums of the migrations that the database has, by name. */
async function doneMigrations(owner: pg.Client): Promise<Map<string, string>> {
  if (!(await hasTable(owner, 'public."_prisma_migrations"'))) return new Map()
  const done = await owner.query(
    'SELECT migration_name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL',
  )
  return new Map(done.rows.map(row => [row.migration_name, row.checksum]))
}

function migrationFiles(): { name: string; checksum: string }[] {
  return migrationNames().map(name => {
    const sql = readFileSync(path.join(projectRoot, 'prisma/migrations', name, 'migration.sql'))
    return { name, checksum: sha256(sql) }
  })
}

/** The fault itself, out of all that Prisma prints around it. */
function essence(output: string): string {
  const lines = output.split('\n').map(line => line.trim())
  const telling = lines.filter(line => /^(Error|ERROR|Database error|Migration name|P\d{4})/.test(line))
  return (telling.length > 0 ? telling : lines.filter(Boolean).slice(-2)).join(' ')
}
