import path from 'node:path'
import { bootDatabase } from './boot-database'
import { startEmbeddedPostgres } from './embedded-postgres'
import { runPrisma } from './migrate'
import { commandOf, type Finished, projectRoot, runNode } from './processes'

export type Check = Finished & { name: string }

type Planned = [name: string, run: () => Promise<Finished>]

/** The quick checks, two at a time, each with what it printed. */
export async function runChecks(report: (check: Check) => void): Promise<Check[]> {
  // The types of the routes are made from the folders: a page that was added since has none.
  await runNode([commandOf('next', 'dist/bin/next'), 'typegen'])
  const waiting: Planned[] = [
    ['types', () => runNode([commandOf('typescript', 'bin/tsc'), '--noEmit'])],
    ['schema drift', checkSchemaDrift],
    ['lint', () => runNode([commandOf('@biomejs/biome', 'bin/biome'), 'ci', '--colors=off'])],
    ['dead code', () => runNode([commandOf('knip', 'bin/knip.js'), '--no-progress'])],
    [
      'architecture',
      () =>
        runNode([commandOf('vitest', 'vitest.mjs'), 'run', 'tests/architecture.test.ts', '--project=unit']),
    ],
  ]
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

/** A check that could not run has not passed. */
function brokenOff(error: unknown): Finished {
  return { code: 1, output: error instanceof Error ? error.message : String(error), seconds: 0 }
}

/** Migrates an empty database and compares it with `schema.prisma`. */
async function checkSchemaDrift(): Promise<Finished> {
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
    return { ...compared, seconds: (performance.now() - startedAt) / 1000 }
  } finally {
    await postgres.stop()
  }
}
