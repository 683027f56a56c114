import { type Day, dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { eitherText, listText } from '@/lib/list-text'
import { byRegion } from '@/messages/region'

const clockIn = inStockholm({ hour: '2-digit', minute: '2-digit', hour12: false })
const shortDayIn = inStockholm({ weekday: 'short', day: 'numeric', month: 'short' })
const weekdayIn = inStockholm({ weekday: 'long' })
const zone = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Stockholm', timeZoneName: 'shortOffset' })

/** The time on a clock in Stockholm: '09:30'. */
export function clockText(locale: string, instant: Date): string {
  return clockIn(locale).format(instant)
}

/** A day in Stockholm with its weekday: 'torsdag 23 september 2021'. */
export function weekdayText(locale: string, instant: Date): string {
  const weekday = weekdayIn(locale).format(instant)
  const day: Day = dayOf(instant)
  return `${weekday} ${dayText(locale, day)}`
}

/** A day with its weekday and a time, in Stockholm: 'torsdag 23 september 2021 kl. 09:30'. */
export function momentText(locale: string, instant: Date): string {
  return `${weekdayText(locale, instant)} ${at(locale)} ${clockText(locale, instant)}`
}

/** The same where every letter counts, as in a mail's subject: 'tors 23 sep. kl. 09:30'. */
export function shortMomentText(locale: string, instant: Date): string {
  const day = shortDayIn(locale).format(instant)
  return `${day} ${at(locale)} ${clockText(locale, instant)}`
}

/** From when to when, in Stockholm. */
type Span = { startsAt: Date; minutes: number }

/** From when to when on a clock in Stockholm: '09:00–11:00'. */
export function clocksText(locale: string, { startsAt, minutes }: Span): string {
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
  return `${clockText(locale, startsAt)}–${clockText(locale, endsAt)}`
}

/** Several times in a line, those of one hour together: 'lördag 8 maj och söndag 9 maj 2021 kl. 09:00–11:00'. */
export function spansText(locale: string, spans: readonly Span[]): string {
  const byHour = new Map<string, Date[]>()
  for (const { startsAt, minutes } of spans.toSorted((one, other) => +one.startsAt - +other.startsAt)) {
    const hour = clocksText(locale, { startsAt, minutes })
    byHour.set(hour, [...(byHour.get(hour) ?? []), startsAt])
  }
  return [...byHour]
    .map(([hour, instants]) => `${listText(locale, daysIn(locale, instants))} ${at(locale)} ${hour}`)
    .join('; ')
}

/** Each day once, the year left out where the next one has the same. */
function daysIn(locale: string, instants: readonly Date[]): string[] {
  const days = [...new Set(instants.map(instant => weekdayText(locale, instant)))]
  return days.map((day, index) => {
    const year = day.slice(-4)
    return days[index + 1]?.endsWith(year) ? day.slice(0, -5) : day
  })
}

/** Several days of which one is to be: 'tisdag 15 december eller torsdag 17 december 2026'. */
export function eitherDayText(locale: string, instants: readonly Date[]): string {
  return eitherText(locale, daysIn(locale, instants))
}

/** A day and a time in Stockholm, with the zone: '17 juni 2021 kl. 09:30 (UTC+2)'. */
export function instantText(locale: string, instant: string): string {
  const date = new Date(instant)
  return `${dateText(locale, date)} (${zoneText(date)})`
}

/** Many such instants, as in a list. Where all have one zone it is told once, and not with each of them. */
export function instantTexts(locale: string, instants: readonly Date[]) {
  const [zone, ...others] = new Set(instants.map(zoneText))
  if (!zone || others.length > 0) {
    return { zone: null, texts: instants.map(one => instantText(locale, one.toISOString())) }
  }
  return { zone, texts: instants.map(one => dateText(locale, one)) }
}

function dateText(locale: string, instant: Date): string {
  return `${dayText(locale, dayOf(instant))} ${at(locale)} ${clockText(locale, instant)}`
}

/** The word before a time. */
function at(locale: string): string {
  return locale === 'en' ? 'at' : 'kl.'
}

/** How far the clocks of Stockholm are ahead at an instant: 'UTC+2' in summer. */
function zoneText(instant: Date): string {
  const parts = zone.formatToParts(instant)
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? 'UTC'
}

/** Hours and minutes of a length, as texts count them. */
export function lengthOf(minutes: number): { hours: number; minutes: number } {
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}

function inStockholm(parts: Intl.DateTimeFormatOptions) {
  return byRegion(region => new Intl.DateTimeFormat(region, { ...parts, timeZone: 'Europe/Stockholm' }))
}
