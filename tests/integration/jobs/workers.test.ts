import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { freeJobsOfTheDead, handBackJobs, heldJobs, sayAlive } from '@/lib/workers'
import { startWorker } from '@/worker'
import type { MailServer } from '../../support/mail-server'
import { asSystem } from '../../support/signing-in'
import { aMailServer } from '../notifications/mail-stand-in'
import { aMail } from './mail-in-queue'

let server: MailServer
beforeAll(async () => {
  server = await aMailServer()
})
beforeEach(async () => {
  await asSystem(async tx => {
    await tx.$executeRaw`DELETE FROM graphile_worker._private_jobs`
    await tx.worker.deleteMany()
  })
})

/** A job that a worker took so many seconds ago, and what became of it. */
async function aHeldJob(worker: string, secondsAgo: number) {
  const [job] = await asSystem(
    tx => tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM graphile_worker.add_job('settle_rounds', '{}'::json)`,
  )
  const id = job?.id ?? ''
  await asSystem(
    tx => tx.$executeRaw`
      UPDATE graphile_worker._private_jobs
      SET locked_by = ${worker}, locked_at = now() - make_interval(secs => ${secondsAgo})
      WHERE id = ${id}::bigint`,
  )
  return id
}

async function holders(): Promise<Record<string, string | null>> {
  const rows = await asSystem(
    tx => tx.$queryRaw<{ id: string; by: string | null }[]>`
      SELECT id::text, locked_by AS by FROM graphile_worker._private_jobs`,
  )
  return Object.fromEntries(rows.map(({ id, by }) => [id, by]))
}

async function addressesOf(mails: string[]): Promise<string[]> {
  const found = await asSystem(tx => tx.mail.findMany({ where: { id: { in: mails } } }))
  return found.map(mail => mail.toAddress)
}

const lastSeen = (id: string, secondsAgo: number) =>
  asSystem(
    tx => tx.$executeRaw`
      INSERT INTO "Worker" (id, "seenAt") VALUES (${id}, now() - make_interval(secs => ${secondsAgo}))`,
  )

it('frees what dead workers hold, and leaves the living ones theirs and a new one what it just took', async () => {
  await sayAlive('living')
  await lastSeen('dead', 61)
  const ofDead = await aHeldJob('dead', 62)
  const ofUnknown = await aHeldJob('long gone', 7_000)
  const ofLiving = await aHeldJob('living', 300)
  const ofNew = await aHeldJob('new', 5)
  expect(await freeJobsOfTheDead()).toBe(2)
  expect(await holders()).toEqual({
    [ofDead]: null,
    [ofUnknown]: null,
    [ofLiving]: 'living',
    [ofNew]: 'new',
  })
  expect(await heldJobs('living')).toEqual([ofLiving])
})

it('hands back by name what a worker held when it ended', async () => {
  await sayAlive('ended')
  const job = await aHeldJob('ended', 1)
  await handBackJobs('ended')
  expect(await holders()).toEqual({ [job]: null })
  expect(await asSystem(tx => tx.worker.count())).toBe(0)
})

it('a worker that is stopped in the middle of its jobs leaves none locked, and no mail goes twice', async () => {
  const addresses = await addressesOf(await Promise.all(Array.from({ length: 12 }, aMail)))
  // A job by the clock may begin meanwhile and send mails of its own.
  const arrived = () => server.received.map(mail => mail.to).filter(to => addresses.includes(to))
  server.received.length = 0
  server.beforeAnswer = () => sleep(30)
  const first = await startWorker()
  while (arrived().length < 2) await sleep(10)
  await first.stop()
  expect(Object.values(await holders()).every(by => by === null)).toBe(true)
  const second = await startWorker()
  while (new Set(arrived()).size < 12) await sleep(10)
  await second.stop()
  expect(arrived()).toHaveLength(12)
})

it('a living worker takes up what a dead one held', async () => {
  const [address] = await addressesOf([await aMail()])
  await asSystem(
    tx => tx.$executeRaw`
      UPDATE graphile_worker._private_jobs SET locked_by = 'dead', locked_at = now() - interval '2 minutes'`,
  )
  server.received.length = 0
  server.beforeAnswer = async () => {}
  const worker = await startWorker()
  while (!server.received.some(mail => mail.to === address)) await sleep(20)
  await worker.stop()
})
