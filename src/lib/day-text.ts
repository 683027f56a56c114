import { type Day, dateOf, isDay } from '@/lib/dates'
import { byRegion } from '@/messages/region'

const formatIn = daysAs({ dateStyle: 'long' })
const shortFormatIn = daysAs({ dateStyle: 'medium' })
const nearFormatIn = daysAs({ day: 'numeric', month: 'short' })

/** A day as people write it: '17 juni 2021' or '17 June 2021'. */
export function dayText(locale: string, day: Day): string {
  return formatIn(locale).format(dateOf(day))
}

/** The same where there is little room: '17 juni 2021' and '30 sep. 2021'. */
export function shortDayText(locale: string, day: Day): string {
  return shortFormatIn(locale).format(dateOf(day))
}

/** A day so near that nobody asks for its year, as in a mail's subject: '30 sep.'. */
export function nearDayText(locale: string, day: Day): string {
  return nearFormatIn(locale).format(dateOf(day))
}

/** The values of a text, each that is a day as people write it. */
export function daysInWords<Values extends Record<string, unknown>>(
  locale: string,
  values = {} as Values,
): Values {
  const said = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && isDay(value) ? dayText(locale, value) : value,
  ])
  return Object.fromEntries(said) as Values
}

function daysAs(style: Intl.DateTimeFormatOptions) {
  return byRegion(region => new Intl.DateTimeFormat(region, { ...style, timeZone: 'UTC' }))
}
