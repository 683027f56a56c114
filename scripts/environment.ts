import { hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Env, isDemo, parseEnvironment } from '@/lib/env'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres'
import { dataFolder } from './embedded-server'
import { Failure } from './failure'
import { projectRoot } from './processes'

export type Prepared = {
  given: Env
  demo: boolean
  embedded?: EmbeddedPostgres
  /** The variables for the server and every other process of this start. */
  variables: NodeJS.ProcessEnv
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

/** The environment with `.env` under it. Throws EnvironmentError. */
export function readEnvironment(): Env {
  loadSettings()
  return parseEnvironment(process.env)
}

/** Puts `.env` under the environment, for the commands that need a part of it alone. */
export function loadSettings(): void {
  const file = path.join(projectRoot, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

/** Where to listen; a demo that nobody asked for stays on this machine. Throws Failure. */
export function listenHost(given: Env): string {
  const isUnasked = isDemo(given) && !given.PORTAL_DEMO
  if (!isUnasked) return given.HOST ?? '0.0.0.0'
  if (given.HOST && !LOOPBACK.includes(given.HOST)) {
    throw new Failure(`HOST=${given.HOST} would show the demo to others: say PORTAL_DEMO=1 if you mean it.`)
  }
  return given.HOST ?? '127.0.0.1'
}

/** Starts the embedded database where none is given, and derives what the processes need. */
export async function prepareEnvironment(given: Env): Promise<Prepared> {
  const demo = isDemo(given)
  const secret = given.PORTAL_SECRET ?? (await demoSecret(given.PORTAL_DATA_DIR))
  const embedded = given.DATABASE_URL
    ? undefined
    : await startEmbeddedPostgres({ dataDir: path.resolve(projectRoot, given.PORTAL_DATA_DIR) })
  const variables = {
    ...process.env,
    DATABASE_URL: embedded?.appUrl ?? given.DATABASE_URL,
    DATABASE_OWNER_URL: embedded?.ownerUrl ?? given.DATABASE_OWNER_URL,
    DATABASE_WORKER_URL: embedded?.workerUrl ?? given.DATABASE_WORKER_URL,
    PORT: String(given.PORT),
    PORTAL_DEMO: demo ? '1' : '0',
    PORTAL_SECRET: secret,
    PORTAL_URL: given.PORTAL_URL ?? `http://localhost:${given.PORT}`,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey(secret),
    NEXT_TELEMETRY_DISABLED: '1',
  }
  return { given, demo, embedded, variables }
}

function actionsKey(secret: string): string {
  return Buffer.from(hkdfSync('sha256', secret, '', 'portal server-actions', 32)).toString('base64')
}

/** Made once and kept, so that a demo's cookies and links outlive a restart. */
async function demoSecret(dataDir: string): Promise<string> {
  const folder = await dataFolder(path.resolve(projectRoot, dataDir))
  const file = path.join(folder, 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
