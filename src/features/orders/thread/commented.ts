import type { Writing } from '@/features/orders/content/content-fields'
import { threadHappenings } from '@/features/orders/thread/happenings'
import { factsOf } from '@/lib/happenings/facts'
import { paths } from '@/lib/paths'
import { onPage } from '@/lib/place'

/** The question that an event comments on. Null for every other event. */
export function questionOf({ kind, facts }: { kind: string; facts: unknown }): Writing | null {
  if (kind !== 'order.commented') return null
  return factsOf(threadHappenings['order.commented'], facts)?.question ?? null
}

/** How many comments a text has, and the way to them. */
export type CommentsOn = (field: Writing) => { count: number; at: string }

/** The comments on an order's texts, which stand in the thread on its page. `page`: the one that leads there. */
export function commentsIn(
  messages: readonly { question: Writing | null }[],
  orderId: string,
  page = '',
): CommentsOn {
  return field => ({
    count: messages.filter(({ question }) => question === field).length,
    at: onPage(page, paths.commentsOn(orderId, field)),
  })
}
