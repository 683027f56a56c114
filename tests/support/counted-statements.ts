import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot } from '../../scripts/processes'

/** A server that loads it counts its statements as the app's role. It needs a line to its parent. */
export const STATEMENT_COUNTER = path.join(projectRoot, 'tests/support/statement-counter.mjs')

/** The statements so far, when every transaction that was begun has ended. */
export async function countedBy(server: ChildProcess): Promise<number> {
  for (;;) {
    await sleep(30)
    server.send('statements')
    const [counts] = await once(server, 'message', { signal: AbortSignal.timeout(20_000) })
    // Next says a word of its own once.
    if ('begun' in counts && counts.begun === counts.ended) return counts.statements
  }
}
