import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second. */
const TICK = 10

type Told = { parent: number; own: number; ofEnded: number }

/** Milliseconds of processor time that a process and its children have used. NaN where the system does not tell. */
export function processorTime(pid: number): number {
  const process = told(pid)
  if (!process) return Number.NaN
  const children = pidsOfAll().flatMap(child => told(child) ?? [])
  const living = children.filter(({ parent }) => parent === pid)
  return living.reduce((sum, { own }) => sum + own, process.own + process.ofEnded)
}

function told(pid: number): Told | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name may hold spaces, so the numbers are counted from its end.
    const numbers = line
      .slice(line.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [, parent = 0] = numbers
    const [user = 0, system = 0, userOfEnded = 0, systemOfEnded = 0] = numbers.slice(11)
    return { parent, own: (user + system) * TICK, ofEnded: (userOfEnded + systemOfEnded) * TICK }
  } catch {
    return undefined
  }
}

function pidsOfAll(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger)
}
