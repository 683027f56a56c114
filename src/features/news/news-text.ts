import { createTranslator } from 'use-intl/core'
import type { NewsItem } from '@/features/news/rules'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import { type Locale, messagesIn } from '@/messages/messages'

/** A news item in words, for the page and the feed alike. */
export function newsText(item: NewsItem, locale: Locale): { title: string; text: string } {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'news' })
  const { kind, service, round } = item
  const day = (value: string | null | undefined) => (value ? dayText(locale, value) : 'none')
  const values = {
    service: textIn(locale, service.name),
    successor: service.successor ? textIn(locale, service.successor) : 'none',
    lastOrder: day(round?.lastOrderOn ?? service.lastOrderOn),
    lastDelivery: day(service.lastDeliveryOn),
    starts: day(round?.startsOn),
  }
  return { title: t(`items.${kind}.title`, values), text: t(`items.${kind}.text`, values) }
}
