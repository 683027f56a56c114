import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SUPERUSER } from './embedded-roles'
import type { RunAs, ServerFiles } from './embedded-server'
import { Failure } from './failure'
import { processIdentity } from './processes'

const LOCALE = process.platform === 'linux' ? 'C.UTF-8' : 'C'
const SERVER_ENV: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  PATH: process.env.PATH,
  LC_ALL: LOCALE,
  TZ: 'UTC',
}

/** Made beside its place and moved there, so that an interrupted start leaves no half cluster. */
export function createCluster(
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

/** A short path of its own: the system allows a socket's path about a hundred characters. */
export function makeSocketFolder(runAs: RunAs): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'portal-'))
  giveTo(runAs, folder)
  return folder
}

function giveTo(runAs: RunAs, ...files: string[]) {
  const { uid, gid } = runAs
  if (uid === undefined || gid === undefined) return
  for (const file of files) chownSync(file, uid, gid)
}

/** In its own process group: Ctrl-C reaches us alone, and we end the server after the portal. */
export function launch(
  files: ServerFiles,
  target: {
    folder: string
    cluster: string
    sockets: string
    port: number
    runAs: RunAs
    settings: Record<string, string>
  },
): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: target.sockets,
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

/** A server whose starter was killed still holds the cluster: it is ended before the new one starts. */
export async function stopOrphan(cluster: string) {
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

export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
