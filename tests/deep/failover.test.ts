import { chmodSync, cpSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { demoPersonas } from '@seed/demo-personas'
import { expect, it } from 'vitest'
import { startEmbeddedPostgres } from '../../scripts/embedded-postgres'
import { runNode, scriptArguments } from '../../scripts/processes'
import { aPortal } from '../support/portal-process'
import { testFolder } from '../support/server'
import { aMovedAddress } from './moved-address'
import { aStandby, coldCopy, killServer, primarySettings, waitForStandby } from './replica'

const root = path.join(testFolder(), 'failover')
const PERSONAS = Object.keys(demoPersonas)

it('goes on without a restart when the standby takes over, and keeps every write that it acknowledged', async () => {
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root, { recursive: true })
  const [first, second] = [path.join(root, 'first'), path.join(root, 'second')]
  const alone = await startEmbeddedPostgres({ dataDir: first, fresh: true })
  const variables = {
    DATABASE_URL: alone.appUrl,
    DATABASE_WORKER_URL: alone.workerUrl,
    DATABASE_OWNER_URL: alone.ownerUrl,
  }
  const { code, output } = await runNode(scriptArguments('scripts/seed.ts'), {
    env: { ...process.env, ...variables, PORTAL_DEMO: '1' },
  })
  if (code !== 0) throw new Error(output)
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

  const sessions: string[] = []
  let isOver = false
  const client = async (number: number) => {
    while (!isOver) {
      const cookie = await signIn(portal.url, PERSONAS[number % PERSONAS.length] ?? 'hr')
      if (cookie) sessions.push(cookie)
      else await sleep(50)
    }
  }
  const clients = Array.from({ length: 10 }, (_, number) => client(number))
  while (sessions.length < 50) await sleep(50)
  killServer(primary.folder)
  const before = sessions.length
  await standby.promote()
  address.moveTo(standby.port)
  while (sessions.length < before + 50) await sleep(50)
  isOver = true
  await Promise.all(clients)
  const kept = await Promise.all(sessions.slice(0, before).map(cookie => isSignedIn(portal.url, cookie)))
  expect(kept.filter(is => !is)).toEqual([])
  expect(portal.child.exitCode).toBeNull()
  expect((await fetch(`${portal.url}/api/health`)).status).toBe(200)

  portal.child.kill('SIGTERM')
  await portal.ended
  await address.stop()
  await standby.stop()
  await primary.stop()
})

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

async function isSignedIn(url: string, cookie: string): Promise<boolean> {
  const answer = await fetch(`${url}/konto`, { headers: { cookie }, redirect: 'manual' })
  const isSentToSignIn = answer.headers.get('location')?.includes('/logga-in') ?? false
  return answer.status < 500 && !isSentToSignIn
}
