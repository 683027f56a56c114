import { en } from '@/messages/en'
import { type Messages, sv } from '@/messages/sv'

export const LOCALE_COOKIE = 'locale'
export const locales = ['sv', 'en'] as const
export type Locale = (typeof locales)[number]

export function isLocale(value: unknown): value is Locale {
  return value === 'sv' || value === 'en'
}

export function messagesIn(locale: Locale): Messages {
  return locale === 'sv' ? sv : en
}
