import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { launch } from '../../scripts/embedded-cluster'
import type { EmbeddedPostgres } from '../../scripts/embedded-postgres'
import { postgresUser, serverFiles } from '../../scripts/embedded-server'
import { freePort, stopProcess } from '../../scripts/processes'

export const primarySettings = { wal_level: 'replica', max_wal_senders: '4' }

export type Standby = { port: number; superuserUrl: string; promote(): Promise<void>; stop(): Promise<void> }

/** Copies the cluster of a stopped server. */
export function coldCopy(folder: string, copy: string): void {
  // PostgreSQL refuses files that are not its user's own.
  execFileSync('cp', ['-a', path.join(folder, 'cluster'), copy])
}

/** A streaming replica on a cold copy, when it has caught up with the primary. */
export async function aStandby(primary: EmbeddedPostgres, folder: string): Promise<Standby> {
  const runAs = postgresUser()
  const cluster = path.join(folder, 'cluster')
  const { hostname, port: primaryPort, username, password } = new URL(primary.superuserUrl)
  const sockets = decodeURIComponent(hostname)
  const conninfo = `host=${sockets} port=${primaryPort} user=${username} password=${password}`
  writeFileSync(path.join(cluster, 'standby.signal'), '')
  const auto = path.join(cluster, 'postgresql.auto.conf')
  writeFileSync(auto, `${readFileSync(auto, 'utf8')}\nprimary_conninfo = '${conninfo}'\n`)
  const port = await freePort()
  const server = launch(await serverFiles(folder, runAs), {
    folder,
    cluster,
    sockets,
    port,
    runAs,
    settings: { hot_standby: 'on' },
  })
  await untilStreaming(primary.superuserUrl)
  const superuserUrl = primary.superuserUrl.replace(`:${primaryPort}/`, `:${port}/`)
  const promote = () => asked(superuserUrl, 'SELECT pg_promote()')
  return { port, superuserUrl, promote, stop: () => stopProcess(server, 'SIGINT', 20_000) }
}

/** From now on a write is acknowledged when the standby has it too. */
export async function waitForStandby(superuserUrl: string): Promise<void> {
  await asked(superuserUrl, `ALTER SYSTEM SET synchronous_standby_names = '*'`)
  await asked(superuserUrl, 'SELECT pg_reload_conf()')
}

/** The whole server at once, as when its machine loses power. */
export function killServer(folder: string): void {
  const [pid] = readFileSync(path.join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')
  process.kill(Number(pid), 'SIGKILL')
}

async function untilStreaming(superuserUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const isStreaming = async () =>
    (await client.query(`SELECT FROM pg_stat_replication WHERE state = 'streaming'`)).rowCount
  while (!(await isStreaming())) await sleep(100)
  await client.end()
}

async function asked(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(sql)
  await client.end()
}
