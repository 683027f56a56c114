import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeActor, withActor } from '@/auth/doors'
import { enqueue } from '@/lib/jobs'
import { startWorker, type Worker } from '@/worker'
import { aSentOrder, mailsOf, queuedJobs, type ToldWorld } from './told-world'

let worker: Worker

beforeAll(async () => {
  worker = await startWorker()
})
afterAll(() => worker.stop())

function staffOf(world: ToldWorld) {
  const now = new Date()
  return makeActor({
    role: 'staff',
    now,
    locale: 'sv',
    personId: world.staff.id,
    name: 'staff',
    email: world.staff.email,
    assurance: 'demo',
    signedInAt: now,
    sessionId: null,
  })
}

async function capturedMails(eventId: string) {
  for (let tries = 0; tries < 100; tries++) {
    const mails = await mailsOf(eventId)
    if (mails.length > 0 && mails.every(mail => mail.state === 'captured')) return mails
    await sleep(50)
  }
  return mailsOf(eventId)
}

it('picks up a job that the app put in the queue with its change, and the mails that follow from it', async () => {
  const world = await aSentOrder()
  await withActor(staffOf(world), async tx => {
    const [role] = await tx.$queryRaw<{ name: string }[]>`SELECT current_user::text AS name`
    expect(role?.name).toBe('portal_app')
    await enqueue(tx, 'notify', { eventId: world.eventId })
  })
  const mails = await capturedMails(world.eventId)
  expect(mails.map(mail => [mail.toAddress, mail.state])).toEqual([
    [world.ofr.email, 'captured'],
    [world.saco.email, 'captured'],
  ])
})

it('a rollback takes the job back', async () => {
  const world = await aSentOrder()
  const undone = withActor(staffOf(world), async tx => {
    await enqueue(tx, 'notify', { eventId: world.eventId })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect((await queuedJobs('notify')).filter(job => job.eventId === world.eventId)).toEqual([])
  const later = await aSentOrder()
  await withActor(staffOf(later), tx => enqueue(tx, 'notify', { eventId: later.eventId }))
  await capturedMails(later.eventId)
  expect(await mailsOf(world.eventId)).toEqual([])
})
