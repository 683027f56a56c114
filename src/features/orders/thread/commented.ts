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

/** How many comments a text has, or how many of them wait for an answer, and the way to them. */
export type CommentsOn = (field: Writing) => { count: number; at: string; isWaiting?: true }

type Commented = readonly { question: Writing | null }[]
const countOn = (messages: Commented, field: Writing) =>
  messages.filter(({ question }) => question === field).length

/** The comments on an order's texts, which stand in the thread on its page. `page`: the one that leads there. */
export function commentsIn(messages: Commented, orderId: string, page = ''): CommentsOn {
  return field => ({
    count: countOn(messages, field),
    at: onPage(page, paths.commentsOn(orderId, field)),
  })
}

/** The comments on a draft's texts that have no answer. They are answered under the text on the order's page. */
export function waitingIn(waiting: Commented, orderId: string): CommentsOn {
  return field => ({
    count: countOn(waiting, field),
    at: paths.commentOn(orderId, field),
    isWaiting: true,
  })
}
