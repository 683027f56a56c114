import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommand } from '../../support/commands'
import { letItHold } from '../../support/worlds'

beforeAll(() => letItHold('production'))
afterAll(() => letItHold('demo'))

it('finds a migrated database as it should be, and says so', async () => {
  expect(await runCommand('migrate')).toEqual({ code: 0, out: 'The database is migrated.\n', err: '' })
})

it('refuses a law that was changed by hand in one line, and replays the law when it is told to', async () => {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await owner.connect()
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
