import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { makeActor, systemActor, withActor } from '@/auth/doors'
import { notify } from '@/features/notifications/jobs'
import { retryMail } from '@/features/notifications/outbox/commands'
import { sendMail } from '@/features/notifications/outbox/jobs'
import { decoded, type MailServer } from '../../support/mail-server'
import { whileDatabaseIsAway } from '../../support/signing-in'
import { aMailServer } from './mail-stand-in'
import { aSentOrder, mailsOf, queuedJobs, type ToldWorld } from './told-world'

let server: MailServer

beforeAll(async () => {
  server = await aMailServer()
})
beforeEach(() => {
  server.received.length = 0
  server.beforeAnswer = async () => {}
})

async function mailToSaco(): Promise<{ world: ToldWorld; mailId: string }> {
  const world = await aSentOrder()
  await notify(world)
  const mail = (await mailsOf(world.eventId)).find(one => one.toAddress === world.saco.email)
  if (!mail) throw new Error('no mail')
  return { world, mailId: mail.id }
}

function findMail(id: string) {
  return withActor(systemActor(), tx => tx.mail.findUniqueOrThrow({ where: { id } }))
}

it('a mail arrives as text and html, names itself, says that it is automatic and leads to the order', async () => {
  const { world, mailId } = await mailToSaco()
  await sendMail({ mailId })
  expect(server.received.map(mail => mail.to)).toEqual([world.saco.email])
  const raw = server.received[0]?.raw ?? ''
  expect(raw).toMatch(new RegExp(`^Message-ID: <${mailId}@localhost>`, 'im'))
  expect(raw).toMatch(/^Auto-Submitted: auto-generated/im)
  expect(raw).toMatch(/^Content-Language: sv/im)
  expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/im)
  expect(raw).toMatch(/^Content-Type: text\/html; charset=utf-8/im)
  const text = decoded(raw)
  const link = `http://localhost:3000/avrop/${world.orderId}/signera\\?ord=\\d+-\\d+-[\\w-]{22}`
  expect(text).toMatch(new RegExp(`Läs och signera för Saco-S:\\r\\n${link}`))
  expect(text).toMatch(new RegExp(`<a href="${link}" style="[^"]+">Läs och signera för Saco-S</a>`))
  expect(text).toContain('alt="Ringen: 0 av 3 parter har signerat"')
  // The order's ring, and the sign of its service.
  expect(raw.match(/^Content-Type: image\/png/gim)).toHaveLength(2)
  expect(text).toContain('<html lang="sv">')
  expect(text).not.toMatch(/token/i)
  expect(await findMail(mailId)).toMatchObject({ state: 'sent', attempts: 1, lastError: null })
})

it('the job run again, or twice at once, sends one mail', async () => {
  const { mailId } = await mailToSaco()
  await Promise.all([sendMail({ mailId }), sendMail({ mailId }), sendMail({ mailId })])
  await sendMail({ mailId })
  expect(server.received).toHaveLength(1)
  expect((await findMail(mailId)).attempts).toBe(1)
})

it('a server that is down loses nothing: the mail waits, says why, and goes when the server is back', async () => {
  const { world, mailId } = await mailToSaco()
  await server.stop()
  await expect(sendMail({ mailId })).rejects.toThrow(/ECONNREFUSED/)
  expect(await findMail(mailId)).toMatchObject({ state: 'queued', attempts: 1, sentAt: null })
  expect((await findMail(mailId)).lastError).toContain('ECONNREFUSED')

  const staff = makeActor({
    role: 'staff',
    now: new Date(),
    locale: 'sv',
    personId: world.staff.id,
    name: 'staff',
    email: world.staff.email,
    assurance: 'demo',
    signedInAt: new Date(),
    sessionId: null,
  })
  const waiting = async () => (await queuedJobs('send_mail')).filter(job => job.mailId === mailId).length
  const before = await waiting()
  expect(await retryMail(staff, { mailId })).toEqual({ ok: true, value: mailId })
  expect(await waiting()).toBe(before + 1)

  await server.start()
  await sendMail({ mailId })
  expect(server.received).toHaveLength(1)
  expect(await findMail(mailId)).toMatchObject({
    state: 'sent',
    attempts: 2,
    lastError: null,
    failingSince: null,
  })
  expect(await retryMail(staff, { mailId })).toMatchObject({ ok: false, reason: 'mail_waits_no_more' })
  expect(await waiting()).toBe(before + 1)
})

it('an address that is refused for good is not tried again, and is kept out of the error', async () => {
  const id = crypto.randomUUID()
  await withActor(systemActor(), tx =>
    tx.mail.create({
      data: {
        id,
        key: id,
        toAddress: 'unknown@example.test',
        subject: 'Ämne',
        body: 'Text',
        createdAt: new Date(),
      },
    }),
  )
  await sendMail({ mailId: id })
  const mail = await findMail(id)
  expect(mail).toMatchObject({ state: 'failed', attempts: 1 })
  expect(mail.lastError).toContain('550')
  expect(mail.lastError).not.toContain('unknown@')
})

it('only staff retry, and a sign-in mail is not sent again', async () => {
  const { world, mailId } = await mailToSaco()
  const hr = makeActor({
    role: 'party',
    now: new Date(),
    locale: 'sv',
    personId: world.hr.id,
    name: 'hr',
    email: world.hr.email,
    assurance: 'demo',
    signedInAt: new Date(),
    sessionId: null,
    organisation: { id: world.organisationId, name: 'Vattenledsverket' },
    party: 'employer',
    mandateId: world.hr.mandateId,
    canSign: true,
  })
  expect(await retryMail(hr, { mailId })).toMatchObject({ ok: false, reason: 'not_found' })

  const staff = makeActor({
    role: 'staff',
    now: new Date(),
    locale: 'sv',
    personId: world.staff.id,
    name: 'staff',
    email: world.staff.email,
    assurance: 'demo',
    signedInAt: new Date(),
    sessionId: null,
  })
  const id = crypto.randomUUID()
  await withActor(systemActor(), tx =>
    tx.mail.create({
      data: {
        id,
        key: `sign_in:${id}`,
        toAddress: 'unknown@example.test',
        subject: 'Logga in',
        body: '{link}',
        state: 'failed',
        createdAt: new Date(),
      },
    }),
  )
  await retryMail(staff, { mailId: id })
  expect((await queuedJobs('send_mail')).filter(job => job.mailId === id)).toEqual([])
})

it('a letter that the server refuses when it has read it is not tried again', async () => {
  const { mailId } = await mailToSaco()
  server.beforeAnswer = () =>
    Promise.reject(Object.assign(new Error('rejected as spam'), { responseCode: 554 }))
  await sendMail({ mailId })
  expect(await findMail(mailId)).toMatchObject({ state: 'failed', attempts: 1 })
})

it('a mail that the server has taken goes once, also when the database is lost before it is told', async () => {
  const { mailId } = await mailToSaco()
  server.beforeAnswer = () => whileDatabaseIsAway(async () => {})
  await sendMail({ mailId })
  expect(server.received).toHaveLength(1)
  expect(await findMail(mailId)).toMatchObject({ state: 'sent' })
})

it('mails go one at a time, so that a process that is killed leaves one of them in doubt', async () => {
  const mails = [await mailToSaco(), await mailToSaco(), await mailToSaco()]
  let underWay = 0
  const atOnce: number[] = []
  server.beforeAnswer = async () => {
    atOnce.push(++underWay)
    await sleep(20)
    underWay -= 1
  }
  await Promise.all(mails.map(({ mailId }) => sendMail({ mailId })))
  expect(atOnce).toEqual([1, 1, 1])
})
