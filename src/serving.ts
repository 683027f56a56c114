import 'server-only'
import { recordAnswer } from '@/http/access-line'
import { lookFirst } from '@/http/first-look'
import { mendAnswer } from '@/http/last-answer'
import { closeWhileStopping, stopOnSignal } from '@/http/stopping'
import { takeConsole } from '@/lib/console-lines'
import { databaseFaultOf } from '@/lib/database-fault'
import { openConnections } from '@/lib/db'
import { env } from '@/lib/env'
import { currentExchange, followExchanges } from '@/lib/exchange'
import { followChanges } from '@/lib/kept'
import { log } from '@/lib/log'
import { endUnlessServable } from '@/lib/served-world'
import { logStart } from '@/lib/start-line'
import { keepWatch } from '@/watch'
import { keepWorking } from '@/worker'

/** Prepares a process that serves: its log, its data, its worker, and how it ends. */
export async function startServing(): Promise<void> {
  // A developer reads Next's own words as they are.
  if (env().NODE_ENV === 'production') takeConsole()
  await endUnlessServable()
  logStart('portal')
  followExchanges(exchange => {
    lookFirst(exchange)
    mendAnswer(exchange)
    closeWhileStopping(exchange)
    recordAnswer(exchange)
  })
  void followChanges(new AbortController().signal)
  const worker = env().PORTAL_WORKER === 'off' ? undefined : keepWorking()
  keepWatch()
  stopOnSignal(worker)
  // A proxy sends requests as soon as the port is open. A database that is away then tells of itself.
  await openConnections().catch(() => undefined)
}

/** Writes down a failure that no page has caught, and lets the answer say its kind. */
export function recordFailure(error: unknown, route: string): void {
  const exchange = currentExchange()
  const fault = databaseFaultOf(error)
  if (exchange) exchange.fault ??= fault
  log().error({ err: error, route, fault }, 'a request failed')
}
