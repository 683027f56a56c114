import { type Actor, isParty } from '@/auth/actor'
import { changedInNext } from '@/features/orders/drafting/changed-after'
import { firstNew, hasNews, type Talk, talkOf } from '@/features/orders/lists/talk'
import type { OrderView } from '@/features/orders/queries'
import { startingSide } from '@/features/orders/rules'
import type { MessageView } from '@/features/orders/thread/queries'
import { withReading } from '@/features/orders/thread/reading'
import { sideOf } from '@/lib/party'

const VISIT = 30 * 60_000

type Draft = Pick<
  OrderView,
  'status' | 'sharedAt' | 'startedByParty' | 'validAt' | 'events' | 'versionNumber'
>
/** As the reader was told of it before this page. */
type Read = { messages: readonly MessageView[]; told: readonly { subjectId: string; readAt: Date | null }[] }

export type SinceHere = Pick<Talk, 'changed' | 'comments' | 'answers'> & {
  /** The first new message. */
  first: string | undefined
}

/**
 * On the page of a shared draft: the news that the reader's overview told of it. Null where there is none. A test holds
 * the two together. Words stay new for one visit: to load the page once more does not take them away.
 */
export function sinceHere(actor: Actor, order: Draft, { messages, told }: Read): SinceHere | null {
  if (!isParty(actor) || order.status !== 'draft' || !order.sharedAt) return null
  const { party } = actor
  const reader = { party, isWriting: startingSide(order) === sideOf(party), validAt: order.validAt }
  const isOfVisit = (readAt: Date | null) => readAt !== null && Number(actor.now) - Number(readAt) < VISIT
  const before = told.map(one => (isOfVisit(one.readAt) ? { ...one, readAt: null } : one))
  const written = withReading(messages, before)
  const changed = changedInNext(order, party)
  const talk = { ...talkOf({ written, saved: [] }, reader), changed }
  return hasNews(talk) ? { ...talk, first: firstNew(written, reader)?.id } : null
}

/** Whether any of it is words. A change of the text stands by itself on the page. */
export function hasNewWords({ comments, answers }: SinceHere): boolean {
  return hasNews({ comments, answers, changed: [] })
}
