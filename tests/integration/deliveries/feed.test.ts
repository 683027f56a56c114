import { actorFor } from '@seed/factories/actors'
import type { OrderStory } from '@seed/factories/order-story'
import ICAL from 'ical.js'
import { NextRequest } from 'next/server'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { GET } from '@/app/kalender/[fil]/route'
import type { SignedInActor } from '@/auth/actor'
import { answerAssignment } from '@/features/deliveries/assignments/commands'
import { clashReasons } from '@/features/deliveries/clashes/rules'
import { renewFeed, stopFeed } from '@/features/deliveries/feed/commands'
import { getOwnFeed, openFeed } from '@/features/deliveries/feed/queries'
import { planOccasion } from '@/features/deliveries/occasions/commands'
import { correctOccasion, markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { addDays, dateOf, stockholmInstant } from '@/lib/dates'
import { aStage, asSystem, found, NOW, refused, type Stage } from '../../support/order-stage'
import { asApp } from '../../support/sql'

let stage: Stage
let story: OrderStory
beforeAll(async () => {
  stage = await aStage()
  story = await stage.order().of('valkommen-tillbaka').planned(['2021-05-03']).create(stage.world)
  await stage.order().by(stage.away).of('effektiva-team').planned(['2021-05-04']).create(stage.world)
})
beforeEach(() => asSystem(tx => tx.calendarFeed.deleteMany()))

async function keyOf(actor: SignedInActor): Promise<string> {
  await renewFeed(actor)
  const feed = found(await getOwnFeed(actor), 'feed')
  return found(/^\/kalender\/([\w-]{43})\.ics$/.exec(feed.path)?.[1], 'key')
}

const occasionsOf = async (actor: SignedInActor, now = NOW) =>
  (await openFeed({ now }, await keyOf(actor)))?.occasions ?? []

/** The route asks on the clock's own day. */
const nextWeek = () => new Date(Date.now() + 7 * 86_400_000)

function ask(file: string, headers: Record<string, string> = {}) {
  const request = new NextRequest(`http://localhost:3000/kalender/${file}`, { headers })
  return GET(request, { params: Promise.resolve({ fil: file }) })
}

it('each hears of what is theirs: a party of its organisation’s, a deliverer of the own, staff of own cases', async () => {
  const titles = (found: { organisation: string }[]) => new Set(found.map(({ organisation }) => organisation))
  expect(titles(await occasionsOf(stage.party('seko')))).toEqual(new Set([stage.home.name]))
  expect(titles(await occasionsOf(stage.foreigner()))).toEqual(new Set([stage.away.name]))
  const deliverer = actorFor(found(story.deliverer, 'deliverer'), NOW)
  expect((await occasionsOf(deliverer)).map(({ deliveryId }) => deliveryId)).toContain(story.deliveryId)
  expect((await occasionsOf(stage.staff())).length).toBeGreaterThan(0)
  expect(await occasionsOf(stage.admin())).toEqual([])
})

it('it is tentative for the deliverer alone until they say yes, and one who said no has it no more', async () => {
  const refusing = await stage.order().of('valkommen-tillbaka').planned(['2021-05-05']).create(stage.world)
  const deliverer = actorFor(found(refusing.deliverer, 'deliverer'), NOW)
  const toldTo = async (actor: SignedInActor) =>
    (await occasionsOf(actor)).find(({ deliveryId }) => deliveryId === refusing.deliveryId)?.isTentative
  expect([await toldTo(deliverer), await toldTo(stage.party('seko'))]).toEqual([true, false])
  const { id } = await asSystem(tx =>
    tx.occasion.findFirstOrThrow({ where: { deliveryId: refusing.deliveryId ?? '', status: 'planned' } }),
  )
  await answerAssignment(deliverer, { occasionId: id, answer: 'accepted', note: '' })
  expect(await toldTo(deliverer)).toBe(false)
  await answerAssignment(deliverer, { occasionId: id, answer: 'declined', note: 'Jag är sjuk.' })
  expect(await toldTo(deliverer)).toBeUndefined()
})

it('another calendar program reads it, with times in UTC and how often to ask', async () => {
  const actor = stage.party('seko')
  const file = `${await keyOf(actor)}.ics`
  await asSystem(tx =>
    tx.occasion.updateMany({
      where: { deliveryId: story.deliveryId, status: 'planned' },
      data: { startsAt: nextWeek(), place: 'Sal 3; Gävle' },
    }),
  )
  const answer = await ask(file)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(answer.headers.get('set-cookie')).toBeNull()
  const text = await answer.text()
  const calendar = new ICAL.Component(ICAL.parse(text))
  expect(calendar.getFirstPropertyValue('x-published-ttl')).toEqual(expect.anything())
  expect(calendar.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT4H')
  const [event] = calendar.getAllSubcomponents('vevent').map(one => new ICAL.Event(one))
  expect(event).toMatchObject({ location: 'Sal 3; Gävle', attendees: [] })
  expect(event?.startDate.zone.tzid).toBe('UTC')
  for (const { name, email } of [stage.party('saco_s'), stage.party('employer'), stage.staff()]) {
    expect(text).not.toContain(name)
    expect(text).not.toContain(email)
  }
})

it('answers 304 until something has changed', async () => {
  const file = `${await keyOf(stage.party('seko'))}.ics`
  const mark = found((await ask(file)).headers.get('etag'), 'mark')
  const again = await ask(file, { 'if-none-match': mark })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
  const occasion = await asSystem(tx =>
    tx.occasion.findFirstOrThrow({ where: { deliveryId: story.deliveryId, status: 'planned' } }),
  )
  await asSystem(tx =>
    tx.occasion.update({
      where: { id: occasion.id },
      data: { place: 'Aulan', startsAt: nextWeek(), sequence: 9 },
    }),
  )
  expect((await ask(file, { 'if-none-match': mark })).status).toBe(200)
})

it('a renewed address, one that was turned off and a made-up one tell nothing, in clear words', async () => {
  const actor = stage.party('seko')
  const [first, second] = [await keyOf(actor), await keyOf(actor)]
  expect(first).not.toBe(second)
  const old = await ask(`${first}.ics`)
  expect(old.status).toBe(404)
  expect(await old.text()).toContain('Kalenderadressen gäller inte')
  expect((await ask(`${second}.ics`)).status).toBe(200)
  await stopFeed(actor)
  for (const file of [`${second}.ics`, second, 'x.ics', `${'a'.repeat(43)}.ics`]) {
    expect((await ask(file)).status).toBe(404)
  }
})

it('a shut account and a mandate that has ended are told nothing', async () => {
  const actor = stage.foreigner('seko')
  const key = await keyOf(actor)
  const set = (deactivatedAt: Date | null) =>
    asSystem(tx => tx.person.update({ where: { id: actor.personId }, data: { deactivatedAt } }))
  expect((await openFeed({ now: NOW }, key))?.occasions.length).toBeGreaterThan(0)
  await set(NOW)
  expect(await openFeed({ now: NOW }, key)).toBeNull()
  await set(null)
  const mine = { personId: actor.personId, revokedAt: null }
  const held = await asSystem(tx => tx.mandate.findMany({ where: mine }))
  await asSystem(tx => tx.mandate.updateMany({ where: mine, data: { validTo: new Date('2021-01-31') } }))
  expect(await openFeed({ now: NOW }, key)).toEqual({ locale: 'sv', occasions: [] })
  for (const { id, validTo } of held) {
    await asSystem(tx => tx.mandate.update({ where: { id }, data: { validTo } }))
  }
})

it('reaches three months back, and leaves out what is only proposed', async () => {
  const actor = stage.foreigner()
  const late = stockholmInstant(addDays('2021-05-04', 150), '10:00')
  expect(await occasionsOf(actor, late)).toEqual([])
  const { minutes, mode, id } = await asSystem(tx =>
    tx.occasion.findFirstOrThrow({ where: { organisationId: stage.away.id, status: 'planned' } }),
  )
  expect(minutes).toBeGreaterThan(0)
  // A Sunday, as the day on which summer time ends always is.
  const passing = { passed: [...clashReasons], clashReason: 'Den enda dagen' }
  const moved = { occasionId: id, on: '2021-10-31', time: '09:00', mode, place: 'Aulan', ...passing }
  await planOccasion(stage.staff(), moved)
  const [found] = await occasionsOf(actor, late)
  expect(found).toMatchObject({ id, startsAt: new Date('2021-10-31T08:00:00Z'), sequence: 1 })
})

it('shows a done occasion when it took place, and tells calendars that it moved', async () => {
  const actor = stage.foreigner()
  const { id } = found(
    (await occasionsOf(actor)).find(({ status }) => status === 'planned'),
    'occasion',
  )
  const staff = { ...stage.staff(), now: stockholmInstant('2021-11-20', '10:00') }
  await markOccasionDone(staff, { occasionId: id, doneOn: '2021-11-09', actualParticipants: 7 })
  const entry = async () => (await occasionsOf(actor)).find(one => one.id === id)
  const done = { status: 'done', startsAt: dateOf('2021-11-09'), hasHour: false, sequence: 2 }
  expect(await entry()).toMatchObject(done)
  const reason = 'Fel klockslag.'
  const corrected = { occasionId: id, outcome: 'done' as const, doneOn: '2021-11-09', time: '13:30', reason }
  await correctOccasion(staff, { ...corrected, actualParticipants: 7 })
  const at = stockholmInstant('2021-11-09', '13:30')
  expect(await entry()).toMatchObject({ status: 'done', startsAt: at, hasHour: true, sequence: 3 })
  // The planned hour too is one that was given for the day.
  await correctOccasion(staff, { ...corrected, time: '09:00', actualParticipants: 7 })
  const asPlanned = stockholmInstant('2021-11-09', '09:00')
  expect(await entry()).toMatchObject({ startsAt: asPlanned, hasHour: true, sequence: 4 })
})

it('the first address says nothing of an older one', async () => {
  const actor = stage.party('seko')
  expect(await renewFeed(actor)).toEqual({ ok: true, value: 'feed_made' })
  expect(await renewFeed(actor)).toEqual({ ok: true, value: 'feed_renewed' })
  await stopFeed(actor)
  expect(await renewFeed(actor)).toEqual({ ok: true, value: 'feed_made' })
})

it('those without deliveries have none, and the database keeps no key and shows no feed to others', async () => {
  expect(await renewFeed(await stage.person())).toEqual(refused('not_allowed'))
  expect(await renewFeed(await stage.reader())).toEqual(refused('not_allowed'))
  const actor = stage.party('seko')
  const key = await keyOf(actor)
  const row = await asSystem(tx => tx.calendarFeed.findUniqueOrThrow({ where: { personId: actor.personId } }))
  expect(JSON.stringify(row)).not.toContain(key)
  const other = { role: 'staff', person: stage.staff().personId }
  expect(await asApp(other, one => one('SELECT * FROM "CalendarFeed"'))).toMatchObject({ count: 0 })
})
