import { isLocale, LOCALE_COOKIE, type Locale } from '@/messages/messages'

/** The language that the reader has chosen, known without the database. */
export function localeOf(cookie = ''): Locale {
  const [, chosen] = new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=(\\w+)`).exec(cookie) ?? []
  return isLocale(chosen) ? chosen : 'sv'
}
