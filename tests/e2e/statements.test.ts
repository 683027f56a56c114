import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { DemoPersonaKey } from '@seed/demo-personas'
import { commandOf, freePort, projectRoot, stopProcess } from '../../scripts/processes'
import { countedBy, STATEMENT_COUNTER } from '../support/counted-statements'
import { findPlaces } from '../support/find-places'
import { deliveryPages } from './steps/pages'
import { expect, test } from './steps/portal-test'

// Each statement of a page is a wait for the database. They are counted on the wire, BEGIN and COMMIT included, by a
// server of its own that does no jobs.

type Budget = { path: string; as?: DemoPersonaKey; most: number }

const budgets: Budget[] = [
  { path: '/', most: 2 },
  { path: '/tjanster', most: 2 },
  { path: '/tjanster/effektiva-team', most: 2 },
  { path: '/statistik', most: 2 },
  { path: '/nyheter', most: 2 },
  { path: '/sa-fungerar-det', most: 0 },
  { path: '/oversikt', as: 'hr', most: 12 },
  { path: '/oversikt', as: 'union-ofr', most: 12 },
  { path: '/admin', as: 'staff', most: 8 },
  { path: '/admin', as: 'admin', most: 8 },
  { path: '/avrop', as: 'hr', most: 8 },
  { path: '/intresse', as: 'hr', most: 8 },
  { path: '/leveranser', as: 'hr', most: 8 },
  { path: '/verksamhet', as: 'hr', most: 12 },
  // One more where a draft is shared: who has the last word in it.
  { path: '/verksamhet/underlag', as: 'hr', most: 13 },
  { path: '/aviseringar', as: 'hr', most: 8 },
  { path: '/leveranser', as: 'deliverer', most: 8 },
  { path: '/kalender', as: 'hr', most: 8 },
  { path: '/kalender', as: 'deliverer', most: 8 },
  { path: '/kalender', as: 'staff', most: 8 },
  { path: '/kalender?vecka=2021-W22', as: 'staff', most: 8 },
  { path: '/admin/avrop', as: 'staff', most: 8 },
  { path: '/admin/leveranser', as: 'staff', most: 8 },
  { path: '/admin/utvarderingar', as: 'staff', most: 8 },
  { path: '/admin/anslutning', as: 'staff', most: 8 },
  { path: '/admin/omgangar', as: 'staff', most: 8 },
  { path: '/admin/verksamheter', as: 'staff', most: 8 },
  { path: '/admin/tjanster', as: 'staff', most: 8 },
  // That the staff saw people is logged, in a transaction of its own.
  { path: '/sok?q=lin', as: 'staff', most: 12 },
  { path: '/admin/intresse', as: 'staff', most: 12 },
  { path: '/sok?q=lin', as: 'hr', most: 8 },
  { path: '/sok?q=stress', most: 3 },
]
const MOST_OF_A_PAGE = 12

let server: ChildProcess
let site: string

test.beforeAll(async () => {
  const port = await freePort()
  site = `http://localhost:${port}`
  const next = commandOf('next', 'dist/bin/next')
  const own = { PORT: String(port), PORTAL_URL: site, PORTAL_WORKER: 'off', NODE_ENV: 'production' as const }
  // The database knows the mark of the secret that its portal started with.
  const kept = readFileSync(path.join(process.env.PORTAL_DATA_DIR ?? '', 'secret'), 'utf8')
  const secret = { PORTAL_SECRET: kept }
  server = spawn(process.execPath, ['--import', STATEMENT_COUNTER, next, 'start', '-p', String(port)], {
    cwd: projectRoot,
    env: { ...process.env, ...own, ...secret },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await expect.poll(() => fetch(`${site}/api/health`).catch(() => null), { timeout: 60_000 }).toBeTruthy()
})

test.afterAll(() => stopProcess(server, 'SIGTERM', 30_000))

test('each page keeps to its budget of statements', async () => {
  const over: string[] = []
  const line: string[] = []
  const check = async ({ path, as, most }: Budget) => {
    const count = await fewestStatements({ path, as, most })
    line.push(`${path} ${as ?? ''} ${count}`)
    if (count > most) over.push(`${path} as ${as ?? 'nobody'}: ${count}, at most ${most}`)
  }
  for (const budget of budgets) await check(budget)
  for (const as of ['hr', 'staff'] as const) {
    const list = await (
      await get(as === 'hr' ? '/avrop?visa=all' : '/admin/avrop', await cookieOf(as))
    ).text()
    const [order] = /\/avrop\/[0-9a-f-]{36}/.exec(list) ?? []
    if (!order) throw new Error(`${as} sees no order`)
    await check({ path: order, as, most: MOST_OF_A_PAGE })
  }
  for (const budget of await deliveryBudgets()) await check(budget)
  process.stdout.write(`Statements: ${line.join(', ')}\n`)
  expect(over).toEqual([])
})

/** Every page of deliveries, and a delivery as each of those who take part in it sees it. */
async function deliveryBudgets(): Promise<Budget[]> {
  const places = await findPlaces()
  const asked = deliveryPages.map(({ address, reader }) => ({ path: address(places), as: reader }))
  const delivery = `/leveranser/${places.delivery}`
  const more = [
    { path: delivery, as: 'hr' as const },
    { path: delivery, as: 'deliverer' as const },
    { path: `/leveranser/${places.delivered}`, as: 'hr' as const },
    { path: `/leveranser/${places.otherDelivery}`, as: 'staff' as const },
  ]
  return [...asked, ...more].map(({ path, as }) => ({
    path,
    as: as === 'anyone' ? undefined : as,
    most: MOST_OF_A_PAGE,
  }))
}

/**
 * Of the third visit: the first one of a process plans its statements and fills what is kept. Other walks and jobs
 * may empty it at any time. So a visit that costs too much is made again.
 */
async function fewestStatements({ path, as, most }: Budget): Promise<number> {
  const cookie = as && (await cookieOf(as))
  for (const _ of [1, 2]) await get(path, cookie)
  let fewest = Number.POSITIVE_INFINITY
  for (let visits = 0; visits < 4 && fewest > most; visits++) {
    const before = await countedBy(server)
    const answer = await get(path, cookie)
    expect(answer.status, path).toBe(200)
    fewest = Math.min(fewest, (await countedBy(server)) - before)
  }
  return fewest
}

async function get(path: string, cookie?: string): Promise<Response> {
  const answer = await fetch(site + path, { redirect: 'manual', headers: cookie ? { cookie } : {} })
  await answer.clone().arrayBuffer()
  return answer
}

const cookies = new Map<DemoPersonaKey, string>()

async function cookieOf(persona: DemoPersonaKey): Promise<string> {
  const known = cookies.get(persona)
  if (known) return known
  const answer = await fetch(`${site}/api/demo/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site },
    body: new URLSearchParams({ persona }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')
  cookies.set(persona, cookie)
  return cookie
}
