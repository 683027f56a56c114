import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import { aMail } from '../integration/jobs/mail-in-queue'
import { aMailServer } from '../integration/notifications/mail-stand-in'
import type { MailServer } from '../support/mail-server'
import { aPortal, aPortalOfNpm, startedWorker } from '../support/portal-process'
import { asSystem } from '../support/signing-in'
import { letItHold } from '../support/worlds'

let server: MailServer
const smtp = () => ({ SMTP_URL: process.env.SMTP_URL ?? '' })

beforeAll(async () => {
  server = await aMailServer()
  await letItHold('production')
})

async function lockedJobs(): Promise<number> {
  const [row] = await asSystem(
    tx => tx.$queryRaw<{ locked: number }[]>`
      SELECT count(*)::int AS locked FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL`,
  )
  return row?.locked ?? -1
}

it('a signal turns the health first, lets requests and jobs end, and hands back the rest', async () => {
  server.beforeAnswer = () => sleep(300)
  const portal = await aPortal(smtp())
  await Promise.all(Array.from({ length: 30 }, aMail))
  while (server.received.length < 2) await sleep(20)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  expect(await ask(`${portal.url}/tjanster`, agent)).toMatchObject({ status: 200, connection: 'keep-alive' })
  portal.child.kill('SIGTERM')
  while ((await ask(`${portal.url}/api/health`, agent)).status !== 503) await sleep(20)
  expect(await ask(`${portal.url}/tjanster`, agent)).toMatchObject({ status: 200, connection: 'close' })
  expect((await ask(`${portal.url}/api/health/live`, agent)).status).toBe(200)
  // Ended by itself: the start would have killed it after ten seconds.
  expect(await portal.ended).toBe(0)
  expect(portal.lines.map(line => JSON.parse(line)).at(-1)).toMatchObject({
    msg: 'the portal has stopped',
    cutOff: 0,
  })
  expect(await lockedJobs()).toBe(0)
  server.beforeAnswer = async () => {}
  const worker = startedWorker(smtp())
  while (server.received.length < 30) await sleep(50)
  worker.child.kill('SIGTERM')
  expect(await worker.ended).toBe(0)
  expect(new Set(server.received.map(mail => mail.to)).size).toBe(30)
  expect(server.received).toHaveLength(30)
})

it('every line of its log is JSON, and says which request it is about', async () => {
  const portal = await aPortal(smtp())
  const answer = await fetch(`${portal.url}/avrop/hemlig-kod?q=hemligt`, { redirect: 'manual' })
  const id = answer.headers.get('x-request-id')
  const about = () => portal.lines.map(line => JSON.parse(line)).filter(line => line.requestId === id)
  while (!about().some(line => line.msg === 'answered')) await sleep(20)
  portal.child.kill('SIGTERM')
  await portal.ended
  expect(about()).toContainEqual(
    expect.objectContaining({ level: 'info', method: 'GET', route: '/avrop/[id]', status: answer.status }),
  )
  const text = portal.lines.join('\n')
  expect(text).not.toMatch(/hemlig/)
  expect(portal.lines.map(line => JSON.parse(line))).toContainEqual(
    expect.objectContaining({
      msg: 'the portal starts',
      version: expect.any(String),
      build: expect.any(String),
    }),
  )
})

it('a signal to npm ends all that it began', async () => {
  const portal = await aPortalOfNpm(smtp())
  portal.child.kill('SIGTERM')
  await portal.ended
  while (await fetch(`${portal.url}/api/health/live`).catch(() => undefined)) await sleep(200)
})

it('what a killed worker held is done by another, and at most one mail goes twice', async () => {
  server.received.length = 0
  server.beforeAnswer = () => sleep(100)
  const mails = await Promise.all(Array.from({ length: 40 }, aMail))
  const [first, second] = [startedWorker(smtp()), startedWorker(smtp())]
  while (server.received.length < 10) await sleep(20)
  first.child.kill('SIGKILL')
  const different = () => new Set(server.received.map(mail => mail.to)).size
  while (different() < mails.length) await sleep(200)
  second.child.kill('SIGTERM')
  await second.ended
  expect(server.received.length - mails.length).toBeLessThanOrEqual(1)
  expect(await lockedJobs()).toBe(0)
})

function ask(
  url: string,
  agent: Agent,
): Promise<{ status: number | undefined; connection: string | undefined }> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, answer => {
      answer.resume()
      answer.on('end', () => resolve({ status: answer.statusCode, connection: answer.headers.connection }))
    }).on('error', reject)
  })
}
