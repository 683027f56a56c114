import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildOnce } from '../../scripts/build'
import type { EmbeddedPostgres } from '../../scripts/embedded-postgres'
import { freePort, projectRoot, stopProcess } from '../../scripts/processes'
import { serve } from '../../scripts/serve'
import { variablesFor } from './database'

export type Portal = {
  base: string
  pid: number
  /** The session's cookie of one of the demo's people. */
  signIn(persona: string): Promise<string>
  /** How many statements the app's role runs during the work. */
  statementsDuring(work: () => Promise<unknown>): Promise<number>
  stop(): Promise<void>
}

const SIGNAL_ARRIVES = 50
const COUNTER = path.join(projectRoot, 'bench/portal/statements.cjs')

/** One instance, as `npm start` serves it. */
export async function startPortal(postgres: EmbeddedPostgres, database: string): Promise<Portal> {
  const port = await freePort()
  const base = `http://localhost:${port}`
  const variables = await variablesFor(postgres, database, port)
  const file = path.join(postgres.folder, `statements-${port}`)
  const counting = { NODE_OPTIONS: `--require ${COUNTER}`, STATEMENTS_FILE: file }
  const env = { ...variables, ...counting, PORTAL_BUILD_ID: await buildOnce(variables) }
  const server = await serve({ host: '127.0.0.1', port, dev: false, demo: true, env })
  const pid = server.pid ?? 0
  return {
    base,
    pid,
    signIn: persona => signIn(base, persona),
    statementsDuring: work => countStatements(pid, file, work),
    stop: () => stopProcess(server, 'SIGTERM', 30_000),
  }
}

async function countStatements(pid: number, file: string, work: () => Promise<unknown>): Promise<number> {
  rmSync(file, { force: true })
  process.kill(pid, 'SIGUSR2')
  await sleep(SIGNAL_ARRIVES)
  await work()
  process.kill(pid, 'SIGUSR2')
  for (let tries = 0; tries < 100; tries++) {
    await sleep(SIGNAL_ARRIVES)
    if (existsSync(file)) return Number(readFileSync(file, 'utf8'))
  }
  throw new Error('The server does not say how many statements it ran')
}

async function signIn(base: string, persona: string): Promise<string> {
  const answer = await fetch(`${base}/api/demo/sign-in`, {
    method: 'POST',
    headers: { origin: base },
    body: new URLSearchParams({ persona }),
    redirect: 'manual',
  })
  return answer.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
}
