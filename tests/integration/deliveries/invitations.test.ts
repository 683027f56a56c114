import type { OrderStory } from '@seed/factories/order-story'
import ICAL from 'ical.js'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { clashReasons } from '@/features/deliveries/clashes/rules'
import { cancelOccasion, planOccasion } from '@/features/deliveries/occasions/commands'
import { findDigest } from '@/features/notifications/digest/digest-jobs'
import { notify } from '@/features/notifications/jobs'
import { digestCalendar } from '@/features/notifications/mail-calendar'
import { sendMail } from '@/features/notifications/outbox/jobs'
import type { MailServer } from '../../support/mail-server'
import { aStage, asSystem, found, type Stage } from '../../support/order-stage'
import { aMailServer } from '../notifications/mail-stand-in'

let server: MailServer
let stage: Stage
let story: OrderStory
beforeAll(async () => {
  server = await aMailServer()
  stage = await aStage()
  story = await stage.order().of('valkommen-tillbaka').planned(['2021-05-03']).create(stage.world)
})
beforeEach(() => {
  server.received.length = 0
})

/** The mails of the newest event of a kind about an occasion. */
async function mailsOf(occasionId: string, kind: string) {
  const event = await asSystem(tx =>
    tx.event.findFirstOrThrow({ where: { subjectId: occasionId, kind }, orderBy: { position: 'desc' } }),
  )
  await notify({ eventId: event.id })
  return asSystem(tx => tx.mail.findMany({ where: { key: { startsWith: event.id } } }))
}

function read(file: string | null) {
  const calendar = new ICAL.Component(ICAL.parse(found(file, 'calendar')))
  const event = new ICAL.Event(found(calendar.getFirstSubcomponent('vevent'), 'event'))
  const attendees = event.attendees.map(one => String(one.getFirstValue()).toLowerCase())
  return { method: calendar.getFirstPropertyValue('method'), event, attendees }
}

it('the same entry is moved and then withdrawn in each receiver’s calendar, who is named there alone', async () => {
  const { id, mode, delivererId } = await asSystem(tx =>
    tx.occasion.findFirstOrThrow({ where: { deliveryId: story.deliveryId, status: 'planned' } }),
  )
  const staff = stage.staff()
  // A Sunday, as the day on which summer time ends always is.
  const passing = { passed: [...clashReasons], clashReason: 'Den enda dagen' }
  const held = {
    ...{ occasionId: id, mode, place: 'Aulan', delivererId: found(delivererId, 'deliverer') },
    ...passing,
  }
  await planOccasion(staff, { ...held, on: '2021-10-31', time: '09:00' })
  const moved = await mailsOf(id, 'occasion.rescheduled')
  expect(moved.length).toBeGreaterThan(1)
  for (const mail of moved) {
    const { method, event, attendees } = read(mail.calendar)
    expect(method).toBe('REQUEST')
    expect(attendees).toEqual([`mailto:${mail.toAddress}`])
    expect(event).toMatchObject({ uid: `${id}@localhost`, sequence: 1, location: 'Aulan' })
    // Nine o'clock on the day that summer time ends.
    expect(event.startDate.toJSDate()).toEqual(new Date('2021-10-31T08:00:00Z'))
  }
  const text = moved.map(({ calendar }) => calendar).join('')
  for (const { name } of [stage.party('saco_s'), stage.party('employer')]) expect(text).not.toContain(name)

  await planOccasion(staff, { ...held, delivererId: undefined, on: '2021-10-31', time: '09:00' })
  const { email } = found(story.deliverer, 'deliverer')
  const given = await mailsOf(id, 'occasion.deliverer_changed')
  expect(given.map(mail => [mail.toAddress === email, read(mail.calendar).method]).toSorted()).toContainEqual(
    [true, 'CANCEL'],
  )

  await cancelOccasion(staff, { occasionId: id, reason: 'Sjukdom' })
  const [cancelled] = await mailsOf(id, 'occasion.cancelled')
  const { method, event } = read(found(cancelled, 'mail').calendar)
  expect([method, event.uid, event.sequence]).toEqual(['CANCEL', `${id}@localhost`, 3])

  await sendMail({ mailId: found(cancelled, 'mail').id })
  const raw = server.received[0]?.raw ?? ''
  expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=CANCEL/im)
})

it('a day that was only proposed was in no calendar, so its cancelling carries none', async () => {
  const other = await stage.order().of('effektiva-team').confirmed().create(stage.world)
  const { id } = await asSystem(tx =>
    tx.occasion.findFirstOrThrow({ where: { deliveryId: other.deliveryId } }),
  )
  await cancelOccasion(stage.staff(), { occasionId: id, reason: 'Sjukdom' })
  const mails = await mailsOf(id, 'occasion.cancelled')
  expect(mails.length).toBeGreaterThan(0)
  expect(mails.map(({ calendar }) => calendar)).toEqual(mails.map(() => null))
})

it('a person who chose one mail a day has the entry in that mail, as it stands then', async () => {
  const own = await stage.order().of('effektiva-team').planned(['2021-05-05']).create(stage.world)
  const { id, mode } = await asSystem(tx =>
    tx.occasion.findFirstOrThrow({ where: { deliveryId: own.deliveryId, status: 'planned' } }),
  )
  const reader = stage.party('employer').personId
  const choose = (mailChoice: 'daily' | 'at_once') =>
    asSystem(tx => tx.person.update({ where: { id: reader }, data: { mailChoice }, select: { id: true } }))
  await choose('daily')
  const passing = { passed: [...clashReasons], clashReason: 'Den enda dagen' }
  for (const time of ['10:00', '13:00']) {
    await planOccasion(stage.staff(), {
      occasionId: id,
      mode,
      place: 'Aulan',
      on: '2021-05-11',
      time,
      ...passing,
    })
    const told = await mailsOf(id, 'occasion.rescheduled')
    expect(told.map(({ personId }) => personId)).not.toContain(reader)
  }
  const now = new Date(Date.now() + 24 * 3_600_000)
  const since = { due: [], until: now, now }
  const person = { id: reader, staffRole: null, mailChoice: 'daily' as const }
  const { groups } = await asSystem(tx => findDigest(tx, person, since))
  const news = groups.flatMap(group => group.news)
  const { event, method, attendees } = read(digestCalendar(news, { locale: 'sv', personId: reader, now }))
  expect(event).toMatchObject({ uid: `${id}@localhost`, sequence: 2 })
  expect(event.startDate.toJSDate()).toEqual(new Date('2021-05-11T11:00:00Z'))
  expect([method, attendees]).toEqual(['PUBLISH', []])
  await choose('at_once')
})
