import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'
import type { OccasionView } from '@/features/deliveries/delivery-view'

export type CalendarOccasion = Pick<
  OccasionView,
  'id' | 'status' | 'startsAt' | 'minutes' | 'place' | 'link' | 'sequence'
> & {
  /** Not of one that took place on a day for which nobody gave an hour. */
  hasHour?: boolean
  /** For the person who is asked to hold it and has not said yes. */
  isTentative?: boolean
}

export type CalendarTexts = {
  summary: string
  description: string
  url: string
  /** The host that the identity carries, so that it stays unique in other people's calendars. */
  host: string
}

const PROGRAM = '//Hallbart arbetsliv//Portal//SV'
/** How often a calendar program asks for a feed again (seconds). */
const ASKS_AGAIN = 4 * 3600

/**
 * One occasion as an iCalendar file (RFC 5545). When it is moved, the identity stays and the sequence rises,
 * so that a calendar moves its entry. Null as long as no time is set.
 */
export function occasionCalendar(occasion: CalendarOccasion, texts: CalendarTexts, now: Date): string | null {
  const calendar = ical({ prodId: PROGRAM, method: ICalCalendarMethod.PUBLISH })
  return addEvent(calendar, occasion, texts, now) ? written(calendar) : null
}

/** A joint session has one identity for the person who holds or runs it, whatever organisation's part they look at. */
export function asHeldOnce<Of extends { id: string; sessionId: string | null }>(occasion: Of): Of {
  return { ...occasion, id: occasion.sessionId ?? occasion.id }
}

/** Many occasions as a feed, which says how often to ask for it. */
export function feedCalendar(
  occasions: { occasion: CalendarOccasion; texts: CalendarTexts }[],
  { name, now }: { name: string; now: Date },
): string {
  const calendar = ical({ prodId: PROGRAM, method: ICalCalendarMethod.PUBLISH, name, ttl: ASKS_AGAIN })
  for (const { occasion, texts } of occasions) addEvent(calendar, occasion, texts, now)
  return written(calendar)
}

type Invitation = { from: { name: string; address: string }; to: string; now: Date }

/**
 * One occasion as an invitation by mail (RFC 5546), or the withdrawal of one that is cancelled. It names its receiver
 * alone, and asks for no answer: that is given in the portal. Null as long as no time is set.
 */
export function invitationCalendar(
  occasion: CalendarOccasion,
  texts: CalendarTexts,
  { from, to, now }: Invitation,
): string | null {
  const method = occasion.status === 'cancelled' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST
  const calendar = ical({ prodId: PROGRAM, method })
  const event = addEvent(calendar, occasion, texts, now)
  if (!event) return null
  event.organizer({ name: from.name, email: from.address })
  event.createAttendee({
    email: to,
    rsvp: false,
    role: ICalAttendeeRole.REQ,
    status: occasion.isTentative ? ICalAttendeeStatus.TENTATIVE : ICalAttendeeStatus.ACCEPTED,
  })
  return written(calendar)
}

function addEvent(calendar: ICalCalendar, occasion: CalendarOccasion, texts: CalendarTexts, now: Date) {
  const { id, startsAt, minutes, place, link, sequence, hasHour = true } = occasion
  if (!startsAt || occasion.status === 'proposed') return null
  const { summary, description, url, host } = texts
  return calendar.createEvent({
    id: `${id}@${host}`,
    sequence,
    stamp: now,
    start: startsAt,
    ...(hasHour ? { end: new Date(startsAt.getTime() + minutes * 60_000) } : { allDay: true }),
    summary,
    description,
    location: place || link,
    url,
    status: statusOf(occasion),
  })
}

function statusOf({ status, isTentative }: CalendarOccasion): ICalEventStatus {
  if (status === 'cancelled') return ICalEventStatus.CANCELLED
  return isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

/** The last line ends too; the library leaves it open. */
function written(calendar: ICalCalendar): string {
  return `${calendar.toString()}\r\n`
}
