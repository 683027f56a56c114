import { createFormatter, type Locale, useLocale } from 'next-intl'
import { byRegion } from '@/messages/region'

/** Days, times and numbers as they are written here. The library's type knows the languages alone, and not the region. */
export const formatterIn = byRegion(region =>
  createFormatter({ locale: region as Locale, timeZone: 'Europe/Stockholm' }),
)

/** A day where many stand in columns: '28 okt. 2026'. */
export const SHORT_DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const

export function useFormatter() {
  return formatterIn(useLocale())
}
