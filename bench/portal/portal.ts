import { buildOnce } from '../../scripts/build'
import type { EmbeddedPostgres } from '../../scripts/embedded-postgres'
import { freePort, stopProcess } from '../../scripts/processes'
import { serve } from '../../scripts/serve'
import { countedBy, STATEMENT_COUNTER } from '../../tests/support/counted-statements'
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

/** One instance, as `npm start` serves it. */
export async function startPortal(postgres: EmbeddedPostgres, database: string): Promise<Portal> {
  const port = await freePort()
  const base = `http://localhost:${port}`
  const variables = await variablesFor(postgres, database, port)
  const counting = { NODE_OPTIONS: `--import ${STATEMENT_COUNTER}` }
  const env = { ...variables, ...counting, PORTAL_BUILD_ID: await buildOnce(variables) }
  const server = await serve({ host: '127.0.0.1', port, dev: false, demo: true, env })
  return {
    base,
    pid: server.pid ?? 0,
    signIn: persona => signIn(base, persona),
    statementsDuring: async work => {
      const before = await countedBy(server)
      await work()
      return (await countedBy(server)) - before
    },
    stop: () => stopProcess(server, 'SIGTERM', 30_000),
  }
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
