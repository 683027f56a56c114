import type { Writing } from '@/features/orders/content/content-fields'
import type { Addressed } from '@/features/orders/thread/rules'
import type { Party } from '@/lib/party'

type Said = Addressed & { id: string; question: Writing | null; party: Party | null; body: string }

/** `unread`: the ids of the messages that the reader met for the first time just now. */
export type ThreadReader = { party: Party; unread?: readonly string[] }

/**
 * The last words of each talk that wait for an answer. They are the own party's, or another's that ask or are new.
 * A question of the draft has a talk of its own, which a message about the whole order answers too.
 */
export function unansweredOf<M extends Said>(messages: readonly M[], reader: ThreadReader): M[] {
  return messages
    .filter((message, index) => !messages.slice(index + 1).some(later => isOfTalk(later, message)))
    .filter(({ id, party, body }) => party === reader.party || asks({ body }) || reader.unread?.includes(id))
}

export function asks({ body }: Pick<Said, 'body'>): boolean {
  return body.includes('?')
}

function isOfTalk(later: Said, { audience, addressee, question }: Said): boolean {
  const isToSame = later.audience === audience && later.addressee === addressee
  return isToSame && (later.question === null || later.question === question)
}

/** The party that wrote to the staff alone and has no answer yet; the last of them. */
export function waitingForStaff(messages: readonly Said[]): Party | undefined {
  const waiting = messages.filter(
    ({ audience, addressee, party }, index) =>
      audience === 'staff' &&
      party !== null &&
      !messages.slice(index + 1).some(later => later.party === null && later.addressee === addressee),
  )
  return waiting.at(-1)?.party ?? undefined
}
