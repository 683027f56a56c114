import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { invitationCalendar, occasionCalendar } from '@/features/deliveries/occasions/occasion-calendar'
import { describeInZones } from '../../support/zones'

const occasion = {
  id: '0190a000-0000-7000-8000-000000000001',
  status: 'planned' as const,
  startsAt: new Date('2027-03-28T07:00:00Z'),
  minutes: 90,
  place: 'Sal 3',
  link: '',
  sequence: 2,
}
const texts = {
  summary: 'Fånga tidiga tecken: Halvdag',
  description: 'Verksamheten',
  url: 'https://portal.example/leveranser/1',
  host: 'portal.example',
}
const sent = {
  from: { name: 'Hållbart arbetsliv', address: 'no-reply@portal.example' },
  to: 'anna@example.se',
  now: new Date('2027-03-01T08:00:00Z'),
}

function read(file: string | null) {
  const calendar = new ICAL.Component(ICAL.parse(file ?? ''))
  const event = calendar.getFirstSubcomponent('vevent')
  if (!event) throw new Error('no event')
  return { method: calendar.getFirstPropertyValue('method'), event, entry: new ICAL.Event(event) }
}

describeInZones('an invitation, as another library reads it', () => {
  it('names its receiver alone, asks for no answer and comes from the portal', () => {
    const { method, event, entry } = read(invitationCalendar(occasion, texts, sent))
    expect(method).toBe('REQUEST')
    expect(entry.attendees.map(one => String(one.getFirstValue()).toLowerCase())).toEqual([
      'mailto:anna@example.se',
    ])
    expect(entry.attendees[0]?.getParameter('rsvp')).toBe('FALSE')
    expect(event.getFirstPropertyValue('organizer')).toBe('mailto:no-reply@portal.example')
    expect(entry.startDate.toJSDate()).toEqual(occasion.startsAt)
    expect(entry.endDate.toJSDate()).toEqual(new Date('2027-03-28T08:30:00Z'))
  })

  it('to the one who has not said yes is tentative', () => {
    const { event, entry } = read(invitationCalendar({ ...occasion, isTentative: true }, texts, sent))
    expect(event.getFirstPropertyValue('status')).toBe('TENTATIVE')
    expect(entry.attendees[0]?.getParameter('partstat')).toBe('TENTATIVE')
  })

  it('that is cancelled withdraws the same entry', () => {
    const invited = read(invitationCalendar(occasion, texts, sent))
    const cancelled = { ...occasion, status: 'cancelled' as const, sequence: 3 }
    const { method, event, entry } = read(invitationCalendar(cancelled, texts, sent))
    expect(method).toBe('CANCEL')
    expect(event.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(entry.uid).toBe(invited.entry.uid)
    expect(entry.sequence).toBeGreaterThan(invited.entry.sequence)
    expect(read(occasionCalendar(cancelled, texts, sent.now)).entry.uid).toBe(entry.uid)
  })

  it('is none as long as no time is set', () => {
    expect(invitationCalendar({ ...occasion, startsAt: null }, texts, sent)).toBeNull()
    expect(invitationCalendar({ ...occasion, status: 'proposed' }, texts, sent)).toBeNull()
  })
})
