import { type Actor, isParty } from '@/auth/actor'
import { readBy } from '@/features/orders/drafting/draft-answers'
import { draftingHappenings } from '@/features/orders/drafting/happenings'
import { firstNew, hasNews, type Saving, type Talk, talkOf } from '@/features/orders/lists/talk'
import type { OrderView } from '@/features/orders/queries'
import { startingSide } from '@/features/orders/rules'
import type { MessageView } from '@/features/orders/thread/queries'
import { withReading } from '@/features/orders/thread/reading'
import { factsOf } from '@/lib/happenings/facts'
import { type Party, sideOf } from '@/lib/party'

type Draft = Pick<OrderView, 'status' | 'sharedAt' | 'startedByParty' | 'validAt' | 'events' | 'partyDrafts'>
/** As the reader was told of it before this page. */
type Read = { messages: readonly MessageView[]; told: readonly { subjectId: string; readAt: Date | null }[] }

export type SinceHere = Pick<Talk, 'changed' | 'comments' | 'answers'> & {
  /** The first new message. */
  first: string | undefined
}

/**
 * On the page of a shared draft: the news that the reader's overview told of it. Null where there is none. A test holds
 * the two together.
 */
export function sinceHere(actor: Actor, order: Draft, { messages, told }: Read): SinceHere | null {
  if (!isParty(actor) || order.status !== 'draft' || !order.sharedAt) return null
  const { party } = actor
  const reader = { party, isWriting: startingSide(order) === sideOf(party), validAt: order.validAt }
  const written = withReading(messages, told)
  const talk = talkOf({ written, saved: savedSince(order, party, told) }, reader)
  return hasNews(talk) ? { ...talk, first: firstNew(written, reader)?.id } : null
}

/** Others' savings since the own party did something in it, or read it. Else none of it is told as new. */
function savedSince({ events, partyDrafts }: Draft, own: Party, told: Read['told']): Saving[] {
  const acts = events.filter(({ party }) => party === own).map(({ occurredAt }) => occurredAt)
  const read = [readBy(partyDrafts, own), ...told.map(({ readAt }) => readAt)].flatMap(at => at ?? [])
  const met = [...acts, ...read].map(Number)
  if (met.length === 0) return []
  return events.flatMap(({ kind, party, facts, occurredAt }) => {
    if (kind !== 'order.saved' || !party || party === own || Number(occurredAt) <= Math.max(...met)) return []
    const { fields = '' } = factsOf(draftingHappenings['order.saved'], facts) ?? {}
    return { party, createdAt: occurredAt, fields }
  })
}
