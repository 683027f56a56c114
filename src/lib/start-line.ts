import { readFileSync } from 'node:fs'
import path from 'node:path'
import { env, isDemo } from '@/lib/env'
import { log } from '@/lib/log'

const SECRET = /SECRET|KEY|TOKEN|PASSWORD|_URL$|ADDRESS|MAIL_FROM|CLIENT_ID/

/** Which version of which build runs. */
export function version(): { version: string; build: string } {
  const { version } = JSON.parse(readFileSync(path.join(process.cwd(), 'package.json'), 'utf8'))
  return { version, build: env().PORTAL_BUILD_ID ?? 'development' }
}

/** One line at the start of a process: its version and build, and the settings that are no secret. */
export function logStart(what: 'portal' | 'worker'): void {
  const settings = Object.entries(env()).filter(([name]) => !SECRET.test(name) || name === 'PORTAL_URL')
  log().info(
    {
      ...version(),
      node: process.version,
      demo: isDemo(env()),
      settings: Object.fromEntries(settings),
    },
    `the ${what} starts`,
  )
}
