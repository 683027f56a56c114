import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Failure } from '../../scripts/failure'
import { commandOf, freePort, projectRoot, runNode, stopProcess } from '../../scripts/processes'
import { createDatabase } from '../../tests/support/server'
import { barePage } from './same-markup'

/** Below the portal, so that it finds the same packages. */
const FOLDER = path.join(projectRoot, '.data/bench/bare')
const DATABASE = 'bench_bare'
const NEXT = commandOf('next', 'dist/bin/next')
const ENV = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
const START_TRIES = 300

export type Bare = { base: string; pid: number; stop(): Promise<void> }

/** A bare Next app with these pages' markup, built and started, and the barest way to write an order. */
export async function startBare(
  superuserUrl: string,
  pages: { name: string; html: string }[],
): Promise<Bare> {
  rmSync(FOLDER, { recursive: true, force: true })
  cpSync(path.join(projectRoot, 'bench/bare/files'), FOLDER, { recursive: true })
  for (const { name, html } of pages) {
    const folder = path.join(FOLDER, 'app', name)
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'page.js'), barePage(html))
  }
  const databaseUrl = await createTables(superuserUrl)
  const env = { ...process.env, ...ENV, DATABASE_URL: databaseUrl }
  const { code, output } = await runNode([NEXT, 'build', '--webpack', FOLDER], { env })
  if (code !== 0) throw new Failure(`${output.trim()}\nThe bare app could not be built (see above).`)
  const port = await freePort()
  const base = `http://localhost:${port}`
  const server = spawn(process.execPath, [NEXT, 'start', FOLDER, '-p', String(port), '-H', '127.0.0.1'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await untilItAnswers(server, base)
  return { base, pid: server.pid ?? 0, stop: () => stopProcess(server, 'SIGTERM') }
}

async function createTables(superuserUrl: string): Promise<string> {
  await createDatabase(superuserUrl, DATABASE)
  const connectionString = superuserUrl.replace(/\/[^/]*$/, `/${DATABASE}`)
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(`
    CREATE TABLE orders (id uuid PRIMARY KEY DEFAULT uuidv7(), service text, content jsonb,
      revision int NOT NULL DEFAULT 1, status text NOT NULL DEFAULT 'draft');
    CREATE TABLE versions (id uuid PRIMARY KEY DEFAULT uuidv7(), order_id uuid REFERENCES orders, canonical text,
      hash text);
    CREATE TABLE parties (order_id uuid REFERENCES orders, party text, PRIMARY KEY (order_id, party));
    CREATE TABLE signatures (id uuid PRIMARY KEY DEFAULT uuidv7(), order_id uuid REFERENCES orders, party text,
      signed_at timestamptz NOT NULL DEFAULT now(), UNIQUE (order_id, party));
    CREATE TABLE events (id uuid PRIMARY KEY DEFAULT uuidv7(), kind text, order_id uuid REFERENCES orders,
      occurred_at timestamptz NOT NULL DEFAULT now())`)
  await client.end()
  return connectionString
}

async function untilItAnswers(server: ChildProcess, base: string) {
  for (let tries = 0; tries < START_TRIES && server.exitCode === null; tries++) {
    const answer = await fetch(`${base}/order`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Failure('The bare app does not start.')
}
