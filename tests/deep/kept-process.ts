import { once } from 'node:events'
import type { Process } from '../support/portal-process'

export type KeptProcess = {
  /** The one that runs now. */
  now(): Process
  /** Ends the process that does the work, as when memory runs out. It is started again. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** A process that is started again when it ends, as a service is. */
export function keepRunning(begin: () => Process): KeptProcess {
  let current = begin()
  let isStopped = false
  const keep = async () => {
    while (!isStopped) {
      await current.ended
      if (!isStopped) current = begin()
    }
  }
  const keeping = keep()
  return {
    now: () => current,
    kill: async () => {
      const { child, lines, ended } = current
      // The start has a process under it that serves. A worker is that process itself.
      process.kill(servingPid(lines) ?? Number(child.pid), 'SIGKILL')
      await ended
    },
    stop: async () => {
      isStopped = true
      const ended = current.child.exitCode === null ? once(current.child, 'exit') : undefined
      current.child.kill('SIGTERM')
      await ended
      await keeping
    },
  }
}

/** The number in the line of the log that says that it starts. */
function servingPid(lines: string[]): number | undefined {
  const line = lines.find(one => one.includes('"the portal starts"'))
  return line ? JSON.parse(line).pid : undefined
}
