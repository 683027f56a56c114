import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { databaseFolder, postgresUser, type RunAs, type ServerFiles, serverFiles } from './embedded-server'
import { Failure } from './failure'
import { freePort, processIdentity, projectRoot, stopProcess } from './processes'

export type EmbeddedPostgres = {
  /** Where cluster and credentials lie. */
  folder: string
  superuserUrl: string
  ownerUrl: string
  appUrl: string
  workerUrl: string
  stop(): Promise<void>
}

type Credentials = Record<'superuser' | 'owner' | 'app' | 'worker', string>
type Options = { dataDir: string; fresh?: boolean; settings?: Record<string, string> }

const DATABASE = 'portal'
const READY_TRIES = 600
const SUPERUSER = 'postgres'
const LOCALE = process.platform === 'linux' ? 'C.UTF-8' : 'C'
const SERVER_ENV = { PATH: process.env.PATH, LC_ALL: LOCALE, TZ: 'UTC' }

/**
 * Starts the PostgreSQL of the npm packages on a free loopback port and makes database and roles.
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
    const server = launch(files, { folder, cluster, port, runAs, settings: options.settings ?? {} })
    const stopAtExit = () => server.kill('SIGINT')
    process.once('exit', stopAtExit)
    const urls = urlsFor(port, credentials)
    await waitUntilReady(server, { ...urls, folder })
    await provision(urls.superuserUrl, credentials)
    const stop = async () => {
      process.removeListener('exit', stopAtExit)
      await stopProcess(server, 'SIGINT', 20_000)
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

/** A server whose starter was killed still holds the cluster: it is ended before the new one starts. */
async function stopOrphan(cluster: string) {
  const pidFile = path.join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const [pid, directory] = readFileSync(pidFile, 'utf8').split('\n')
  const commandLine = `/proc/${pid}/cmdline`
  const isServer = existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(`${directory}`)
  const identity = isServer ? processIdentity(Number(pid)) : undefined
  if (!identity) return
  process.kill(Number(pid), 'SIGINT')
  for (let i = 0; i < 100 && processIdentity(Number(pid)) === identity; i++) await sleep(100)
}

function keepCredentials(folder: string): Credentials {
  const file = path.join(folder, 'credentials.json')
  if (!existsSync(file)) {
    const password = () => randomBytes(24).toString('base64url')
    const made: Credentials = {
      superuser: password(),
      owner: password(),
      app: password(),
      worker: password(),
    }
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Made beside its place and moved there, so that an interrupted start leaves no half cluster. */
function createCluster(
  files: ServerFiles,
  target: { folder: string; cluster: string; password: string; runAs: RunAs },
) {
  const unfinished = `${target.cluster}.new`
  const passwordFile = path.join(target.folder, 'initial-password')
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  writeFileSync(passwordFile, target.password, { mode: 0o600 })
  giveTo(target.runAs, unfinished, passwordFile)
  const made = spawnSync(
    files.initdb,
    [
      ...[`--pgdata=${unfinished}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`],
      ...['--auth=scram-sha-256', '--encoding=UTF8', `--locale=${LOCALE}`],
      ...['--locale-provider=icu', '--icu-locale=sv-SE', '--no-sync'],
    ],
    { ...target.runAs, cwd: target.folder, env: SERVER_ENV, encoding: 'utf8' },
  )
  rmSync(passwordFile)
  if (made.status !== 0) {
    throw new Failure(
      `The embedded database could not be created: ${lastLine(made.stderr || `${made.error}`)}`,
    )
  }
  renameSync(unfinished, target.cluster)
}

function giveTo(runAs: RunAs, ...files: string[]) {
  const { uid, gid } = runAs
  if (uid === undefined || gid === undefined) return
  for (const file of files) chownSync(file, uid, gid)
}

/** In its own process group: Ctrl-C reaches us alone, and we end the server after the portal. */
function launch(
  files: ServerFiles,
  target: { folder: string; cluster: string; port: number; runAs: RunAs; settings: Record<string, string> },
): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '200',
    ...target.settings,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(path.join(target.folder, 'postgres.log'), 'w', 0o600)
  const server = spawn(files.postgres, ['-D', target.cluster, '-p', String(target.port), ...flags], {
    ...target.runAs,
    cwd: '/',
    env: SERVER_ENV,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  return server
}

function urlsFor(port: number, credentials: Credentials) {
  const url = (role: string, password: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${DATABASE}`
  return {
    superuserUrl: url(SUPERUSER, credentials.superuser).replace(/\/portal$/, '/postgres'),
    ownerUrl: url('portal_owner', credentials.owner),
    appUrl: url('portal_app', credentials.app),
    workerUrl: url('portal_worker', credentials.worker),
  }
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

async function provision(superuserUrl: string, credentials: Credentials) {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])
  if (known.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
  await client.query(rolesSql(credentials))
  await client.end()
}

/** `prisma/roles.sql` with psql's variables filled in. */
function rolesSql(credentials: Credentials): string {
  const values: Record<string, string> = {
    database: DATABASE,
    owner_password: credentials.owner,
    app_password: credentials.app,
    worker_password: credentials.worker,
  }
  return readFileSync(path.join(projectRoot, 'prisma/roles.sql'), 'utf8')
    .replace(/:'(\w+)'/g, (_, name: string) => pg.escapeLiteral(values[name] ?? ''))
    .replace(/:"(\w+)"/g, (_, name: string) => pg.escapeIdentifier(values[name] ?? ''))
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
