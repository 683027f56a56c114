import pg from 'pg'
import { expect, it } from 'vitest'
import { runCommand } from '../../support/commands'

it('answers a day that there is not in one line', async () => {
  const { code, err } = await runCommand('seed', ['--as-of=2021-02-30'])
  expect([code, err]).toEqual([1, '--as-of=2021-02-30 is not a day: write it as 2021-06-17.\n'])
})

it('fills nothing but a demo, and only as the role that owns the tables', async () => {
  const production = { PORTAL_DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1' }
  const [real, ownerless] = await Promise.all([
    runCommand('seed', [], production),
    runCommand('seed', [], { DATABASE_OWNER_URL: '' }),
  ])
  expect([real.code, real.err]).toEqual([
    1,
    'Only a demo is seeded: set PORTAL_DEMO=1 to make this database one.\n',
  ])
  expect([ownerless.code, ownerless.err]).toEqual([
    1,
    'DATABASE_OWNER_URL is missing: the role that owns the tables.\n',
  ])
})

it('leaves a demo that is filled already as it is', async () => {
  await asOwner(`INSERT INTO "PortalSetting" (key, value) VALUES ('seed', '{}')`)
  const before = await asOwner('SELECT id FROM "Organisation" ORDER BY id')
  expect(await runCommand('seed')).toEqual({ code: 0, out: '', err: '' })
  expect((await asOwner('SELECT id FROM "Organisation" ORDER BY id')).rows).toEqual(before.rows)
})

async function asOwner(statement: string) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  await client.query('BEGIN')
  await client.query('SET LOCAL ROLE portal_worker')
  await client.query(`SELECT set_config('app.role', 'system', true)`)
  const answer = await client.query(statement)
  await client.query('COMMIT')
  await client.end()
  return answer
}
