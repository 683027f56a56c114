import { setTimeout as sleep } from 'node:timers/promises'
import { env, isDemo } from '@/lib/env'
import { type Exchange, exchangesUnderWay } from '@/lib/exchange'
import { log } from '@/lib/log'
import { beginStopping, isStopping } from '@/lib/stopping'

/** Long enough for a proxy that asks every second or two to send requests elsewhere (milliseconds). */
const STILL_OPEN = 2_500
/** A container is ended after ten seconds. */
const LONGEST_STOP = 8_500
const LOOKS_EVERY = 50

let server: Exchange['server'] | undefined

/** While the process stops, each answer asks its connection to close: the next request goes elsewhere. */
export function closeWhileStopping({ response, server: own }: Exchange): void {
  server = own
  if (isStopping()) response.shouldKeepAlive = false
}

/**
 * Ends the process on a signal, or when its starter is gone. The health check says so at once. Requests under
 * way end and the jobs are handed back. Then the port closes. The whole fits in a container's ten seconds.
 */
export function stopOnSignal(worker: { stop(): Promise<void> } | undefined): void {
  const stop = (reason: string) => {
    if (!isStopping()) void end(reason, worker)
  }
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGINT', () => stop('SIGINT'))
  process.once('disconnect', () => stop('the starter is gone'))
}

async function end(reason: string, worker: { stop(): Promise<void> } | undefined): Promise<void> {
  const startedAt = performance.now()
  beginStopping()
  log().info({ reason }, 'the portal stops')
  const isInTime = () => performance.now() - startedAt < LONGEST_STOP
  const jobs = worker?.stop().catch(error => log().error({ err: error }, 'the jobs could not be handed back'))
  for (const { response } of exchangesUnderWay()) response.shouldKeepAlive = false
  // Nobody stands before a demo.
  if (!isDemo(env())) await sleep(STILL_OPEN)
  server?.close()
  server?.closeIdleConnections()
  while (exchangesUnderWay().length > 0 && isInTime()) await sleep(LOOKS_EVERY)
  await Promise.race([jobs, sleep(Math.max(LONGEST_STOP - (performance.now() - startedAt), 0))])
  log().info({ cutOff: exchangesUnderWay().length }, 'the portal has stopped')
  process.exit(0)
}
