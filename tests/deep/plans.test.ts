import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { placesFor } from '@/features/navigation/rules'
import { writeWorlds } from '../../bench/portal/database'
import { type Portal, startPortal } from '../../bench/portal/portal'
import { readBodies, readPlans, type SentPlan, tableScansIn, writePlans } from '../support/plans/sent-plans'
import { printLine } from '../support/test-depth'

// The plans of all that the pages send. At this scale it shows when a table is read from end to end.

const SCALE = 100
/** Every table that grows with members or orders is larger by far, and each page shows fewer. */
const MOST_ROWS = 2000
const MINUTES = 60_000
const SLOWEST = 10

/** They count everything for a figure that the process keeps until its month or its rows change. */
const FIGURES = [
  ...[
    'figure_cells',
    'facts_in_cells',
    'figure_facts',
    'organisations_on',
    'use_at_universities',
    'members_on',
    'ordered_by',
    'done_by',
    'first_orders',
    'went_on',
  ],
  ...['programme_start', 'reached_by_service', 'ordered_after', 'next_services', 'funnel_steps', 'log_head'],
]

/** It holds what waits alone, and the staff's room counts all of it. */
const LIST_OF_CALLS = 'Call'

/** No index finds a part of a name under row-level security, so a search of the register reads them all. */
const SEARCH_OF_REGISTER = /^WITH sought AS MATERIALIZED/

/** A list of everything says how many there are. */
const WHOLE_COUNT = /^SELECT COUNT\(\*\) .* WHERE 1=1 OFFSET/
const READS_ALL = [SEARCH_OF_REGISTER, WHOLE_COUNT]

let portal: Portal
let plans: SentPlan[]
let figures: Set<string>

beforeAll(async () => {
  const postgres = { ...inject('postgres'), stop: async () => {} }
  const [world] = await writeWorlds(postgres, [SCALE])
  if (!world) throw new Error('There is no world')
  figures = await readBodies(postgres, world.database, FIGURES)
  await writePlans(postgres, world.database)
  portal = await startPortal(postgres, world.database)
  await askForEveryPlace()
  plans = readPlans(postgres)
}, 30 * MINUTES)

afterAll(() => portal?.stop())

it('reads no table that grows from end to end', () => {
  expect(plans.length).toBeGreaterThan(100)
  const scans = plans
    .filter(({ statement }) => !figures.has(statement) && !READS_ALL.some(one => one.test(statement)))
    .flatMap(one => tableScansIn(one, MOST_ROWS))
    .filter(({ table }) => table !== LIST_OF_CALLS)
  for (const line of slowest()) printLine(line)
  expect([
    ...new Set(scans.map(({ table, filter, statement }) => `${table} ${filter} in ${statement}`)),
  ]).toEqual([])
})

/** The lists of staff, each by the columns that it sorts by. */
const SORTED = [
  ...['nyast', 'verksamhet'].map(sorting => `/admin/avrop?ordning=${sorting}`),
  '/admin/leveranser?ordning=nasta',
]

/** The main menu of each role, what staff sort, and an order. */
async function askForEveryPlace() {
  const personas = { anonymous: undefined, party: 'hr', staff: 'staff', deliverer: 'deliverer' } as const
  for (const [role, persona] of Object.entries(personas)) {
    const cookie = persona ? await portal.signIn(persona) : ''
    const places = placesFor(role as keyof typeof personas).map(({ href }) => href)
    const others = [...(persona ? ['/aviseringar'] : []), ...(persona === 'staff' ? SORTED : [])]
    for (const href of [...places, '/', '/nyheter', ...others]) await ask(href, cookie)
    const order =
      persona === 'hr' && (await ask('/avrop', cookie)).match(/\/avrop\/[0-9a-f]{8}-[0-9a-f-]{27}/)
    if (order) await ask(order[0], cookie)
  }
}

async function ask(href: string, cookie: string): Promise<string> {
  const answer = await fetch(portal.base + href, { headers: { cookie }, redirect: 'manual' })
  expect([href, answer.status]).toEqual([href, 200])
  return answer.text()
}

/** The statements that took longest, for the reader of the run. */
function slowest(): string[] {
  const longest = new Map<string, number>()
  for (const { statement, milliseconds } of plans) {
    longest.set(statement, Math.max(milliseconds, longest.get(statement) ?? 0))
  }
  const sorted = [...longest].toSorted(([, one], [, other]) => other - one).slice(0, SLOWEST)
  return sorted.map(
    ([statement, ms]) => `${ms.toFixed(1).padStart(8)} ms  ${statement.replace(/\s+/g, ' ').slice(0, 120)}`,
  )
}
