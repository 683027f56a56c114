import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runPrisma } from '../../../scripts/migrate'
import { runCommand, startCommand } from '../../support/commands'
import { letItHold } from '../../support/worlds'

beforeAll(() => letItHold('production'))
afterAll(() => letItHold('demo'))

const connected = async (connectionString = process.env.DATABASE_OWNER_URL) => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
}
const describing = async (client: pg.Client) => {
  const { rows } = await client.query('SELECT current_database() AS name')
  return client.query(`COMMENT ON DATABASE ${pg.escapeIdentifier(rows[0].name)} IS ''`)
}

it('waits for another start and for nobody else, finds the database as it should be, and says so', async () => {
  const [app, other] = [await connected(process.env.DATABASE_URL), await connected()]
  // The app's role takes every lock that it can, and keeps it.
  await app.query(`SELECT pg_advisory_lock(hashtext('portal boot')), pg_advisory_lock(72707369)`)
  await app.query('BEGIN')
  await expect(describing(app)).rejects.toMatchObject({ code: '42501' })
  await other.query('BEGIN')
  await describing(other)
  const { ended } = startCommand('migrate')
  const waits = async () => {
    const { rowCount } = await other.query(
      `SELECT FROM pg_locks WHERE NOT granted AND classid = 'pg_database'::regclass`,
    )
    return rowCount === 1
  }
  await expect.poll(waits, { timeout: 60_000 }).toBe(true)
  await other.query('ROLLBACK')
  expect(await ended).toEqual({ code: 0, out: 'The database is migrated.\n', err: '' })
  expect(await runPrisma(['migrate', 'deploy'], process.env.DATABASE_OWNER_URL ?? '')).toMatchObject({
    code: 0,
    output: expect.stringContaining('No pending migrations'),
  })
  await Promise.all([app.end(), other.end()])
})

it('refuses a law that was changed by hand in one line, and replays the law when it is told to', async () => {
  const owner = await connected()
  await owner.query('CREATE POLICY open ON "Mail" TO portal_app USING (true)')
  const { code, err } = await runCommand('migrate')
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(
      /^The law of this database was changed by hand \(policy open on "Mail" is new\)\. .*\n$/,
    ),
  ])
  expect(await runCommand('migrate', ['--restore-law'])).toMatchObject({ code: 0, err: '' })
  const left = await owner.query(`SELECT FROM pg_policies WHERE policyname = 'open'`)
  expect(left.rowCount).toBe(0)
  await owner.end()
})
