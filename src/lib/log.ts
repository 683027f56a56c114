import pino from 'pino'
import { env } from '@/lib/env'

let root: pino.Logger | undefined

/** The log: one JSON line each on standard output. Never pass it a person's name, address or free text. */
export function log(): pino.Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['password', 'token', 'secret', 'email', 'cookie', 'authorization', 'headers'],
  })
  return root
}
