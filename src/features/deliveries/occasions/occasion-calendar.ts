import type { OccasionView } from '@/features/deliveries/delivery-view'

const LONGEST_LINE = 75

type CalendarTexts = {
  summary: string
  description: string
  url: string
  /** The host that the identity carries, so that it stays unique in other people's calendars. */
  host: string
}

/**
 * One occasion as an iCalendar file (RFC 5545). The identity stays when it is moved, and the sequence rises,
 * so that a calendar moves its entry; null as long as no time is set.
 */
export function occasionCalendar(occasion: OccasionView, texts: CalendarTexts, now: Date): string | null {
  const { id, startsAt, minutes, status, place, sequence } = occasion
  if (!startsAt || status === 'proposed') return null
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hallbart arbetsliv//Portal//SV',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}@${texts.host}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${escapeText(texts.summary)}`,
    `DESCRIPTION:${escapeText(texts.description)}`,
    ...(place ? [`LOCATION:${escapeText(place)}`] : []),
    `URL:${texts.url}`,
    `STATUS:${status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(line => `${fold(line)}\r\n`).join('')
}

function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, character => `\\${character}`).replaceAll(/\r\n|\r|\n/g, '\\n')
}

/** A line goes on in the next after 75 octets, never within a character. */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > LONGEST_LINE) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
