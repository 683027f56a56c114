import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../../scripts/processes'

/** Where Debian puts it. The portal does not bring one. */
const PROGRAM = '/usr/sbin/pgbouncer'
const isRoot = process.getuid?.() === 0

export const hasBouncer = existsSync(PROGRAM)

/** PgBouncer before the database of this address, with the settings that the operations name. */
export async function aBouncer(folder: string, databaseUrl: string, mode: 'session' | 'transaction') {
  const { hostname, port, pathname, username, password } = new URL(databaseUrl)
  const own = await freePort()
  const behind = { host: hostname, port, dbname: pathname.slice(1), user: username, password }
  const settings = {
    ...{ listen_addr: '127.0.0.1', listen_port: own, pool_mode: mode, default_pool_size: 20 },
    // It signs in by itself, as the one role of this database.
    ...{ auth_type: 'any', ignore_startup_parameters: 'options', unix_socket_dir: '' },
  }
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'pgbouncer.ini')
  writeFileSync(
    file,
    [
      '[databases]',
      `portal = ${written(behind, ' ', decodeURIComponent)}`,
      '[pgbouncer]',
      written(settings, '\n'),
    ].join('\n'),
  )
  // It refuses to run as root.
  chmodSync(file, 0o644)
  const child = spawn(PROGRAM, ['-q', ...(isRoot ? ['-u', 'nobody'] : []), file], { stdio: 'ignore' })
  process.once('exit', () => child.kill('SIGKILL'))
  return {
    url: `postgres://${username}@127.0.0.1:${own}/portal`,
    stop: async () => {
      child.kill('SIGKILL')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

function written(values: object, between: string, told: (value: string) => string = value => value): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${told(String(value))}`)
    .join(between)
}
