import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { getWorkplace, listNamedDuties } from '@/features/duties/queries'
import { recordBounce } from '@/features/notifications/bounces/jobs'
import { dismissMail, retryMail } from '@/features/notifications/outbox/commands'
import { getMailHealth } from '@/features/notifications/outbox/health-queries'
import { sendMail } from '@/features/notifications/outbox/jobs'
import { listMail } from '@/features/notifications/outbox/queries'
import type { OutboxState } from '@/features/notifications/outbox/schema'
import { aStage, asSystem, refused, type Stage } from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

/** A mail to the home organisation's HR that a server has taken. */
async function aSentMail() {
  const { personId, email, now } = stage.party('employer')
  const mail = { key: randomUUID(), toAddress: email, subject: 'Signera', body: 'Hej', createdAt: now }
  const sent = { ...mail, personId, state: 'sent' as const, sentAt: now }
  return { ...(await asSystem(tx => tx.mail.create({ data: sent }))), personId }
}

const report = (mailId: string | null, more = {}) => ({
  mailId,
  isFinal: true,
  reason: '550 <nora@myndigheten.example> unknown\u0000',
  ...more,
})
const mailFailedAt = (id: string) =>
  asSystem(tx => tx.person.findUniqueOrThrow({ where: { id }, select: { mailFailedAt: true } }))
const inOutbox = async (id: string, state?: OutboxState) =>
  (await listMail(stage.staff(), { state, page: 1 })).mails.find(mail => mail.id === id)

it('mail that came back has failed, with the reason; staff are told, and so is its reader', async () => {
  const { id, personId } = await aSentMail()
  expect(await recordBounce(report(id))).toBe('bounced')
  const bounced = { state: 'bounced', lastError: '550 <…> unknown', canRetry: true }
  expect(await inOutbox(id, 'bounced')).toMatchObject(bounced)
  expect(await inOutbox(id, 'failed')).toMatchObject(bounced)
  expect(await inOutbox(id, 'sent')).toBeUndefined()
  const { groups } = await getWorkplace(stage.staff(), { page: 1 })
  expect(groups.find(({ kind }) => kind === 'mail')?.total).toBeGreaterThan(0)
  expect((await mailFailedAt(personId)).mailFailedAt).not.toBeNull()
  expect(await recordBounce(report(id, { reason: 'again' }))).toBe('already_bounced')
  expect(await inOutbox(id)).toMatchObject(bounced)
})

it('staff dismiss it with a reason: it waits no more, until it is tried and fails once more', async () => {
  const { id } = await aSentMail()
  await recordBounce(report(id))
  const name = `mail.${id}`
  const waits = async () => (await listNamedDuties(stage.staff(), [name])).length === 1
  const failed = async () => (await getMailHealth(stage.staff())).failed
  const [before, dismissing] = [await failed(), { mailId: id, reason: 'Har loggat in sedan dess.' }]
  expect(await waits()).toBe(true)
  expect(await dismissMail(stage.staff(), dismissing)).toMatchObject({ ok: true })
  expect([await waits(), await failed()]).toEqual([false, before - 1])
  expect(await inOutbox(id, 'dismissed')).toMatchObject({ dismissReason: dismissing.reason })
  expect([await inOutbox(id, 'failed'), await inOutbox(id, 'bounced')]).toEqual([undefined, undefined])
  expect(await dismissMail(stage.staff(), dismissing)).toEqual(refused('mail_waits_no_more'))
  const told = await asSystem(tx => tx.event.findFirst({ where: { kind: 'mail.dismissed', subjectId: id } }))
  expect(told).toMatchObject({ personId: stage.staff().personId, facts: {} })
  await retryMail(stage.staff(), { mailId: id })
  await sendMail({ mailId: id })
  expect(await inOutbox(id)).toMatchObject({ state: 'captured', dismissReason: '' })
})

it('one that is to be tried again waits for nobody at once, and for the staff only if it fails once more', async () => {
  const { id } = await aSentMail()
  await recordBounce(report(id))
  const waits = async () => (await listNamedDuties(stage.staff(), [`mail.${id}`])).length === 1
  expect(await waits()).toBe(true)
  await retryMail(stage.staff(), { mailId: id })
  expect(await waits()).toBe(false)
  expect(await inOutbox(id, 'queued')).toMatchObject({ state: 'queued', failingSince: null })
  await asSystem(tx => tx.mail.update({ where: { id }, data: { state: 'failed' } }))
  expect(await waits()).toBe(true)
})

it('once it is sent again it is an ordinary mail', async () => {
  const { id, personId } = await aSentMail()
  await recordBounce(report(id))
  expect(await retryMail(stage.staff(), { mailId: id })).toMatchObject({ ok: true })
  await sendMail({ mailId: id })
  expect((await inOutbox(id))?.state).toBe('captured')
  expect((await mailFailedAt(personId)).mailFailedAt).toBeNull()
})

it('a report of no mail of ours, of one that waits, or of a delay changes nothing', async () => {
  expect(await recordBounce(report(randomUUID()))).toBe('unknown_mail')
  expect(await recordBounce(report(null))).toBe('unknown_mail')
  const { id } = await aSentMail()
  expect(await recordBounce(report(id, { isFinal: false }))).toBe('not_final')
  expect((await inOutbox(id))?.state).toBe('sent')
  await asSystem(tx => tx.mail.update({ where: { id }, data: { state: 'queued', sentAt: null } }))
  expect(await recordBounce(report(id))).toBe('waits')
})

it('the outbox is searched by subject and address, and read from its oldest end', async () => {
  const word = `Sök${randomUUID().slice(0, 8)}`
  const said = {
    subject: `${word} ett`,
    body: 'Hej',
    state: 'failed' as const,
    toAddress: 'Anna@verket.example',
  }
  const days = [3, 1, 2].map(back => new Date(stage.staff().now.getTime() - back * 86_400_000))
  await asSystem(tx =>
    tx.mail.createMany({ data: days.map(createdAt => ({ ...said, key: randomUUID(), createdAt })) }),
  )
  const found = (more: object) => listMail(stage.staff(), { page: 1, search: `anna@ ${word}`, ...more })
  const daysOf = async (more: object) => (await found(more)).mails.map(({ createdAt }) => createdAt)
  expect(await daysOf({})).toEqual(days.toSorted((one, other) => other.getTime() - one.getTime()))
  expect(await daysOf({ sorting: 'aldst' })).toEqual(
    days.toSorted((one, other) => one.getTime() - other.getTime()),
  )
  expect((await found({ search: `bo@ ${word}` })).mails).toEqual([])
  expect(await found({ page: 9999 })).toMatchObject({ mails: [], total: days.length })
})
