import { setTimeout as sleep } from 'node:timers/promises'
import { jointOrderAt } from '../../bench/portal/joint-order'
import type { Signatories } from '../../bench/portal/signatories'

const TRIES = 1000
const PAUSE = 100

export type Clients = {
  /** Orders that were begun, sent and signed by all, each step acknowledged. */
  done: number
  /** Steps that had to be asked for again. */
  retries: number
  /** Settles when all orders are done, or with the first step that never was. */
  ended: Promise<void>
}

export type Wanted = {
  people: Signatories[]
  /** Whether another order is, when so many are begun. */
  isWanted: (begun: number) => boolean
  mayRetry: boolean
}

/** One client for each organisation. Each makes one order after the other, as long as more are wanted. */
export function orderClients(base: string, { people, isWanted, mayRetry }: Wanted): Clients {
  let begun = 0
  const clients: Clients = { done: 0, retries: 0, ended: Promise.resolve() }
  const client = async (signatories: Signatories) => {
    while (isWanted(begun)) {
      begun += 1
      for (const { prepare } of jointOrderAt(base, signatories)) {
        const send = await persist(prepare)
        // The same form again, with the same key, as a browser sends it.
        await persist(send)
      }
      clients.done += 1
    }
  }
  const persist = async <T>(step: () => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries++) {
      try {
        return await step()
      } catch (error) {
        if (!mayRetry || tries === TRIES) throw error
        clients.retries += 1
        await sleep(PAUSE)
      }
    }
  }
  clients.ended = Promise.all(people.map(client)).then(() => undefined)
  return clients
}
