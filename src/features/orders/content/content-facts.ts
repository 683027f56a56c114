import type { useTranslations } from 'next-intl'
import {
  type ContentField,
  contentNames,
  isWriting,
  type Writing,
} from '@/features/orders/content/content-fields'
import type { DraftContent } from '@/features/orders/content/order-content'
import { unitsOf } from '@/features/orders/content/units'
import { dayText } from '@/lib/day-text'
import { listText } from '@/lib/list-text'
import type { Locale } from '@/messages/messages'

export type OrderWords = { orders: ReturnType<typeof useTranslations<'orders'>>; locale: Locale }

/** The facts of an order beside its long texts. Two days are one period. */
export type Fact = Exclude<ContentField, Writing | 'periodFrom' | 'periodTo'> | 'period'
export type ContentFact = { fact: Fact; term: string; text: string }

/**
 * The people, times and places, in words and in order. Empty where nothing is filled in. Its two days are one
 * period.
 */
export function contentFacts({ orders, locale }: OrderWords, content: DraftContent): ContentFact[] {
  return contentNames.flatMap(name => {
    const fact = factOf(name)
    if (!fact) return []
    const text =
      fact === 'period' ? periodText({ orders, locale }, content) : textOf({ orders, locale }, content, fact)
    return { fact, term: orders(`field.${fact}`), text }
  })
}

/** In the parties' own words, which stay in their language on every page. */
export function isOwnWords(fact: Fact): boolean {
  return fact === 'unit' || fact === 'targetGroup' || fact === 'place'
}

function factOf(name: ContentField): Fact | null {
  if (name === 'periodFrom') return 'period'
  return name === 'periodTo' || isWriting(name) ? null : name
}

function textOf(
  { orders, locale }: OrderWords,
  content: DraftContent,
  fact: Exclude<Fact, 'period'>,
): string {
  const value = content[fact]
  if (typeof value === 'boolean') return orders(value ? 'yes' : 'no')
  if (fact === 'unit') return listText(locale, unitsOf(content.unit))
  if (fact === 'mode') return content.mode ? orders(`mode.${content.mode}`) : ''
  return String(value ?? '')
}

function periodText(
  { orders, locale }: OrderWords,
  { periodFrom: from, periodTo: to }: DraftContent,
): string {
  if (!from || !to) return ''
  return orders('periodRange', { from: dayText(locale, from), to: dayText(locale, to) })
}
