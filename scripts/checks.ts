import path from 'node:path'
import { bootDatabase } from './boot-database'
import { connectTo } from './connect'
import { startEmbeddedPostgres } from './embedded-postgres'
import { Failure } from './failure'
import { lawChanges, replayLaw } from './law'
import { lawObjects } from './law-catalog'
import { runPrisma } from './migrate'
import { commandOf, type Finished, projectRoot, runNode } from './processes'

export type Check = Finished & { name: string }

type Planned = [name: string, run: () => Promise<Finished>]

/** The check that the unit tests hold too. */
export const ARCHITECTURE = 'architecture'

type Which = { only?: string[]; except?: string }

/** The quick checks, or some of them, two at a time, each with what it printed. Throws Failure. */
export async function runChecks(report: (check: Check) => void, which: Which = {}): Promise<Check[]> {
  const waiting = checksNamed(which)
  // The types of the routes are made from the folders: a page that was added since has none.
  if (waiting.some(([name]) => name === 'types'))
    await runNode([commandOf('next', 'dist/bin/next'), 'typegen'])
  const done: Check[] = []
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const check = { name: next[0], ...(await next[1]().catch(brokenOff)) }
      report(check)
      done.push(check)
    }
  }
  await Promise.all([lane(), lane()])
  return done
}

function checksNamed({ only: names = [], except }: Which): Planned[] {
  const all: Planned[] = [
    ['types', () => runNode([commandOf('typescript', 'bin/tsc'), '--noEmit'])],
    ['drift of schema and law', checkDrift],
    ['lint', () => runNode([commandOf('@biomejs/biome', 'bin/biome'), 'ci', '--colors=off'])],
    ['dead code', () => runNode([commandOf('knip', 'bin/knip.js'), '--no-progress'])],
    [
      ARCHITECTURE,
      () =>
        runNode([commandOf('vitest', 'vitest.mjs'), 'run', 'tests/architecture.test.ts', '--project=unit']),
    ],
  ]
  const unknown = names.find(name => !all.some(([known]) => known === name))
  if (unknown)
    throw new Failure(`There is no check named ${unknown}: ${all.map(([name]) => name).join(', ')}.`)
  return all.filter(([name]) => name !== except && (names.length === 0 || names.includes(name)))
}

/** A check that could not run has not passed. */
function brokenOff(error: unknown): Finished {
  return { code: 1, output: error instanceof Error ? error.message : String(error), seconds: 0 }
}

/** Brings an empty database and compares it with `schema.prisma`, and with the law that is replayed on it. */
async function checkDrift(): Promise<Finished> {
  const startedAt = performance.now()
  const postgres = await startEmbeddedPostgres({
    dataDir: path.resolve(projectRoot, process.env.PORTAL_DATA_DIR ?? '.data', 'check'),
    fresh: true,
    settings: { fsync: 'off' },
  })
  try {
    const variables = { ...process.env, DATABASE_OWNER_URL: postgres.ownerUrl, DATABASE_URL: undefined }
    await bootDatabase({ variables: { ...variables, DATABASE_WORKER_URL: undefined }, demo: true })
    const args = ['--from-config-datasource', '--to-schema', 'prisma/schema.prisma', '--exit-code']
    const compared = await runPrisma(['migrate', 'diff', ...args], postgres.ownerUrl)
    const drift = await lawDrift(postgres.ownerUrl)
    const code = compared.code || (drift.length > 0 ? 1 : 0)
    const output = [compared.output, ...drift].join('\n')
    return { code, output, seconds: (performance.now() - startedAt) / 1000 }
  } finally {
    await postgres.stop()
  }
}

/** A second replay makes exactly what the first one made, or the law holds more than a replay removes. */
async function lawDrift(ownerUrl: string): Promise<string[]> {
  const owner = await connectTo('DATABASE_OWNER_URL', ownerUrl)
  try {
    const first = new Map((await lawObjects(owner)).map(one => [`${one.kind} ${one.name}`, one.wording]))
    await replayLaw(owner)
    const again = (await lawObjects(owner)).filter(
      one => first.get(`${one.kind} ${one.name}`) !== one.wording,
    )
    return [
      ...again.map(one => `${one.kind} ${one.name} changes at a replay`),
      ...((await lawChanges(owner)) ?? []),
    ]
  } finally {
    await owner.end()
  }
}
