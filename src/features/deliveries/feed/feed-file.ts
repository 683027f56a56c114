import type { Feed } from '@/features/deliveries/feed/feed'
import { calendarTexts } from '@/features/deliveries/occasions/calendar-texts'
import { feedCalendar } from '@/features/deliveries/occasions/occasion-calendar'
import { canonicalJson, sha256 } from '@/lib/hashing'
import { messagesIn } from '@/messages/messages'

/** The feed as a file: each occasion with its service, organisation, time, place and page. */
export function feedFile({ locale, occasions }: Feed, now: Date): string {
  const name = messagesIn(locale).common.portalName
  const events = occasions.map(occasion => ({ occasion, texts: calendarTexts(occasion, locale) }))
  return feedCalendar(events, { name, now })
}

/** The same for the same occasions, whenever they are asked for: each file says when it was made. */
export function feedMark(feed: Feed): string {
  return `W/"${sha256(canonicalJson(JSON.parse(JSON.stringify(feed))))}"`
}
