import { randomUUID } from 'node:crypto'
import { demoPersonas } from '@seed/demo-personas'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { runCommand } from '../../support/commands'
import { asSystem, chainFaults } from '../../support/order-stage'
import { letItHold } from '../../support/worlds'
import { onWrongMachine } from '../../support/wrong-clock'
import { accountAt, kindsAbout } from '../account/account-stage'

// As on a server where nothing else is set up yet.
const onServer = { DATABASE_URL: '', DATABASE_WORKER_URL: '', PORTAL_DEMO: '' }
const admin = (args: string[], env = {}) => runCommand('admin', args, { ...onServer, ...env })
const email = `${randomUUID()}@kansliet.example`
const secret = {
  PORTAL_SECRET: 'a secret for tests only, long enough for the rule',
  PORTAL_URL: 'https://p.example',
}

beforeAll(() => letItHold('production'))
afterAll(() => letItHold('demo'))

describe('the first admin', () => {
  it('is made by one command, which says so in one line and leaves an event for all admins', async () => {
    const { code, out, err } = await admin(['add', ` ${email.toUpperCase()} `, '--name', 'Ada Admin'])
    expect({ code, out, err }).toEqual({
      code: 0,
      out: `${email} is an admin now, and can sign in at /logga-in.\n`,
      err: '',
    })
    const made = await accountAt(email)
    expect(made).toMatchObject({ name: 'Ada Admin', staffRole: 'admin' })
    expect(await kindsAbout(made?.id ?? '')).toEqual(['account.added'])
    expect(await chainFaults(PROGRAMME_CHAIN)).toEqual([])
    const told = await asSystem(
      tx => tx.$queryRaw`SELECT FROM graphile_worker._private_jobs j JOIN "Event" e
        ON e.id::text = j.payload ->> 'eventId' WHERE e."subjectId" = ${made?.id}::uuid`,
    )
    expect(told).toHaveLength(1)
  })

  it('is refused kindly the second time, and shows in the list', async () => {
    const [again, list] = await Promise.all([admin(['add', email, '--name', 'Ada']), admin(['list'])])
    expect([again.code, again.err]).toEqual([
      1,
      `${email} is an admin already; nothing was changed. To sign in: npm run admin -- link ${email}\n`,
    ])
    expect(list.out).toContain(`admin     ${email}  Ada Admin\n`)
  })

  it('signs in by a link that works once for fifteen minutes, though the machine is an hour ahead', async () => {
    const { code, out } = await admin(['link', email], { ...secret, ...onWrongMachine(1) })
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /^https:\/\/p\.example\/logga-in\/lank\?token=\S{43}&till=%2Foversikt\nIt works once/,
      ),
    ])
    const made = await accountAt(email)
    expect(await kindsAbout(made?.id ?? '')).toEqual(['account.added', 'account.link_made'])
    const lasting = await asSystem(
      tx => tx.$queryRaw`SELECT "expiresAt" > now() + interval '10 minutes'
        AND "expiresAt" <= now() + interval '15 minutes' AS is FROM "SignInToken" WHERE email = ${email}`,
    )
    expect(lasting).toEqual([{ is: true }, { is: true }])
  })
})

it('gives nobody with a mandate a link, and makes nobody of them an admin', async () => {
  const hr = demoPersonas.hr.email
  const [link, add] = await Promise.all([admin(['link', hr], secret), admin(['add', hr, '--name', 'HR'])])
  expect([link.code, link.err]).toEqual([
    1,
    `${hr} is no active account of staff or an admin: only they get a link here.\n`,
  ])
  expect([add.code, add.err]).toEqual([1, expect.stringContaining('an address of their own')])
})

it('shuts an account, and never the last admin', async () => {
  const others = await asSystem(tx =>
    tx.person.findMany({ where: { staffRole: 'admin', deactivatedAt: null, email: { not: email } } }),
  )
  for (const other of others) {
    const { out } = await admin(['deactivate', other.email])
    expect(out).toBe(`${other.email} (admin) is deactivated and signed out.\n`)
  }
  const { code, err } = await admin(['deactivate', email])
  expect([code, err]).toEqual([1, `${email} is the last admin and stays: add another one first.\n`])
})

it.each([
  ['no address', ['add', 'ada', '--name', 'Ada'], {}, 'ada is not a mail address.\n'],
  ['no name', ['add', email], {}, '--name is missing: '],
  ['no owner', ['list'], { DATABASE_OWNER_URL: '' }, 'DATABASE_OWNER_URL is missing: the role that owns'],
  [
    'no secret',
    ['link', email],
    { PORTAL_SECRET: '' },
    'PORTAL_SECRET is missing: the link is made with it.\n',
  ],
])('says what is wrong with %s', async (_, args, env, line) => {
  const { code, err } = await admin(args, env)
  expect([code, err.slice(0, line.length)]).toEqual([1, line])
})

it('says in one line that a database is not prepared', async () => {
  const url = new URL(process.env.DATABASE_OWNER_URL ?? '')
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await client.query('ALTER SCHEMA app RENAME TO put_away')
  const { code, err } = await admin(['list'])
  await client.query('ALTER SCHEMA put_away RENAME TO app')
  await client.end()
  expect([code, err]).toEqual([1, 'This database is not prepared: run `npm run migrate`.\n'])
})
