import './node-version'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export const projectRoot = path.resolve(import.meta.dirname, '..')

export type Finished = { code: number; output: string; seconds: number }

/** Node's arguments for one of our TypeScript scripts; `server-only` modules load in it. */
export function scriptArguments(script: string, args: string[] = [], folder = projectRoot): string[] {
  const runsTypeScript = pathToFileURL(path.join(folder, 'scripts/typescript.mjs')).href
  return ['--conditions=react-server', '--import', runsTypeScript, path.join(folder, script), ...args]
}

/** The path of a dependency's command. */
export function commandOf(dependency: string, file: string): string {
  return path.join(projectRoot, 'node_modules', dependency, file)
}

/** Runs Node to the end and keeps what it printed; with `echo` it also prints it as it comes. */
export async function runNode(
  args: string[],
  options: { env?: NodeJS.ProcessEnv; echo?: boolean } = {},
): Promise<Finished> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const collect = (chunk: Buffer) => {
    output += chunk
    if (options.echo) process.stdout.write(chunk)
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const [code] = await once(child, 'close')
  return { code: code ?? 1, output, seconds: (performance.now() - startedAt) / 1000 }
}

/** Asks a process to end, and ends it after the time is out. */
export async function stopProcess(child: ChildProcess, signal: NodeJS.Signals, milliseconds = 10_000) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
  await exited
  clearTimeout(timer)
}

/** Tells two processes with the same number apart; undefined when none runs under it. */
export function processIdentity(pid: number): string | undefined {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined
  }
  if (existsSync('/proc/self/stat')) {
    const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ''
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  }
  return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
}

export function isPortFree(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    )
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject()))
    })
  })
}
