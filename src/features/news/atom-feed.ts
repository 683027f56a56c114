import { createTranslator } from 'use-intl/core'
import { newsText } from '@/features/news/news-text'
import type { NewsItem } from '@/features/news/rules'
import { escapeMarkup } from '@/lib/markup'
import { paths } from '@/lib/paths'
import { type Locale, messagesIn } from '@/messages/messages'

export type Feed = {
  /** The portal's own address, without a slash at its end. */
  base: string
  locale: Locale
  /** When the feed is as old as the portal itself: before anything has happened. */
  now: Date
}

/** The news as an Atom feed (RFC 4287), with absolute addresses. */
export function atomFeed(items: readonly NewsItem[], { base, locale, now }: Feed): string {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'news' })
  const self = `${base}${paths.newsFeed(locale)}`
  const updated = (items[0]?.at ?? now).toISOString()
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${escapeMarkup(self)}</id>`,
    `<title>${escapeMarkup(t('feedTitle'))}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escapeMarkup(t('author'))}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeMarkup(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(base + paths.news)}"/>`,
    ...items.map(item => entryOf(item, base, locale)),
    '</feed>',
    '',
  ].join('\n')
}

function entryOf(item: NewsItem, base: string, locale: Locale): string {
  const { title, text } = newsText(item, locale)
  const href = escapeMarkup(base + paths.service(item.service.slug))
  return [
    '<entry>',
    `<id>urn:uuid:${item.id}</id>`,
    `<title>${escapeMarkup(title)}</title>`,
    `<updated>${item.at.toISOString()}</updated>`,
    `<link rel="alternate" type="text/html" href="${href}"/>`,
    `<summary>${escapeMarkup(text)}</summary>`,
    '</entry>',
  ].join('\n')
}
