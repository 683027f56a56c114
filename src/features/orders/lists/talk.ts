import type { Writing } from '@/features/orders/content/content-fields'
import type { Addressed } from '@/features/orders/thread/rules'
import { askedOf, isAsking, type Question, saidByOthers } from '@/features/orders/thread/unanswered'
import type { Party } from '@/lib/party'

export type Written = Addressed & {
  question: Writing | null
  /** Nobody's where the staff wrote it. */
  party: Party | null
  body: string
  createdAt: Date
  /** When the reader opened the order's page after it. Null until then; what nobody told them of is no news. */
  readAt: Date | null
}

/**
 * Others' words about an order: how many, whose, and how many of them the reader has not opened. One that is asked of
 * the reader is quoted, and not counted too.
 */
export type OthersComments = {
  count: number
  fresh: number
  from: (Party | null)[]
  /** All of them are about a question of the draft. */
  about: 'comment' | 'message'
}

/** The words about an order, as its row tells one of its parties. */
export type Talk = {
  comments: OthersComments | null
  /** Another's question that the reader's party may answer. */
  asked: Question | null
  /** A question of the reader's party has no answer. */
  isAsking: boolean
}

export function talkOf(messages: readonly Written[], party: Party, sentAt: Date | null): Talk {
  const asked = askedOf(messages, { party })
  const others = saidByOthers(messages, party, sentAt).filter(one => one !== asked)
  const comments: OthersComments = {
    count: others.length,
    fresh: others.filter(({ readAt }) => !readAt).length,
    from: [...new Set(others.map(one => one.party))].toSorted(byName),
    about: others.every(({ question }) => question) ? 'comment' : 'message',
  }
  return {
    comments: others.length > 0 ? comments : null,
    asked,
    isAsking: isAsking(messages, { party }),
  }
}

/** The staff come last. */
function byName(one: Party | null, other: Party | null): number {
  return Number(one === null) - Number(other === null) || String(one).localeCompare(String(other))
}
