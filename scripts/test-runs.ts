import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { testFolder } from '../tests/support/server'
import type { EmbeddedPostgres } from './embedded-postgres'
import { commandOf, runNode } from './processes'
import { type Outcome, playwrightOutcome, vitestOutcome } from './test-outcome'
import { startPortals } from './test-portal'

/** Vitest's projects in one run, named after the first of them. */
export async function runVitest(projects: [string, ...string[]], filter: string[]): Promise<Outcome> {
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
  return outcomeOf(name, code, () => vitestOutcome(JSON.parse(readFileSync(file, 'utf8'))))
}

export async function runBrowserTests(
  postgres: Omit<EmbeddedPostgres, 'stop'>,
  demo: Promise<void>,
  filter: string[],
): Promise<Outcome> {
  const portals = await startPortals(postgres, demo).catch(error => {
    console.error(error instanceof Error ? error.message : error)
  })
  if (!portals) return { passed: 0, failures: ['the portals of the e2e tests did not start'] }
  try {
    return await runPlaywright(portals.variables, filter)
  } finally {
    await portals.stop()
  }
}

async function runPlaywright(portals: Record<string, string>[], filter: string[]): Promise<Outcome> {
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
  return outcomeOf('e2e', code, () => playwrightOutcome(JSON.parse(readFileSync(file, 'utf8'))))
}

/** A runner that crashed, wrote no report or ran nothing counts as one failure. */
function outcomeOf(runner: string, code: number, read: () => Outcome): Outcome {
  try {
    const outcome = read()
    const isSilent = outcome.failures.length === 0 && (code !== 0 || outcome.passed === 0)
    if (!isSilent) return outcome
    const failure = `the ${runner} tests ended with code ${code} and ${outcome.passed} passed tests`
    return { ...outcome, failures: [failure] }
  } catch {
    return { passed: 0, failures: [`the ${runner} tests left no report`] }
  }
}

function reportFile(runner: string): string {
  const folder = path.join(testFolder(), 'reports')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${runner}.json`)
  rmSync(file, { force: true })
  return file
}
