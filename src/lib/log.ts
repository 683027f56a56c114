import pino from 'pino'
import { env } from '@/lib/env'
import { currentExchange } from '@/lib/exchange'

let root: pino.Logger | undefined

/**
 * The log: one JSON line each on standard output, with the request that it belongs to. Never pass it a person's
 * name, address or free text.
 */
export function log(): pino.Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['password', 'token', 'secret', 'email', 'cookie', 'authorization', 'headers'],
    formatters: { level: label => ({ level: label }) },
    mixin: () => {
      const exchange = currentExchange()
      return exchange ? { requestId: exchange.id } : {}
    },
  })
  return root
}
