import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../scripts/embedded-postgres'
import { runNode, scriptArguments } from '../../scripts/processes'
import { testFolder } from '../support/server'
import { aMovedAddress } from './moved-address'
import { killServer } from './replica'

export type ToldCluster = {
  folder: string
  superuserUrl: string
  /** The addresses of the three roles, which stay the same when the server ends and comes back. */
  variables: Record<string, string>
  /** The whole server ends at once, and is started again. */
  crash(): Promise<void>
  stop(): Promise<void>
}

const TRIES = 20

/** A server of its own, as durable as in operation, with the demo in it. */
export async function aToldCluster(name: string): Promise<ToldCluster> {
  const folder = path.join(testFolder(), name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  let server = await startEmbeddedPostgres({ dataDir: folder, fresh: true })
  await tellDemo(variablesOf(server))
  const address = await aMovedAddress(portOf(server))
  const through = (url: string) => url.replace(/@[^/]+/, `@127.0.0.1:${address.port}`)
  return {
    folder: server.folder,
    superuserUrl: through(server.superuserUrl),
    variables: Object.fromEntries(
      Object.entries(variablesOf(server)).map(([name, url]) => [name, through(url)]),
    ),
    crash: async () => {
      killServer(server.folder)
      await server.stop()
      server = await startAgain(folder)
      address.moveTo(portOf(server))
    },
    stop: async () => {
      await address.stop()
      await server.stop()
    },
  }
}

/** Writes the demo of today into a database that is empty. */
export async function tellDemo(variables: Record<string, string>): Promise<void> {
  const env = { ...process.env, ...variables, PORTAL_DEMO: '1' }
  const { code, output } = await runNode(scriptArguments('scripts/seed.ts'), { env })
  if (code !== 0) throw new Error(output)
}

export function variablesOf({ appUrl, workerUrl, ownerUrl }: EmbeddedPostgres): Record<string, string> {
  return { DATABASE_URL: appUrl, DATABASE_WORKER_URL: workerUrl, DATABASE_OWNER_URL: ownerUrl }
}

/** PostgreSQL refuses to start as long as a process of the former server still works. */
async function startAgain(folder: string): Promise<EmbeddedPostgres> {
  for (let tries = 1; ; tries++) {
    try {
      return await startEmbeddedPostgres({ dataDir: folder })
    } catch (error) {
      if (tries === TRIES) throw error
      await sleep(250)
    }
  }
}

function portOf({ appUrl }: EmbeddedPostgres): number {
  return Number(new URL(appUrl).port)
}
