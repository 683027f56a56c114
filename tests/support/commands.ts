import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { vi } from 'vitest'
import { projectRoot } from '../../scripts/processes'

type Answer = { code: number | null; out: string; err: string }
export type Running = {
  /** Waits until it has printed `text`, and throws what it printed when it ends before. */
  says(text: string): Promise<void>
  /** Asks the program to end, as a supervisor does; npm then ends with the program's code. */
  end(signal: NodeJS.Signals): Promise<Answer>
  ended: Promise<Answer>
}

// A program takes its time to load on a machine that does much else.
vi.setConfig({ testTimeout: 300_000 })

/** Starts a command of package.json as a person does. `env` is laid over the test's own environment. */
export function startCommand(name: string, args: string[] = [], env: Record<string, string> = {}): Running {
  const child = spawn('npm', ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])], {
    cwd: projectRoot,
    env: { ...withoutVitest(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const answer: Answer = { code: null, out: '', err: '' }
  child.stdout.on('data', chunk => {
    answer.out += chunk
  })
  child.stderr.on('data', chunk => {
    answer.err += chunk
  })
  const ended = once(child, 'close').then(([code]) => Object.assign(answer, { code }))
  return { ended, says: text => saying(child, answer, text), end: signal => ending(child, ended, signal) }
}

/** The same to its end. */
export function runCommand(
  name: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<Answer> {
  return startCommand(name, args, env).ended
}

/** A runner inside a runner must not take itself for a part of it. */
function withoutVitest(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|npm_|PORTAL_TEST_|TEST$|TZ$)/.test(name),
  )
  return { ...Object.fromEntries(own), NODE_ENV: 'production' }
}

async function saying(child: ChildProcess, answer: Answer, text: string) {
  while (!answer.out.includes(text)) {
    const next = child.stdout && once(child.stdout, 'data')
    await Promise.race([next, once(child, 'close')])
    if (child.exitCode !== null && !answer.out.includes(text)) throw new Error(answer.out + answer.err)
  }
}

function ending(child: ChildProcess, ended: Promise<Answer>, signal: NodeJS.Signals) {
  const program = child.exitCode === null && programOf(child)
  if (program) process.kill(program, signal)
  return ended
}

/** npm leads a group of processes: itself, a shell, and the program. */
function programOf(npm: ChildProcess): number | undefined {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,pgid=,comm='], { encoding: 'utf8' }).trim().split('\n')
  const group = rows.map(row => row.trim().split(/\s+/)).filter(([, leader]) => Number(leader) === npm.pid)
  const program = group.find(([pid, , name]) => Number(pid) !== npm.pid && /(^|\/)node$/.test(name ?? ''))
  return program && Number(program[0])
}
