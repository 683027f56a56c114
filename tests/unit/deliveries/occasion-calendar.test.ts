import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { occasionCalendar } from '@/features/deliveries/occasions/occasion-calendar'
import { describeInZones } from '../../support/zones'

const occasion: OccasionView = {
  id: '0190a000-0000-7000-8000-000000000001',
  deliveryId: '0190a000-0000-7000-8000-000000000002',
  templateKey: 'workshop',
  title: { sv: 'Halvdag', en: 'Half day' },
  status: 'planned',
  startsAt: new Date('2021-05-03T07:00:00Z'),
  minutes: 90,
  mode: 'on_site',
  place: 'Sal 3, plan 2; Gävle',
  link: '',
  deliverer: null,
  isHeld: false,
  isDeclined: false,
  plannedParticipants: null,
  actualParticipants: null,
  note: '',
  doneOn: null,
  doneTime: null,
  recordedAt: null,
  sequence: 2,
  sessionId: null,
  registeredAt: null,
  isMoving: false,
  isOver: false,
}
const texts = {
  summary: 'Fånga tidiga tecken: Halvdag',
  description: 'Rad ett\nRad två',
  url: 'https://portal.example/leveranser/1',
  host: 'portal.example',
}
const now = new Date('2021-04-01T10:00:00Z')
const linesOf = (changes: Partial<OccasionView & { isTentative: boolean }> = {}, other = {}) =>
  occasionCalendar({ ...occasion, ...changes }, { ...texts, ...other }, now)?.split('\r\n') ?? []

describeInZones('an occasion as a calendar file', () => {
  it('carries a stable identity, its sequence and its times in UTC', () => {
    const lines = linesOf()
    expect(lines).toContain('UID:0190a000-0000-7000-8000-000000000001@portal.example')
    expect(lines).toContain('SEQUENCE:2')
    expect(lines).toContain('DTSTART:20210503T070000Z')
    expect(lines).toContain('DTEND:20210503T083000Z')
    expect(lines).toContain('DTSTAMP:20210401T100000Z')
    expect(lines).toContain('STATUS:CONFIRMED')
    expect(lines.at(-1)).toBe('')
  })

  it('is a whole day where nobody said at which hour it took place', () => {
    const done = { ...occasion, status: 'done', startsAt: new Date('2021-05-07'), hasHour: false } as const
    const lines = occasionCalendar(done, texts, now)?.split('\r\n') ?? []
    expect(lines).toContain('DTSTART;VALUE=DATE:20210507')
    expect(lines.join()).not.toContain('DTEND')
  })

  it('escapes what has a meaning of its own', () => {
    const lines = linesOf()
    expect(lines).toContain('LOCATION:Sal 3\\, plan 2\\; Gävle')
    expect(lines).toContain('DESCRIPTION:Rad ett\\nRad två')
  })

  it('cannot be made to carry lines of its own by what people write', () => {
    expect(linesOf({ place: 'x\r\nBEGIN:VALARM' })).not.toContain('BEGIN:VALARM')
  })

  it('folds long lines at 75 octets without breaking a letter', () => {
    const summary = 'å'.repeat(100)
    const lines = linesOf({}, { summary })
    expect(Math.max(...lines.map(line => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}`)
  })

  it('is read back by another program as it was meant', () => {
    const file = occasionCalendar(occasion, texts, now) ?? ''
    const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
    const event = new ICAL.Event(events[0])
    expect(events.length).toBe(1)
    expect(event.startDate.toJSDate()).toEqual(occasion.startsAt)
    expect([event.duration.toSeconds() / 60, event.sequence]).toEqual([90, 2])
    expect([event.summary, event.description]).toEqual([texts.summary, texts.description])
    expect(event.location).toBe(occasion.place)
    expect(event.component.getFirstPropertyValue('url')).toBe(texts.url)
  })

  it('is tentative for the one who has not said yes, but not once it is cancelled', () => {
    expect(linesOf({ isTentative: true })).toContain('STATUS:TENTATIVE')
    expect(linesOf({ isTentative: true, status: 'cancelled' })).toContain('STATUS:CANCELLED')
  })

  it('says that it is cancelled, and does not exist before a time is set', () => {
    expect(linesOf({ status: 'cancelled' })).toContain('STATUS:CANCELLED')
    expect(linesOf({ status: 'proposed' })).toEqual([])
    expect(linesOf({ startsAt: null })).toEqual([])
  })
})
