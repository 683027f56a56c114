import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { testFolder } from '../tests/support/server'
import type { EmbeddedPostgres } from './embedded-postgres'
import { commandOf, runNode } from './processes'
import { startPortals } from './test-portal'

export type Counts = { passed: number; failed: number }

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number }
  errors: unknown[]
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed }
}

/** Vitest's projects in one run, named after the first of them. */
export async function runVitest(projects: [string, ...string[]], filter: string[]): Promise<Counts> {
  const [name] = projects
  const file = reportFile(name)
  const args = [
    'run',
    ...projects.map(project => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const { code } = await runNode([commandOf('vitest', 'vitest.mjs'), ...args, ...filter], { echo: true })
  return countOf(name, code, () => {
    const report: VitestReport = JSON.parse(readFileSync(file, 'utf8'))
    // A file that did not load has no test that could fail.
    const broken = report.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some(test => test.status === 'failed'),
    )
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
  })
}

export async function runBrowserTests(
  postgres: Omit<EmbeddedPostgres, 'stop'>,
  demo: Promise<void>,
  filter: string[],
): Promise<Counts> {
  const portals = await startPortals(postgres, demo).catch(error => {
    console.error(error instanceof Error ? error.message : error)
  })
  if (!portals) return { passed: 0, failed: 1 }
  try {
    return await runPlaywright(portals.variables, filter)
  } finally {
    await portals.stop()
  }
}

async function runPlaywright(portals: Record<string, string>[], filter: string[]): Promise<Counts> {
  const file = reportFile('e2e')
  const args = ['test', '--reporter=list,json', ...filter]
  const { code } = await runNode([commandOf('@playwright/test', 'cli.js'), ...args], {
    echo: true,
    env: {
      ...process.env,
      PORTAL_TEST_PORTALS: JSON.stringify(portals),
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      // The tests look into the database with the portal's own server modules.
      NODE_OPTIONS: '--conditions=react-server',
    },
  })
  return countOf('e2e', code, () => {
    const { stats, errors }: PlaywrightReport = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
  })
}

/** A runner that crashed, wrote no report or ran nothing counts as one failure. */
function countOf(runner: string, code: number, read: () => Counts): Counts {
  try {
    const counts = read()
    const isSilent = counts.failed === 0 && (code !== 0 || counts.passed === 0)
    if (!isSilent) return counts
    console.log(`The ${runner} tests ended with code ${code} and ${counts.passed} passed tests: a failure.`)
    return { ...counts, failed: 1 }
  } catch {
    console.log(`The ${runner} tests left no report: a failure.`)
    return { passed: 0, failed: 1 }
  }
}

function reportFile(runner: string): string {
  const folder = path.join(testFolder(), 'reports')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${runner}.json`)
  rmSync(file, { force: true })
  return file
}
