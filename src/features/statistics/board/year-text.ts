import { createTranslator } from 'use-intl/core'
import type { ServiceYear } from '@/features/statistics/board/board'
import { figureWords } from '@/features/statistics/figure-words'
import { listText } from '@/lib/list-text'
import { textIn } from '@/lib/localized-text'
import { type Locale, messagesIn } from '@/messages/messages'

/**
 * The services of the year in words. `shown`: each with its number, the most first. `hidden`: those that are not told
 * one by one, what they are together, and why. Both are empty without any.
 */
export function yearTexts({ shown, hidden, together }: ServiceYear, locale: Locale) {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'statistics.board' })
  const { count } = figureWords('deliveries', locale, new Map())
  const services = hiddenServices(hidden, locale)
  return {
    shown: shown
      .map(({ name, deliveries }) => `${textIn(locale, name)}:\u00a0${count(deliveries)}`)
      .join(' · '),
    hidden: hidden.length > 0 ? t('yearHidden', { services, together }) : '',
  }
}

/** By name: their order does not tell which is the larger. */
export function hiddenServices(hidden: ServiceYear['hidden'], locale: Locale): string {
  const names = hidden.map(name => textIn(locale, name)).toSorted((a, b) => a.localeCompare(b, locale))
  return listText(locale, names)
}
