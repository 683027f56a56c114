import '@/lib/meet-requests.mjs'
import type { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Day } from '@/lib/dates'
import type { Party } from '@/lib/party'

/** For whom somebody acted, and until when. */
export type EndedRight = { party: Party; organisation: string; on: Day }

/** One request and its answer, from its first moment to its last. */
export type Exchange = {
  /** In each line of the log, in the answer's header, and the reference on a page that says what failed. */
  id: string
  startedAt: number
  request: IncomingMessage
  response: ServerResponse
  server: Server
  /** The role of the one who asks, when it is known. */
  role?: string
  /** The reader's own right to act that has ended, where that may be why a page is not theirs. */
  ended?: EndedRight
  /** The fields that a form without script posted. The page that can't take them shows them again. */
  posted?: [name: string, value: string][]
  /** The database's fault, where nothing else is wrong. */
  fault?: string
  /** Our own word for why the page can't be shown: it replaces whatever Next answers. */
  plain?: string
  /** The page itself says what failed. */
  isExplained?: boolean
  /** Something that the page shows beside its content could not be found out. */
  isFlawed?: boolean
  /** It counts among those that the instance answers at once. */
  isAdmitted?: boolean
}

type Requests = {
  store: AsyncLocalStorage<Exchange>
  underWay: Set<Exchange>
  meet?: (exchange: Exchange) => void
}

const { portalRequests: requests } = globalThis as typeof globalThis & { portalRequests: Requests }

/** The answer is not one to keep for others. */
export function noteFlaw(): void {
  const exchange = currentExchange()
  if (exchange) exchange.isFlawed = true
}

/** The exchange that the running code works for. */
export function currentExchange(): Exchange | undefined {
  return requests.store.getStore()
}

export function exchangesUnderWay(): Exchange[] {
  return [...requests.underWay]
}

/** How many requests for pages and interfaces are under way; files are not counted. */
export function admittedExchanges(): number {
  return exchangesUnderWay().filter(({ isAdmitted }) => isAdmitted).length
}

/** Follows each request, also those that wait already; `meet` sees it before any page does. */
export function followExchanges(meet: (exchange: Exchange) => void): void {
  if (requests.meet) return
  requests.meet = meet
  for (const exchange of requests.underWay) requests.store.run(exchange, () => meet(exchange))
}

/** Next's own script takes any other status than 200 for an outage, and any page for a broken answer. */
export function isAskedByScript({ headers }: IncomingMessage): boolean {
  return 'rsc' in headers || 'next-action' in headers
}
