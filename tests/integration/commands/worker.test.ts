import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { enqueue } from '@/lib/jobs'
import { runCommand, startCommand } from '../../support/commands'
import { asSystem } from '../../support/signing-in'
import { aSentOrder, mailsOf } from '../notifications/told-world'

it('does the jobs that lie in the queue, and ends in peace when it is asked to', async () => {
  const { eventId } = await aSentOrder()
  await asSystem(tx => enqueue(tx, 'notify', { eventId }))
  const worker = startCommand('worker')
  await worker.says('The worker runs.')
  const mails = await kept(eventId)
  const { code, out, err } = await worker.end('SIGTERM')
  expect(mails.map(({ state }) => state)).toEqual(['captured', 'captured'])
  // The driver of the database warns here of what its next version refuses.
  expect({ code, err, out }).toEqual({ code: 0, err: '', out: 'The worker runs.\n' })
})

it('says in one line that its own address of the database is missing', async () => {
  const { code, err } = await runCommand('worker', [], { DATABASE_WORKER_URL: '' })
  expect([code, err]).toEqual([1, 'DATABASE_WORKER_URL is missing: the jobs need it.\n'])
})

async function kept(eventId: string) {
  for (let tries = 0; tries < 300; tries++) {
    const mails = await mailsOf(eventId)
    if (mails.length > 0 && mails.every(mail => mail.state === 'captured')) return mails
    await sleep(100)
  }
  return mailsOf(eventId)
}
