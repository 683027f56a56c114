import { beforeAll, beforeEach, expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { notify } from '@/features/notifications/jobs'
import { retryMail } from '@/features/notifications/outbox/commands'
import { getMailHealth } from '@/features/notifications/outbox/health-queries'
import { resumeMail, sendMail } from '@/features/notifications/outbox/jobs'
import { listMail } from '@/features/notifications/outbox/queries'
import { isOutage } from '@/features/notifications/outbox/rules'
import { getOwnMail } from '@/features/notifications/queries'
import type { MailServer } from '../../support/mail-server'
import { asSystem } from '../../support/order-stage'
import { aMailServer } from './mail-stand-in'
import { aSentOrder, mailsOf, type ToldWorld } from './told-world'

let server: MailServer

beforeAll(async () => {
  server = await aMailServer()
})
beforeEach(async () => {
  server.received.length = 0
  await asSystem(tx => tx.mail.deleteMany())
})

const minutesAfter = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const system = (now = new Date()) => makeActor({ role: 'system', now, locale: 'sv' })
const signedIn = (one: { id: string; email: string }, now = new Date()) => ({
  now,
  locale: 'sv' as const,
  personId: one.id,
  name: 'x',
  email: one.email,
  assurance: 'demo' as const,
  signedInAt: now,
  sessionId: null,
})
const staffOf = (world: ToldWorld, now?: Date) => makeActor({ ...signedIn(world.staff, now), role: 'staff' })
const sacoOf = (world: ToldWorld) => makeActor({ ...signedIn(world.saco), role: 'person' })

/** Mail about three orders, each tried once while the server is down. */
async function whileDown() {
  const worlds = [await aSentOrder(), await aSentOrder(), await aSentOrder()]
  await server.stop()
  for (const world of worlds) {
    await notify(world)
    for (const { id } of await mailsOf(world.eventId)) {
      await expect(sendMail({ mailId: id })).rejects.toThrow(/ECONNREFUSED/)
    }
  }
  const [world] = worlds
  if (!world) throw new Error('no world')
  return { world, worlds }
}

it('while the server is down all mail waits, and staff see since when and how much', async () => {
  const { world, worlds } = await whileDown()
  const later = minutesAfter(20)
  const health = await getMailHealth(staffOf(world, later))
  expect(health).toMatchObject({ waiting: worlds.length * 2, failed: 0, lastSentAt: null })
  expect(health.lastError).toContain('ECONNREFUSED')
  expect(isOutage(health, new Date())).toBe(false)
  expect(isOutage(health, later)).toBe(true)
  expect((await getMailHealth(sacoOf(world))).waiting).toBe(0)
  const { mails } = await listMail(staffOf(world), { page: 1 })
  expect(new Set(mails.map(mail => [mail.state, mail.attempts, mail.canRetry].join()))).toEqual(
    new Set(['queued,1,true']),
  )

  // One attempt says that it is still down; the others are left in peace.
  await resumeMail(system(later))
  const attempts = await asSystem(tx => tx.mail.aggregate({ _sum: { attempts: true } }))
  expect(attempts._sum.attempts).toBe(worlds.length * 2 + 1)
  await server.start()
})

it('when the server is back everything goes, each mail once, also when two workers begin at once', async () => {
  const { world, worlds } = await whileDown()
  await server.start()
  const later = system(minutesAfter(20))
  const ids = await asSystem(tx => tx.mail.findMany({ select: { id: true } }))
  await Promise.all([resumeMail(later), resumeMail(later), ...ids.map(({ id }) => sendMail({ mailId: id }))])
  await resumeMail(later)
  const expected = worlds.flatMap(({ ofr, saco }) => [ofr.email, saco.email])
  expect(server.received.map(mail => mail.to).toSorted()).toEqual(expected.toSorted())
  const health = await getMailHealth(staffOf(world))
  expect(health).toMatchObject({ waiting: 0, since: null, failed: 0 })
  expect(await asSystem(tx => tx.mail.count({ where: { failingSince: { not: null } } }))).toBe(0)
})

it('an outage that never ends fails the mail at last, with its reason, and the person is told in the portal', async () => {
  const { world } = await whileDown()
  const [, mail] = await mailsOf(world.eventId)
  const mailId = mail?.id ?? ''
  expect((await getOwnMail(sacoOf(world))).failedAt).toBeNull()
  await sendMail({ mailId }, system(minutesAfter(72 * 60 + 1)))
  const given = await asSystem(tx => tx.mail.findUniqueOrThrow({ where: { id: mailId } }))
  expect(given).toMatchObject({ state: 'failed', attempts: 2 })
  expect(given.lastError).toContain('ECONNREFUSED')
  expect((await getOwnMail(sacoOf(world))).failedAt).not.toBeNull()
  expect((await getMailHealth(staffOf(world))).failed).toBe(1)

  // The queue leaves it alone; the staff put it there again, and it has its whole time once more.
  await sendMail({ mailId })
  await retryMail(staffOf(world), { mailId })
  await expect(sendMail({ mailId }, system(minutesAfter(80 * 60)))).rejects.toThrow()
  await server.start()
  await resumeMail(system(minutesAfter(80 * 60)))
  expect(server.received.filter(one => one.to === world.saco.email)).toHaveLength(1)
  expect((await getOwnMail(sacoOf(world))).failedAt).toBeNull()
})

it('one address that is refused does not hold up the others, and its person is told what to do', async () => {
  const world = await aSentOrder()
  const email = `unknown-${world.saco.email}`
  await asSystem(tx => tx.person.update({ where: { id: world.saco.id }, data: { email } }))
  await notify(world)
  await resumeMail(system(minutesAfter(20)))
  expect(server.received.map(mail => mail.to)).toEqual([world.ofr.email])
  expect((await getOwnMail(sacoOf(world))).failedAt).not.toBeNull()
  expect((await getMailHealth(staffOf(world))).failed).toBe(1)
})

it('mail with a secret link is left to the queue, which alone has the link', async () => {
  for (const kind of ['sign_in', 'invitation', 'attestation']) {
    const said = { toAddress: 'x@example.test', subject: 'Länk', body: '{link}', createdAt: new Date() }
    await asSystem(tx => tx.mail.create({ data: { ...said, key: `${kind}:${crypto.randomUUID()}` } }))
  }
  await resumeMail(system(minutesAfter(20)))
  expect(server.received).toEqual([])
  expect(await asSystem(tx => tx.mail.count({ where: { state: 'queued', attempts: 0 } }))).toBe(3)
})
