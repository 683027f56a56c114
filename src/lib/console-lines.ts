import { format, stripVTControlCharacters } from 'node:util'
import { log } from '@/lib/log'

const LEVELS = {
  debug: 'debug',
  info: 'info',
  log: 'info',
  warn: 'warn',
  error: 'error',
  trace: 'debug',
} as const

/** From now on what Next and other libraries print are lines of the log too, each of them whole. */
export function takeConsole(): void {
  for (const [name, level] of Object.entries(LEVELS) as [keyof typeof LEVELS, 'debug' | 'info'][]) {
    console[name] = (...given: unknown[]) => {
      const err = given.find(one => one instanceof Error)
      const text = format(...given.filter(one => one !== err))
      log()[level]({ err }, stripVTControlCharacters(text).trim() || err?.message)
    }
  }
  process.removeAllListeners('warning')
  process.on('warning', warning => log().warn({ err: warning }, 'Node warns'))
  process.on('unhandledRejection', error => log().error({ err: error }, 'a promise failed that nobody kept'))
}
