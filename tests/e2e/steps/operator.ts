import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../scripts/embedded-postgres'
import { freePort, projectRoot, runNode, scriptArguments, stopProcess } from '../../../scripts/processes'
import { type Process, startedProcess, untilReady } from '../../support/portal-process'
import { testFolder } from '../../support/server'

const HANDBOOK = ['README.md', 'docs/operations.md']
  .map(file => readFileSync(path.join(projectRoot, file), 'utf8'))
  .join('\n')

/** Somebody who has read the README, and puts the portal to work with the commands that stand there. */
export type Operator = {
  commands: string[]
  /** Runs `npm run …`; gives what it printed. */
  run(script: string, ...args: string[]): Promise<string>
  /** Runs `npm start`; gives the portal's address when it is ready. */
  start(): Promise<string>
  leave(): Promise<void>
}

/** At an empty server of PostgreSQL, with the two commands that give it database and roles behind them. */
export async function anOperator(smtpUrl: string): Promise<Operator> {
  const commands: string[] = []
  note('createdb')
  note('psql')
  note('npm ci')
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(testFolder(), 'operator'), fresh: true })
  const env = await settings(postgres, smtpUrl)
  let portal: Process | undefined
  return { commands, run, start, leave }

  function note(command: string) {
    const known = command.replace(/(admin -- \w+).*/, '$1')
    if (!HANDBOOK.includes(`\n${known}`)) throw new Error(`Neither page tells of ${known}`)
    commands.push(command)
  }

  async function run(script: string, ...args: string[]) {
    note(['npm run', script, ...(args.length > 0 ? ['--'] : []), ...args].join(' '))
    const file = { migrate: 'scripts/migrate-only.ts', admin: 'scripts/admin.ts' }[script] ?? script
    const { code, output } = await runNode(scriptArguments(file, args), { env: { ...process.env, ...env } })
    if (code !== 0) throw new Error(output)
    return output
  }

  async function start() {
    note('npm start')
    portal = startedProcess(env)
    await untilReady(portal)
    return env.PORTAL_URL ?? ''
  }

  async function leave() {
    if (portal) await stopProcess(portal.child, 'SIGTERM', 20_000)
    await postgres.stop()
  }
}

/** The lines of the operator’s `.env`. */
async function settings(postgres: EmbeddedPostgres, smtpUrl: string): Promise<Record<string, string>> {
  const port = await freePort()
  return {
    DATABASE_URL: postgres.appUrl,
    DATABASE_WORKER_URL: postgres.workerUrl,
    DATABASE_OWNER_URL: postgres.ownerUrl,
    PORT: String(port),
    // A passkey belongs to a name, and an address of numbers has none.
    PORTAL_URL: `http://localhost:${port}`,
    PORTAL_SECRET: randomBytes(32).toString('base64'),
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'portal@example.se',
    PORTAL_DEMO: '0',
  }
}
