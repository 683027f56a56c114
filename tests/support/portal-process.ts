import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildOnce } from '../../scripts/build'
import { freePort, projectRoot, scriptArguments } from '../../scripts/processes'

export type Process = {
  url: string
  child: ChildProcess
  /** Everything that it has printed, line by line. */
  lines: string[]
  ended: Promise<number | null>
}

const PRODUCTION = {
  PORTAL_DEMO: '0',
  PORTAL_SECRET: 'a secret for tests only, long enough for the rule',
  DATABASE_OWNER_URL: '',
  LOG_LEVEL: 'info',
  HOST: '127.0.0.1',
}

/** A portal of the present build, as a service starts it, when it is ready. */
export async function aPortal(env: Record<string, string> = {}): Promise<Process> {
  await buildOnce(process.env)
  const started = startedProcess({ PORT: String(await freePort()), ...env })
  await untilReady(started)
  return started
}

/** The same begun by `npm start`; `child` is npm. */
export async function aPortalOfNpm(env: Record<string, string> = {}): Promise<Process> {
  await buildOnce(process.env)
  const started = start(['start'], { PORT: String(await freePort()), ...env }, { command: 'npm' })
  await untilReady(started)
  return started
}

/** A portal that has just begun, at the port that its environment names; `folder` is where its release lies. */
export function startedProcess(env: Record<string, string>, folder = projectRoot): Process {
  return start(scriptArguments('scripts/start.ts', [], folder), env, { folder })
}

/** A worker beside it, as a service starts it. */
export function startedWorker(env: Record<string, string> = {}): Process {
  return start(scriptArguments('scripts/worker.ts'), { PORT: '0', ...env })
}

export async function untilReady({ url, child, lines }: Process): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${url}/api/health`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(200)
  }
  throw new Error(lines.join('\n'))
}

function start(
  args: string[],
  env: Record<string, string>,
  { command = process.execPath, folder = projectRoot } = {},
): Process {
  const url = `http://127.0.0.1:${env.PORT}`
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...withoutVitest(), ...PRODUCTION, PORTAL_URL: url, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A test that fails stops nothing.
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', chunk => lines.push(...String(chunk).split('\n').filter(Boolean)))
  }
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return { url, child, lines, ended }
}

function withoutVitest(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|npm_|TEST$|TZ$|NODE_OPTIONS$)/.test(name),
  )
  return { ...Object.fromEntries(own), NODE_ENV: 'production' }
}
