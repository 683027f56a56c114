import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

const PARENT_IS_LOOKED_FOR = 500

/** Resolves when this process is to end: at a signal, or when the `npm` that began it is gone. */
export function stopAsked(): Promise<unknown> {
  return Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), npmEnded()])
}

/** npm ends at a signal and does not pass it on. Without this, the process that it began would run on. */
async function npmEnded(): Promise<void> {
  const { ppid } = process
  if (!process.env.npm_lifecycle_event) return new Promise(() => {})
  while (process.ppid === ppid) await sleep(PARENT_IS_LOOKED_FOR, undefined, { ref: false })
}
