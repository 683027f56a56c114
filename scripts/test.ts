import { startTestPostgres } from '../tests/support/server'
import { ARCHITECTURE, type Check, runChecks } from './checks'
import type { EmbeddedPostgres } from './embedded-postgres'
import { runScript } from './failure'
import { addOutcomes, type Outcome } from './test-outcome'
import { tellDemo } from './test-portal'
import { runBrowserTests, runVitest } from './test-runs'

const PARTS = ['check', 'unit', 'integration', 'e2e'] as const
type Part = (typeof PARTS)[number]

/** The random tests, how many times as much `npm run test:deep` tries, and processes that are killed. */
const DEEP = {
  depth: '20',
  filter: ['histories', 'races', 'hostile-bodies', 'published-figures', 'tests/deep'],
}
const isDeep = process.argv.includes('--deep')

// `npm test`: everything; `npm test -- integration orders`: one part, and of it what the filter names.
await runScript(async () => {
  const [asked, ...filter] = askedFor(process.argv.slice(2))
  const parts = PARTS.filter(part => !asked || part === asked)
  if (parts.length === 0) {
    console.log(`There is no part named ${asked}: ${PARTS.join(', ')}.`)
    process.exit(1)
  }
  const prepared = prepare(parts)
  // The checks come before the tests: they write the types of the routes, and so does the build.
  const checked = parts.includes('check') ? [await runOurChecks(parts)] : []
  const { passed, failures } = [...checked, ...(await runTests(parts, filter, prepared))].reduce(addOutcomes)
  // A long run has scrolled away where it failed.
  for (const failure of failures) console.log(`FAILED  ${failure}`)
  console.log(`${passed} passed, ${failures.length} failed`)
  process.exit(failures.length > 0 || passed === 0 ? 1 : 0)
})

function askedFor([first, ...others]: string[]): string[] {
  if (first !== '--deep') return first ? [first, ...others] : []
  process.env.PORTAL_TEST_DEPTH ??= DEEP.depth
  return ['integration', ...(others.length > 0 ? others : DEEP.filter)]
}

async function runOurChecks(parts: Part[]): Promise<Outcome> {
  const except = parts.includes('unit') ? ARCHITECTURE : undefined
  const report = ({ code, output }: Check) => {
    if (code !== 0) console.log(output.trim())
  }
  const checks = await runChecks(report, { except })
  const failures = checks.filter(check => check.code !== 0).map(({ name }) => name)
  return { passed: checks.length - failures.length, failures }
}

type Prepared = { postgres: Promise<EmbeddedPostgres | undefined>; demo: Promise<void> | undefined }

/** The server and its demo are made while the checks run. The browser tests say why a demo could not be told. */
function prepare(parts: Part[]): Prepared {
  const needing = parts.filter(part => part === 'integration' || part === 'e2e')
  const postgres = needing.length > 0 ? startPostgres() : Promise.resolve(undefined)
  const demo = parts.includes('e2e') ? postgres.then(made => made && tellDemo(made)) : undefined
  demo?.catch(() => undefined)
  return { postgres, demo }
}

/** The browser tests beside the others, so that no core waits. */
async function runTests(parts: Part[], filter: string[], prepared: Prepared): Promise<Outcome[]> {
  const { demo } = prepared
  const postgres = await prepared.postgres
  const run = async (part: 'unit' | 'integration' | 'e2e'): Promise<Outcome[]> => {
    if (!parts.includes(part)) return []
    if (part === 'unit') return [await runVitest([part], filter)]
    // A server that did not start is a failure of each part that needs it.
    if (!postgres) return [{ passed: 0, failures: [`no server for the ${part} tests`] }]
    if (demo && part === 'e2e') return [await runBrowserTests(postgres, demo, filter)]
    await demo?.catch(() => undefined)
    return [await runVitest(['integration', 'alone', ...(isDeep ? ['deep'] : [])], filter)]
  }
  try {
    const lanes = [async () => [...(await run('unit')), ...(await run('integration'))], () => run('e2e')]
    return (await Promise.all(lanes.map(lane => lane()))).flat()
  } finally {
    await postgres?.stop()
  }
}

async function startPostgres(): Promise<EmbeddedPostgres | undefined> {
  const postgres = await startTestPostgres().catch(error => {
    console.error(error instanceof Error ? error.message : error)
    return undefined
  })
  if (!postgres) return undefined
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => postgres.stop().then(() => process.exit(1)))
  }
  const { stop: _stop, ...addresses } = postgres
  process.env.PORTAL_TEST_POSTGRES = JSON.stringify(addresses)
  return postgres
}
