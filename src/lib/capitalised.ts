import type { Locale } from '@/messages/messages'

/** As a sentence begins: names of parties are written small within one. */
export function capitalised(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}
