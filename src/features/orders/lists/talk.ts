import type { Writing } from '@/features/orders/content/content-fields'
import type { Addressed } from '@/features/orders/thread/rules'
import {
  askedOf,
  isAsking,
  isPutTo,
  type Question,
  type ThreadReader,
  unansweredOf,
} from '@/features/orders/thread/unanswered'
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
 * Others' words that the reader has not opened, or that wait for the reader's answer. They are told by number and author,
 * and by how many are unopened. One that is asked of the reader is quoted, and not counted too. The order's page has all.
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

export function talkOf(messages: readonly Written[], reader: ThreadReader): Talk {
  const { party, isWriting } = reader
  const asked = askedOf(messages, reader)
  const toAnswer = unansweredOf(messages, reader).filter(one => isWriting || isPutTo(party, one))
  const others = messages.filter(
    one => one.party !== party && one !== asked && (!one.readAt || toAnswer.includes(one)),
  )
  const comments: OthersComments = {
    count: others.length,
    fresh: others.filter(({ readAt }) => !readAt).length,
    from: [...new Set(others.map(one => one.party))].toSorted(byName),
    about: others.every(({ question }) => question) ? 'comment' : 'message',
  }
  return {
    comments: others.length > 0 ? comments : null,
    asked,
    isAsking: isAsking(messages, reader),
  }
}

/** Once all have agreed, only a question to the reader waits. The order's page has the other words. */
export function agreedTalkOf(messages: readonly Written[], reader: ThreadReader): Talk {
  return { comments: null, asked: askedOf(messages, reader), isAsking: false }
}

/** The staff come last. */
function byName(one: Party | null, other: Party | null): number {
  return Number(one === null) - Number(other === null) || String(one).localeCompare(String(other))
}
