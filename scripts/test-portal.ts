import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { createDatabase, DEMO, databaseVariables, EMPTY, testFolder } from '../tests/support/server'
import { buildOnce } from './build'
import type { EmbeddedPostgres } from './embedded-postgres'
import { freePort, projectRoot, runNode, scriptArguments, stopProcess } from './processes'

const START_MINUTES = 8
/** Closed addresses open for them. */
export const TOKENS = {
  PORTAL_METRICS_TOKEN: 'a token of the tests alone',
  PORTAL_BOUNCE_TOKEN: 'another token of the tests',
}
/** One for each of Playwright's workers. */
const PORTALS = ['portal_e2e', 'portal_e2e_second']

/** Tells the demo of today, once for everybody who needs one. */
export async function tellDemo(postgres: Omit<EmbeddedPostgres, 'stop'>): Promise<void> {
  await createDatabase(postgres.superuserUrl, DEMO, EMPTY)
  const env = { ...process.env, ...(await variablesFor(postgres, DEMO)) }
  const { code, output } = await runNode(scriptArguments('scripts/seed.ts'), { env })
  if (code !== 0) throw new Error(output)
  process.env.PORTAL_TEST_DEMO = DEMO
}

/** Two portals of one build, each with a copy of the demo. Undefined if one of them is not ready. */
export async function startPortals(
  postgres: Omit<EmbeddedPostgres, 'stop'>,
  demo: Promise<void>,
): Promise<{ variables: Record<string, string>[]; stop(): Promise<void> } | undefined> {
  await Promise.all([demo, buildOnce(process.env)])
  const variables: Record<string, string>[] = []
  for (const database of PORTALS) {
    await createDatabase(postgres.superuserUrl, database, DEMO)
    variables.push(await variablesFor(postgres, database))
  }
  const started = await Promise.all(variables.map(own => startPortal({ ...process.env, ...own })))
  const stop = async () => {
    await Promise.all(started.map(portal => portal?.stop()))
  }
  if (started.every(portal => portal)) return { variables, stop }
  await stop()
  return undefined
}

async function variablesFor(postgres: Omit<EmbeddedPostgres, 'stop'>, database: string) {
  const port = await freePort()
  return {
    ...databaseVariables(postgres, database),
    PORT: String(port),
    HOST: '127.0.0.1',
    PORTAL_URL: `http://localhost:${port}`,
    PORTAL_DEMO: '1',
    ...TOKENS,
    PORTAL_DATA_DIR: testFolder(),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
  }
}

/** The portal as `npm start` starts it, or undefined when it does not become ready. */
export async function startPortal(env: NodeJS.ProcessEnv): Promise<{ stop(): Promise<void> } | undefined> {
  const portal = spawn(process.execPath, scriptArguments('scripts/start.ts'), {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const stop = () => stopProcess(portal, 'SIGTERM', 30_000)
  const until = Date.now() + START_MINUTES * 60_000
  while (portal.exitCode === null && Date.now() < until) {
    const answer = await fetch(`http://127.0.0.1:${env.PORT}/api/health`).catch(() => undefined)
    if (answer?.ok) return { stop }
    await sleep(300)
  }
  console.error('The portal for the browser tests did not start.')
  await stop()
  return undefined
}
