import { chmodSync, cpSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DemoPersonaKey, demoPersonaKeys, demoPersonas } from '@seed/demo-personas'
import { expect, it } from 'vitest'
import { startEmbeddedPostgres } from '../../scripts/embedded-postgres'
import { aPortal } from '../support/portal-process'
import { testFolder } from '../support/server'
import { printLine } from '../support/test-depth'
import { aMovedAddress } from './moved-address'
import { aStandby, coldCopy, killServer, primarySettings, waitForStandby } from './replica'
import { tellDemo, variablesOf } from './told-cluster'

const root = path.join(testFolder(), 'failover')

it('goes on without a restart when the standby takes over, and keeps every write that it acknowledged', async () => {
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root, { recursive: true })
  const [first, second] = [path.join(root, 'first'), path.join(root, 'second')]
  const alone = await startEmbeddedPostgres({ dataDir: first, fresh: true })
  await tellDemo(variablesOf(alone))
  await alone.stop()
  mkdirSync(second)
  coldCopy(alone.folder, second)
  chmodSync(second, 0o711)

  const primary = await startEmbeddedPostgres({ dataDir: first, settings: primarySettings })
  cpSync(path.join(primary.folder, 'credentials.json'), path.join(second, 'credentials.json'))
  const standby = await aStandby(primary, second)
  await waitForStandby(primary.superuserUrl)
  const address = await aMovedAddress(Number(new URL(primary.appUrl).port))
  const through = (url: string) => url.replace(/@[^/]+/, `@127.0.0.1:${address.port}`)
  const portal = await aPortal({
    PORTAL_DEMO: '1',
    DATABASE_URL: through(primary.appUrl),
    DATABASE_WORKER_URL: through(primary.workerUrl),
  })

  const sessions: Session[] = []
  let isOver = false
  const client = async (number: number) => {
    while (!isOver) {
      const persona = demoPersonaKeys[number % demoPersonaKeys.length] ?? 'hr'
      const cookie = await signIn(portal.url, persona)
      if (cookie) sessions.push({ persona, cookie })
      else await sleep(50)
    }
  }
  const clients = Array.from({ length: 10 }, (_, number) => client(number))
  while (sessions.length < 50) await sleep(50)
  killServer(primary.folder)
  const killedAt = performance.now()
  const before = sessions.length
  await standby.promote()
  address.moveTo(standby.port)
  while (sessions.length === before) await sleep(20)
  printLine(
    `The portal went on ${((performance.now() - killedAt) / 1000).toFixed(1)} s after the primary's end`,
  )
  while (sessions.length < before + 50) await sleep(50)
  isOver = true
  await Promise.all(clients)
  // One after the other: fifty at once, on connections that have planned nothing yet, may wait too long for theirs.
  for (const session of sessions) expect(await accountOf(portal.url, session)).toEqual(itsOwnPage(session))
  expect(portal.child.exitCode).toBeNull()
  expect((await fetch(`${portal.url}/api/health`)).status).toBe(200)

  portal.child.kill('SIGTERM')
  await portal.ended
  await address.stop()
  await standby.stop()
  await primary.stop()
})

type Session = { persona: DemoPersonaKey; cookie: string }

/** Begins a session, which is a row; gives its cookie once the portal has acknowledged it. */
async function signIn(url: string, persona: string): Promise<string | undefined> {
  const answer = await fetch(`${url}/api/demo/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ persona }),
    redirect: 'manual',
  }).catch(() => undefined)
  return answer?.status === 303
    ? answer.headers
        .getSetCookie()
        .find(one => one.startsWith('portal.session='))
        ?.split(';')[0]
    : undefined
}

/** The answer to a session that asks for its own account. */
async function accountOf(url: string, { cookie }: Session) {
  const answer = await fetch(`${url}/konto`, { headers: { cookie }, redirect: 'manual' })
  const email = (await answer.text()).match(/[\w.-]+@[\w-]+\.example/)?.[0]
  return { status: answer.status, email }
}

function itsOwnPage({ persona }: Session) {
  return { status: 200, email: demoPersonas[persona].email }
}
