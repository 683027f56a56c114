import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { Failure } from './failure'
import { commandOf, projectRoot } from './processes'
import { asLogLine } from './say'

type ServeOptions = { host: string; port: number; dev: boolean; demo: boolean; env: NodeJS.ProcessEnv }

const HEALTH_TRIES = 300
// A page makes some megabytes that live while it is drawn. With more room they are gone before they are collected.
const MEMORY = ['--max-semi-space-size=64']
const FIRST = ['--import', pathToFileURL(path.join(projectRoot, 'src/lib/meet-requests.mjs')).href]

/** Starts Next's server and waits until it is healthy. Throws Failure when it ends or stays ill. */
export async function serve(options: ServeOptions): Promise<ChildProcess> {
  const next = commandOf('next', 'dist/bin/next')
  const command = options.dev ? 'dev' : 'start'
  const server = spawn(
    process.execPath,
    [...MEMORY, ...FIRST, next, command, '-p', String(options.port), '-H', options.host],
    {
      cwd: projectRoot,
      env: {
        ...options.env,
        NODE_ENV: options.dev ? 'development' : 'production',
        // Next would close the port at once and end the process before its jobs are handed back.
        NEXT_MANUAL_SIG_HANDLE: options.dev ? undefined : '1',
      },
      // The fourth is a line between the two: the server ends when this process is gone.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  forward(server.stdout, process.stdout, options)
  forward(server.stderr, process.stderr, options)
  try {
    await waitUntilHealthy(server, `http://${reachable(options.host)}:${options.port}/api/health`)
  } catch (error) {
    server.kill('SIGTERM')
    throw error
  }
  return server
}

/** The log, without Next's own welcome. In production every line of it can be read by a program. */
function forward(from: Readable | null, to: NodeJS.WriteStream, { demo }: ServeOptions) {
  if (!from) return
  createInterface({ input: from }).on('line', line => {
    if (!/^\s*($|▲|✓|-\s)/.test(line)) to.write(`${demo ? line : asLogLine(line)}\n`)
  })
}

function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

async function waitUntilHealthy(server: ChildProcess, url: string) {
  let last = 'no answer'
  for (let i = 0; i < HEALTH_TRIES; i++) {
    if (server.exitCode !== null || server.signalCode !== null) {
      throw new Failure('The portal ended while it started; its log is above.')
    }
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    if (answer) last = `${answer.status} ${(await answer.text()).slice(0, 300)}`
    await sleep(200)
  }
  throw new Failure(`The portal does not become healthy: ${last}`)
}
