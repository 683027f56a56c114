import type { Actor } from '@/auth/actor'
import { isParty } from '@/auth/actor'
import { answersBy, isFinished } from '@/features/orders/drafting/draft-answers'
import type { OrderView } from '@/features/orders/queries'
import type { MessageView } from '@/features/orders/thread/queries'
import { commentFor, readerOf } from '@/features/orders/thread/unanswered'
import { askedNow } from '@/features/orders/whose-move/own-move'

/** The reader's shared draft is finished, and no question or comment in it waits for the reader. Its step is then to send it, as in a list. */
export function isReadyToSend(actor: Actor, order: OrderView, messages: readonly MessageView[]): boolean {
  if (!isParty(actor)) return false
  const answered = answersBy(actor, order, order.service)
  if (!answered || !isFinished(answered) || askedNow(actor, order, messages)) return false
  return commentFor(messages, { ...readerOf(actor, order), isWriting: true }) === null
}
