import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { createCluster, lastLine, launch, makeSocketFolder, stopOrphan } from './embedded-cluster'
import { keepCredentials, provision, urlsFor } from './embedded-roles'
import { databaseFolder, postgresUser, serverFiles } from './embedded-server'
import { Failure } from './failure'
import { freePort, processIdentity, stopProcess } from './processes'

export type EmbeddedPostgres = {
  /** Where cluster and credentials lie. */
  folder: string
  superuserUrl: string
  ownerUrl: string
  appUrl: string
  workerUrl: string
  stop(): Promise<void>
}

type Options = { dataDir: string; fresh?: boolean; settings?: Record<string, string> }

const READY_TRIES = 600

/**
 * Starts the PostgreSQL of the npm packages on a socket and a free loopback port, and makes database and roles.
 * Throws Failure when the folder cannot be written or another process runs a server on it.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const runAs = postgresUser()
  const folder = await databaseFolder(path.resolve(options.dataDir), runAs)
  const release = lockFolder(folder)
  try {
    const files = await serverFiles(folder, runAs)
    const cluster = path.join(folder, 'cluster')
    await stopOrphan(cluster)
    if (options.fresh) rmSync(cluster, { recursive: true, force: true })
    const credentials = keepCredentials(folder)
    if (!existsSync(cluster))
      createCluster(files, { folder, cluster, password: credentials.superuser, runAs })
    const port = await freePort()
    const sockets = makeSocketFolder(runAs)
    const server = launch(files, { folder, cluster, sockets, port, runAs, settings: options.settings ?? {} })
    const stopAtExit = () => server.kill('SIGINT')
    process.once('exit', stopAtExit)
    const urls = urlsFor(sockets, port, credentials)
    await waitUntilReady(server, { ...urls, folder })
    await provision(urls.superuserUrl, credentials)
    const stop = async () => {
      process.removeListener('exit', stopAtExit)
      await stopProcess(server, 'SIGINT', 20_000)
      rmSync(sockets, { recursive: true, force: true })
      release()
    }
    return { folder, ...urls, stop }
  } catch (error) {
    release()
    throw error
  }
}

/** One process at a time for a folder; the lock of a process that is gone does not count. */
function lockFolder(folder: string): () => void {
  const lock = path.join(folder, 'starter')
  const [pid, identity] = existsSync(lock) ? readFileSync(lock, 'utf8').split(' ') : []
  if (pid && identity && processIdentity(Number(pid)) === identity) {
    throw new Failure(`The embedded database in ${folder} is already in use by process ${pid}.`)
  }
  rmSync(lock, { force: true })
  try {
    writeFileSync(lock, `${process.pid} ${processIdentity(process.pid)}`, { flag: 'wx' })
  } catch {
    throw new Failure(`The embedded database in ${folder} is just being started by another process.`)
  }
  return () => rmSync(lock, { force: true })
}

async function waitUntilReady(server: ChildProcess, target: { superuserUrl: string; folder: string }) {
  let lastError: unknown
  for (let i = 0; i < READY_TRIES && server.exitCode === null && server.signalCode === null; i++) {
    const client = new pg.Client({ connectionString: target.superuserUrl })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      lastError = error
      await sleep(i < 40 ? 25 : 250)
    }
  }
  server.kill('SIGINT')
  const log = readFileSync(path.join(target.folder, 'postgres.log'), 'utf8')
  throw new Failure(`The embedded database did not start: ${lastLine(log || `${lastError}`)}`)
}
