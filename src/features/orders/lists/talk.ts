import type { Writing } from '@/features/orders/content/content-fields'
import { type ChangedBy, changedBy } from '@/features/orders/drafting/changed-after'
import type { Addressed } from '@/features/orders/thread/rules'
import {
  answeredOf,
  askedOf,
  askingOf,
  commentFor,
  isAnsweredBy,
  isPutTo,
  owedByStaff,
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

/** Another party saved the draft. `fields`: what it changed, as the log keeps it. */
export type Saving = { party: Party; createdAt: Date; fields: string }

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
  /** Another's comment without an answer, in a draft that the reader's side began. */
  comment: Question | null
  /** When the reader's party asked what has no answer. */
  askingSince: Date | null
  /** When the reader's party wrote to the staff what they have not answered. */
  owedSince: Date | null
  /** New answers to the reader's party, or in its place. They are not counted too. */
  answers: NewAnswer[]
  /** Others' changes in a shared draft since its reader was there. */
  changed: ChangedBy[]
}

/** An answer that the reader has not opened. The question is their own party's, or was put to it. */
type NewAnswer = { by: Party | null; asked: Question; isOwn: boolean }

export function talkOf(
  { written: messages, saved }: { written: readonly Written[]; saved: readonly Saving[] },
  reader: ThreadReader,
): Talk {
  const { party } = reader
  const answered = newAnswersOf(messages, party)
  const others = othersOf(messages, reader)
  const comments: OthersComments = {
    count: others.length,
    fresh: others.filter(one => isNew(one, messages, party)).length,
    from: [...new Set(others.map(one => one.party))].toSorted(byName),
    about: others.every(({ question }) => question) ? 'comment' : 'message',
  }
  return {
    comments: others.length > 0 ? comments : null,
    asked: askedOf(messages, reader),
    comment: commentFor(messages, reader),
    askingSince: askingOf(messages, reader)?.createdAt ?? null,
    owedSince: owedByStaff(messages)?.createdAt ?? null,
    answers: answered.map(({ answer, asked }) => ({
      by: answer.party,
      asked,
      isOwn: asked.party === party,
    })),
    changed: changedBy(saved),
  }
}

/** Those that are counted: neither quoted nor told as an answer. */
function othersOf<M extends Written>(messages: readonly M[], reader: ThreadReader): M[] {
  const { party, isWriting } = reader
  const asked = askedOf(messages, reader)
  const toAnswer = unansweredOf(messages, reader).filter(one => isWriting || isPutTo(party, one))
  const told = newAnswersOf(messages, party).flatMap(({ answer, asked }) => [answer, asked])
  return messages.filter(
    one =>
      one.party !== party &&
      one !== asked &&
      !told.includes(one) &&
      (isNew(one, messages, party) || toAnswer.includes(one)),
  )
}

/** The first of the new words that are counted, or else of the new answers. */
export function firstNew<M extends Written>(messages: readonly M[], reader: ThreadReader): M | undefined {
  const { party } = reader
  const counted = othersOf(messages, reader).find(one => isNew(one, messages, party))
  return counted ?? newAnswersOf(messages, party)[0]?.answer
}

/** Whether an order has something that its reader has not opened. */
export function hasNews({
  comments,
  answers,
  changed,
}: Pick<Talk, 'comments' | 'answers' | 'changed'>): boolean {
  return answers.length > 0 || changed.length > 0 || (comments?.fresh ?? 0) > 0
}

/** Words that the reader has not opened. Those that their own party has answered are known to it. */
function isNew(one: Written, messages: readonly Written[], party: Party): boolean {
  return !one.readAt && !isAnsweredBy(party, one, messages)
}

function newAnswersOf<M extends Written>(messages: readonly M[], party: Party) {
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
