import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { runCommand, startCommand } from '../../support/commands'
import { letItHold } from '../../support/worlds'

// Addresses of databases that can be connected to and are wrong all the same: one line, and nothing is changed.

const { superuserUrl } = inject('postgres')
// Four programs, one after the other.
const SLOW = 400_000
const OTHER = 'portal_elsewhere'
const UNSORTED = 'portal_unsorted'

const at = (url: string | undefined, database: string) => (url ?? '').replace(/\/[^/]*$/, `/${database}`)
const inCluster = async (...statements: string[]) => {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

beforeAll(async () => {
  await letItHold('production')
  await inCluster(
    `DROP DATABASE IF EXISTS ${OTHER}`,
    `CREATE DATABASE ${OTHER} OWNER portal_owner`,
    `DROP DATABASE IF EXISTS ${UNSORTED}`,
    `CREATE DATABASE ${UNSORTED} OWNER portal_owner TEMPLATE template0 LOCALE_PROVIDER libc LOCALE 'C' ENCODING 'UTF8'`,
  )
})
afterAll(async () => {
  await letItHold('demo')
  await inCluster(`DROP DATABASE ${OTHER}`, `DROP DATABASE ${UNSORTED}`)
})

const refusals: [string, () => Record<string, string>, string][] = [
  [
    'a superuser as owner',
    () => {
      const name = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)
      return { DATABASE_OWNER_URL: at(superuserUrl, name) }
    },
    'DATABASE_OWNER_URL: postgres is a superuser. Use portal_owner.\n',
  ],
  [
    "the app's role as owner",
    () => ({ DATABASE_OWNER_URL: process.env.DATABASE_URL ?? '' }),
    'DATABASE_OWNER_URL: portal_app does not own the database. Use portal_owner.\n',
  ],
  [
    'an owner of another database',
    () => ({ DATABASE_OWNER_URL: at(process.env.DATABASE_OWNER_URL, OTHER) }),
    'DATABASE_URL leads to another database than DATABASE_OWNER_URL.\n',
  ],
  [
    'a database that sorts by bytes',
    () => ({
      DATABASE_OWNER_URL: at(process.env.DATABASE_OWNER_URL, UNSORTED),
      DATABASE_URL: '',
      DATABASE_WORKER_URL: '',
    }),
    'This database does not sort in Swedish: create it with UTF8 and the ICU locale sv-SE.\n',
  ],
]

it.each(refusals)('refuses %s', async (_what, wrong, line) => {
  const { code, err } = await runCommand('migrate', [], wrong())
  expect([code, err]).toEqual([1, line])
})

it(
  'refuses a secret that is another one than before, until it is told that there is a new one',
  async () => {
    const env = {
      PORTAL_DEMO: '0',
      DATABASE_OWNER_URL: '',
      PORTAL_URL: 'http://localhost:3999',
      SMTP_URL: 'smtp://127.0.0.1:1',
      PORT: '0',
    }
    const other = { ...env, PORTAL_SECRET: 'quite another secret, as long as the first' }
    const worker = (given: Record<string, string>) => runWorkerShortly(given)
    expect(await worker(env)).toBe('')
    expect(await worker(other)).toMatch(/^PORTAL_SECRET is another one than before: .*\n$/)
    expect(await runCommand('migrate', ['--new-secret'])).toMatchObject({ code: 0, err: '' })
    expect(await worker(other)).toBe('')
  },
  SLOW,
)

/** Its words against starting, or nothing where it starts. */
async function runWorkerShortly(env: Record<string, string>): Promise<string> {
  const running = startCommand('worker', [], env)
  const started = await running.says('The worker runs.').then(
    () => true,
    () => false,
  )
  const { err } = started ? await running.end('SIGTERM') : await running.ended
  return started ? '' : err
}
