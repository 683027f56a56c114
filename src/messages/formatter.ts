import { createFormatter, type Locale, useLocale } from 'next-intl'

const regions: Record<Locale, string> = { sv: 'sv-SE', en: 'en-GB' }

// Made once for each language: what a formatter has learnt of a pattern, it keeps.
const formatters = { sv: makeFormatter('sv'), en: makeFormatter('en') }

/** Days, times and numbers as they are written here: English as in Britain, with the day before the month. */
export function formatterIn(locale: Locale) {
  return formatters[locale]
}

/** A day where many stand in columns: '28 okt. 2026'. */
export const SHORT_DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const

export function useFormatter() {
  return formatterIn(useLocale())
}

function makeFormatter(locale: Locale) {
  // The library's type knows the languages alone; the region decides only how a day is written.
  return createFormatter({ locale: regions[locale] as Locale, timeZone: 'Europe/Stockholm' })
}
