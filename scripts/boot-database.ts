import type pg from 'pg'
import { isOldDemo } from '@/features/demo/rules'
import { dayOf } from '@/lib/dates'
import { newestMigration } from '@/lib/schema-version'
import { type World, worldFault } from '@/lib/world'
import { refuseOtherDatabase, refuseOtherSorting, refuseWrongOwner } from './boot-refusals'
import { forgetSetting, saveSetting, setting } from './boot-settings'
import { inOwnTurn, waitForStarts } from './boot-turn'
import { connectTo, hasTable } from './connect'
import { Failure } from './failure'
import { keepLaw, lawChanges, refuseChangedLaw, replayLaw } from './law'
import { migrateJobs, migrateSchema } from './migrate'
import { runNode, scriptArguments } from './processes'

export type SeedOptions = { asOf: string; scale: number }

type BootOptions = {
  /** DATABASE_URL, DATABASE_OWNER_URL and DATABASE_WORKER_URL, and what a seed needs besides. */
  variables: NodeJS.ProcessEnv
  demo: boolean
  seed?: SeedOptions
  /** Empties the demo first. */
  reset?: boolean
  /** Replays the law over changes that were made by hand. */
  restoreLaw?: boolean
  /** Forgets which PORTAL_SECRET was used: the next one that starts says so. */
  newSecret?: boolean
}

/**
 * Migrates, seeds a demo once, and refuses what must not be served. Safe when several instances start at
 * once: one works, the others wait for their turn.
 */
export async function bootDatabase(options: BootOptions): Promise<void> {
  const { DATABASE_URL, DATABASE_WORKER_URL, DATABASE_OWNER_URL } = options.variables
  if (DATABASE_OWNER_URL) await bringAsOwner(DATABASE_OWNER_URL, options)
  if (DATABASE_URL) await refusePrivileged('DATABASE_URL', DATABASE_URL, 'portal_app')
  if (DATABASE_URL && !DATABASE_OWNER_URL) await refuseOtherLaw(DATABASE_URL)
  if (DATABASE_WORKER_URL) await refusePrivileged('DATABASE_WORKER_URL', DATABASE_WORKER_URL, 'portal_worker')
  if (DATABASE_URL) await refuseWorldBehind('DATABASE_URL', DATABASE_URL, options.demo)
  if (DATABASE_WORKER_URL) await refuseWorldBehind('DATABASE_WORKER_URL', DATABASE_WORKER_URL, options.demo)
}

async function bringAsOwner(ownerUrl: string, options: BootOptions) {
  const owner = await connectTo('DATABASE_OWNER_URL', ownerUrl)
  try {
    await refuseWrongOwner(owner)
    await inOwnTurn(ownerUrl, () => bring(owner, options))
  } finally {
    await owner.end()
  }
}

async function bring(owner: pg.Client, options: BootOptions) {
  const { DATABASE_OWNER_URL, DATABASE_URL, DATABASE_WORKER_URL } = options.variables
  const ownerUrl = String(DATABASE_OWNER_URL)
  await refuseMissingRoles(owner)
  if (DATABASE_URL) await refuseOtherDatabase(owner, 'DATABASE_URL', DATABASE_URL)
  if (DATABASE_WORKER_URL) await refuseOtherDatabase(owner, 'DATABASE_WORKER_URL', DATABASE_WORKER_URL)
  await refuseOtherSorting(owner)
  const world = await refuseOtherWorld(owner, options.demo)
  const isHalfSeeded = world === 'demo' && (await setting(owner, 'seed')) === 'begun'
  if (options.demo && (options.reset || isHalfSeeded)) await dropEverything(owner)
  if (!options.restoreLaw) await refuseChangedLaw(owner)
  await migrateSchema(owner, ownerUrl)
  await (options.restoreLaw ? replayLaw(owner) : keepLaw(owner))
  await migrateJobs(ownerUrl)
  if (options.newSecret) await forgetSetting(owner, 'secret')
  await saveSetting(owner, 'schema', newestMigration())
  await saveSetting(owner, 'world', options.demo ? 'demo' : 'production')
  if (options.demo && options.seed && !(await setting(owner, 'seed'))) await seed(owner, options)
  if (options.demo) sayAge(await setting(owner, 'seed'))
}

/** A demo whose days have passed is told of, with the way to a new one. */
function sayAge(seeded: unknown) {
  const asOf = typeof seeded === 'object' && seeded && 'asOf' in seeded ? String(seeded.asOf) : undefined
  if (!asOf || !isOldDemo(asOf, dayOf(new Date()))) return
  console.log(`The demo was made for ${asOf}: npm run seed -- --reset makes one for today.`)
}

async function refuseMissingRoles(owner: pg.Client) {
  const roles = await owner.query(`SELECT FROM pg_roles WHERE rolname IN ('portal_app', 'portal_worker')`)
  if (roles.rowCount === 2) return
  throw new Failure(
    'The roles portal_app and portal_worker are missing: run prisma/roles.sql as a superuser.',
  )
}

/** A demo never runs beside other data, nor the other way round. */
async function refuseOtherWorld(owner: pg.Client, demo: boolean): Promise<World | undefined> {
  const world = (await setting(owner, 'world')) as World | undefined
  if (world) refuseWorld(world, demo)
  if (world) return world
  const tables = await owner.query(
    `SELECT FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') LIMIT 1`,
  )
  if (tables.rowCount && !(await hasTable(owner, 'public."_prisma_migrations"'))) {
    throw new Failure("This database holds another system's tables: the portal must have one of its own.")
  }
  if (tables.rowCount && demo && (await hasRows(owner))) {
    throw new Failure('This database holds other data: a demo must have a database of its own.')
  }
  return undefined
}

function refuseWorld(world: World | undefined, demo: boolean) {
  const fault = worldFault(world, demo)
  if (fault) throw new Failure(fault)
}

/** Also where the owner is not known: the instances of a deploy need not know that role. */
async function refuseWorldBehind(variable: string, url: string, demo: boolean) {
  const client = await connectTo(variable, url)
  try {
    // Without a part of its own the jobs' role sees no row.
    await client.query(`SELECT set_config('app.role', 'system', false)`)
    refuseWorld((await setting(client, 'world')) as World | undefined, demo)
  } finally {
    await client.end()
  }
}

async function hasRows(owner: pg.Client): Promise<boolean> {
  if (!(await hasTable(owner, 'public."Organisation"'))) return false
  return (await owner.query('SELECT FROM "Organisation" LIMIT 1')).rowCount !== 0
}

async function dropEverything(owner: pg.Client) {
  await owner.query(`DROP SCHEMA IF EXISTS graphile_worker, app, public CASCADE`)
  await owner.query('CREATE SCHEMA public')
  await owner.query('GRANT USAGE ON SCHEMA public TO PUBLIC')
}

/** An instance that does not own the tables waits for the one that brings them, and then compares. */
async function refuseOtherLaw(url: string) {
  const client = await connectTo('DATABASE_URL', url)
  try {
    await waitForStarts(client)
    if (!(await lawChanges(client)))
      throw new Failure('This database is not migrated, or its law was never applied: run `npm run migrate`.')
    await refuseChangedLaw(client)
  } finally {
    await client.end()
  }
}

/** In processes of their own, so that their connections and memory end with them. */
async function seed(owner: pg.Client, { variables, seed }: BootOptions) {
  const { asOf, scale } = seed ?? { asOf: dayOf(new Date()), scale: 1 }
  await saveSetting(owner, 'seed', 'begun')
  await write('scripts/seed-world.ts', [asOf, String(scale)], variables)
  if (scale > 1) await write('scripts/multiply-world.ts', [String(scale)], variables)
  await saveSetting(owner, 'seed', { asOf, scale })
}

async function write(script: string, args: string[], env: NodeJS.ProcessEnv) {
  const { code } = await runNode(scriptArguments(script, args), { env, echo: true })
  if (code !== 0) throw new Failure('The demo data could not be written, for the reason above.')
}

async function refusePrivileged(variable: string, url: string, role: string) {
  const client = await connectTo(variable, url)
  const { rows } = await client.query(
    `SELECT current_user AS name, bool_or(rolsuper OR rolbypassrls) AS privileged,
       bool_or(rolname = $1) AS member
     FROM pg_roles WHERE pg_has_role(current_user, oid, 'MEMBER')`,
    [role],
  )
  await client.end()
  const [{ name, privileged, member }] = rows
  if (privileged) throw new Failure(`${variable}: ${name} passes by row-level security. Use ${role}.`)
  if (!member) throw new Failure(`${variable}: ${name} is not ${role}, nor a member of it.`)
}
