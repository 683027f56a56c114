import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { OccasionView } from '@/features/deliveries/delivery-view'

type CalendarTexts = {
  summary: string
  description: string
  url: string
  /** The host that the identity carries, so that it stays unique in other people's calendars. */
  host: string
}

/**
 * One occasion as an iCalendar file (RFC 5545). When it is moved, the identity stays and the sequence rises,
 * so that a calendar moves its entry. Null as long as no time is set.
 */
export function occasionCalendar(occasion: OccasionView, texts: CalendarTexts, now: Date): string | null {
  const { id, startsAt, minutes, status, place, link, sequence } = occasion
  if (!startsAt || status === 'proposed') return null
  const { summary, description, url, host } = texts
  const calendar = ical({ prodId: '//Hallbart arbetsliv//Portal//SV', method: ICalCalendarMethod.PUBLISH })
  calendar.createEvent({
    id: `${id}@${host}`,
    sequence,
    stamp: now,
    start: startsAt,
    end: new Date(startsAt.getTime() + minutes * 60_000),
    summary,
    description,
    location: place || link,
    url,
    status: status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  // The last line ends too; the library leaves it open.
  return `${calendar.toString()}\r\n`
}
