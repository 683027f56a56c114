import { type Day, dateOf, isDay } from '@/lib/dates'

const formats = {
  sv: new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
}

const shortFormats = {
  sv: new Intl.DateTimeFormat('sv-SE', { dateStyle: 'medium', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
}

const nearFormats = {
  sv: new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
}

/** A day as people write it: '17 juni 2021' or '17 June 2021'. */
export function dayText(locale: string, day: Day): string {
  return (locale === 'en' ? formats.en : formats.sv).format(dateOf(day))
}

/** The same where there is little room: '17 juni 2021' and '30 sep. 2021'. */
export function shortDayText(locale: string, day: Day): string {
  return (locale === 'en' ? shortFormats.en : shortFormats.sv).format(dateOf(day))
}

/** A day so near that nobody asks for its year, as in a mail's subject: '30 sep.'. */
export function nearDayText(locale: string, day: Day): string {
  return (locale === 'en' ? nearFormats.en : nearFormats.sv).format(dateOf(day))
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
