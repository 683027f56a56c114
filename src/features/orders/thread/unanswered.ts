import type { Writing } from '@/features/orders/content/content-fields'
import type { PartyLine } from '@/features/orders/signing/party-lines'
import { isTalkedOver, isUnderWay, type OrderStatus } from '@/features/orders/statuses'
import type { Addressed } from '@/features/orders/thread/rules'
import type { Party } from '@/lib/party'

export type Said = Addressed & {
  question: Writing | null
  party: Party | null
  body: string
  createdAt?: Date
}

/** To one who still writes the draft, each comment of another party's waits for an answer. */
export type ThreadReader = {
  party: Party
  isWriting?: boolean
  /** When the parties agreed on the order. */
  validAt?: Date | null
  /** The signatures that hold on the version that stands. */
  signed?: readonly { party: Party; at: Date }[]
}

export type Read = { validAt: Date | null; lines?: readonly Pick<PartyLine, 'party' | 'mark' | 'actedAt'>[] }

/** A party as it reads the words about an order. */
export function readerOf({ party }: { party: Party }, { validAt, lines = [] }: Read): ThreadReader {
  const signed = lines.flatMap(line =>
    line.mark === 'signed' && line.actedAt ? { party: line.party, at: line.actedAt } : [],
  )
  return { party, validAt, signed }
}

/**
 * The words that have no answer. They are each question, and to a writer each comment that answers none. Others' words
 * come last. A question of the draft has a talk of its own, which a message about the whole order answers too.
 */
export function unansweredOf<M extends Said>(messages: readonly M[], reader: ThreadReader): M[] {
  const answers = answeredOf(messages).map(({ answer }) => answer)
  const waiting = messages.filter(
    (message, index) =>
      (asks(message) || (isCommentTo(reader, message) && !answers.includes(message))) &&
      !rests(message, reader) &&
      !messages.slice(index + 1).some(later => isReplyTo(message, later)),
  )
  return waiting.toSorted((one, other) => Number(isOwn(other, reader)) - Number(isOwn(one, reader)))
}

/**
 * The words without an answer that an order tells a party of. They may change what one signs; once all have agreed only
 * what is put to the reader waits.
 */
export function waitingWords<M extends Said>(
  status: OrderStatus,
  messages: readonly M[],
  reader: ThreadReader,
): M[] {
  if (!isUnderWay(status)) return []
  const waiting = unansweredOf(messages, reader)
  return isTalkedOver(status) ? waiting : waiting.filter(one => isPutTo(reader.party, one))
}

/** Another's comment in the draft that its writer has not answered; the last of them. */
export function commentFor<M extends Said>(messages: readonly M[], reader: ThreadReader): M | null {
  return unansweredOf(messages, reader).findLast(one => isCommentTo(reader, one)) ?? null
}

function isCommentTo({ party, isWriting = false }: ThreadReader, said: Said): boolean {
  return isWriting && said.question !== null && said.party !== party
}

/**
 * The parties' questions to each other from before they agreed, or before the one that asked signed. One of the staff's,
 * or to them, waits still.
 */
function rests({ party, audience, createdAt }: Said, { validAt, signed = [] }: ThreadReader): boolean {
  if (!createdAt || party === null || audience === 'staff') return false
  if (validAt && createdAt <= validAt) return true
  return signed.some(one => one.party === party && createdAt < one.at)
}

function isOwn(said: Said, { party }: ThreadReader): boolean {
  return said.party === party
}

/** The words of a question that say whom it came from, when, and where it is answered. */
export type Question = Pick<Said, 'audience' | 'question' | 'party' | 'body' | 'createdAt'>

/** Another's question that the reader's party is to answer; the last of them. A comment on a draft is none. */
export function askedOf<M extends Said>(messages: readonly M[], reader: ThreadReader): M | null {
  const questions = unansweredOf(messages, { ...reader, isWriting: false })
  return questions.findLast(one => isPutTo(reader.party, one)) ?? null
}

/**
 * Whether another's words wait for the party. The employer answers what is asked of all, and the unions what it asks
 * itself. The staff's to one party are that party's, and the unions' own are for each of the others.
 */
export function isPutTo(
  party: Party,
  { audience, party: author }: Pick<Said, 'audience' | 'party'>,
): boolean {
  if (party === author) return false
  return audience !== 'parties' || author === 'employer' || party === 'employer'
}

/** The question of the reader's party that has waited longest for an answer. */
export function askingOf<M extends Said>(messages: readonly M[], reader: ThreadReader): M | undefined {
  return unansweredOf(messages, { ...reader, isWriting: false }).find(one => isOwn(one, reader))
}

/** `readAt`: when the reader opened the order's page after it. Null until then. */
type Dated = Said & { createdAt: Date; readAt: Date | null }

/**
 * Others' words that the reader had not read when the text was last sent, or that came since. Their answers to the
 * reader's party stay, whatever version they came in. A question and its first answer stay together.
 */
export function saidByOthers<M extends Dated>(
  messages: readonly M[],
  party: Party,
  sentAt: Date | null,
): M[] {
  const isNew = ({ createdAt, readAt }: M) => !sentAt || createdAt > sentAt || !readAt || readAt > sentAt
  const others = messages.filter(one => one.party !== party)
  const kept = others.filter(one => isNew(one) || isAnswerTo(party, one, messages))
  const pairs = others.filter(asks).map(asked => [asked, firstAnswerTo(asked, messages)])
  const paired = pairs.filter(pair => pair.some(one => one && kept.includes(one))).flat()
  return others.filter(one => kept.includes(one) || paired.includes(one))
}

/** Each question that has an answer, with the first of them. */
export function answeredOf<M extends Said>(messages: readonly M[]): { asked: M; answer: M }[] {
  return messages.filter(asks).flatMap(asked => {
    const answer = firstAnswerTo(asked, messages)
    return answer ? { asked, answer } : []
  })
}

function firstAnswerTo<M extends Said>(asked: M, messages: readonly M[]): M | undefined {
  const later = messages.slice(messages.indexOf(asked) + 1)
  return later.find(one => isReplyTo(asked, one))
}

function isAnswerTo<M extends Said>(party: Party, one: M, messages: readonly M[]): boolean {
  return messages
    .slice(0, messages.indexOf(one))
    .some(asked => asked.party === party && asks(asked) && isOfTalk(one, asked))
}

/** Whether the party wrote later in the same talk. */
export function isAnsweredBy<M extends Said>(party: Party, said: M, messages: readonly M[]): boolean {
  return messages.slice(messages.indexOf(said) + 1).some(one => one.party === party && isOfTalk(one, said))
}

/** The word for all of them. */
export function aboutOf(waiting: readonly Pick<Said, 'body' | 'question'>[]) {
  if (waiting.every(asks)) return 'question'
  return waiting.every(one => one.question) ? 'comment' : 'message'
}

/** Whether they hold a question. */
export function asks({ body }: Pick<Said, 'body'>): boolean {
  return body.includes('?')
}

/**
 * A party that it is put to answers a question, or the staff do. Under a question of the draft any other party does. Else
 * others may only wonder too. Other words are met by any.
 */
function isReplyTo(said: Said, later: Said): boolean {
  if (later.party === said.party || !isOfTalk(later, said)) return false
  if (!asks(said) || later.question !== null) return true
  return later.party === null || isPutTo(later.party, said)
}

/** The staff may answer the one that asked, and no others. */
function isOfTalk(later: Said, { audience, addressee, question, party }: Said): boolean {
  if (party && !later.party && later.addressee === party) return true
  const isToSame = later.audience === audience && later.addressee === addressee
  return isToSame && (later.question === null || later.question === question)
}

type Put = Pick<Said, 'audience' | 'addressee' | 'party'>

/** The party that wrote to the staff alone and has no answer yet; the last of them. */
export function waitingForStaff(messages: readonly Put[]): Party | undefined {
  return owedByStaff(messages)?.party ?? undefined
}

/** The last words of a party to the staff alone that they have not answered. They owe an answer, question or not. */
export function owedByStaff<M extends Put>(messages: readonly M[]): M | undefined {
  return messages.findLast(
    ({ audience, addressee, party }, index) =>
      audience === 'staff' &&
      party !== null &&
      !messages.slice(index + 1).some(later => later.party === null && later.addressee === addressee),
  )
}
