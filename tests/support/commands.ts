import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { vi } from 'vitest'
import { projectRoot } from '../../scripts/processes'

export type Answer = { code: number | null; out: string; err: string }
type Running = {
  /** Waits until it has printed `text`, and throws what it printed when it ends before. */
  says(text: string): Promise<void>
  /** Asks the program to end, as a supervisor does. */
  end(signal: NodeJS.Signals): Promise<Answer>
  ended: Promise<Answer>
}

export const packageScripts: Record<string, string> = JSON.parse(
  readFileSync(path.join(projectRoot, 'package.json'), 'utf8'),
).scripts

// A program takes its time to load on a machine that does much else.
vi.setConfig({ testTimeout: 300_000 })

/** Starts the line of a command of package.json, without npm. `env` is laid over the test's own environment. */
export function startCommand(name: string, args: string[] = [], env: Record<string, string> = {}): Running {
  const [program, ...own] = String(packageScripts[name]).split(' ')
  if (program !== 'node') throw new Error(`${name} is no line of Node's`)
  return start(process.execPath, [...own, ...args], env)
}

/** The same to its end. */
export function runCommand(
  name: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<Answer> {
  return startCommand(name, args, env).ended
}

/** Runs it as a person does, which costs a start of npm and of a shell besides. */
export function runThroughNpm(name: string, args: string[], env: Record<string, string>): Promise<Answer> {
  return start('npm', ['run', '--silent', name, '--', ...args], env).ended
}

function start(program: string, args: string[], env: Record<string, string>): Running {
  const child = spawn(program, args, {
    cwd: projectRoot,
    env: { ...withoutVitest(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const answer: Answer = { code: null, out: '', err: '' }
  child.stdout.on('data', chunk => {
    answer.out += chunk
  })
  child.stderr.on('data', chunk => {
    answer.err += chunk
  })
  const ended = once(child, 'close').then(([code]) => Object.assign(answer, { code }))
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return { ended, says: text => saying(child, answer, text), end }
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
