import type { Writing } from '@/features/orders/content/content-fields'
import type { Addressed } from '@/features/orders/thread/rules'
import {
  answeredOf,
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
  /** When the parties agreed on its order. */
  validAt?: Date | null
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
  /** New answers to the reader's party, or in its place. They are not counted too. */
  answers: NewAnswer[]
}

/** An answer that the reader has not opened. The question is their own party's, or was put to it. */
type NewAnswer = { by: Party | null; asked: Question; isOwn: boolean }

export function talkOf(messages: readonly Written[], reader: ThreadReader): Talk {
  const { party, isWriting } = reader
  const asked = askedOf(messages, reader)
  const toAnswer = unansweredOf(messages, reader).filter(one => isWriting || isPutTo(party, one))
  const answered = newAnswersOf(messages, party)
  const told = answered.flatMap(({ answer, asked }) => [answer, asked])
  const others = messages.filter(
    one =>
      one.party !== party && one !== asked && !told.includes(one) && (!one.readAt || toAnswer.includes(one)),
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
    answers: answered.map(({ answer, asked }) => ({
      by: answer.party,
      asked,
      isOwn: asked.party === party,
    })),
  }
}

/** Whether an order has something that its reader has not opened. */
export function hasNews({ comments, answers }: Pick<Talk, 'comments' | 'answers'>): boolean {
  return answers.length > 0 || (comments?.fresh ?? 0) > 0
}

function newAnswersOf(messages: readonly Written[], party: Party) {
  return answeredOf(messages).filter(
    ({ answer, asked }) =>
      asked.question === null &&
      !answer.readAt &&
      answer.party !== party &&
      (asked.party === party || isPutTo(party, asked)),
  )
}

/** The staff come last. */
function byName(one: Party | null, other: Party | null): number {
  return Number(one === null) - Number(other === null) || String(one).localeCompare(String(other))
}
