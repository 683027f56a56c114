import { createTranslator } from 'use-intl/core'
import type { Feed, FeedOccasion } from '@/features/deliveries/feed/feed'
import { feedCalendar } from '@/features/deliveries/occasions/occasion-calendar'
import { portalUrl } from '@/lib/env'
import { canonicalJson, sha256 } from '@/lib/hashing'
import { paths } from '@/lib/paths'
import { messagesIn } from '@/messages/messages'

/** The feed as a file: each occasion with its service, organisation, time, place and page. */
export function feedFile({ locale, occasions }: Feed, now: Date): string {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'deliveries' })
  const { hostname: host } = new URL(portalUrl())
  const textsOf = ({ service, title, organisation, deliveryId }: FeedOccasion) => ({
    summary: `${service[locale]}: ${title[locale]}`,
    description: t('calendarText', { organisation }),
    url: `${portalUrl()}${paths.delivery(deliveryId)}`,
    host,
  })
  const name = messagesIn(locale).common.portalName
  return feedCalendar(
    occasions.map(occasion => ({ occasion, texts: textsOf(occasion) })),
    { name, now },
  )
}

/** The same for the same occasions, whenever they are asked for: each file says when it was made. */
export function feedMark(feed: Feed): string {
  return `W/"${sha256(canonicalJson(JSON.parse(JSON.stringify(feed))))}"`
}
