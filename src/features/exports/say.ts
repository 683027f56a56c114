import { createTranslator } from 'use-intl/core'
import { type Locale, messagesIn } from '@/messages/messages'

/** Says all texts of the portal in one language: a table's words come from many features. */
export function sayIn(locale: Locale) {
  return createTranslator({ locale, messages: messagesIn(locale) })
}
export type Say = ReturnType<typeof sayIn>
