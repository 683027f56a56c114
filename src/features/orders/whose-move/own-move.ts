import { type Actor, isParty, isStaff } from '@/auth/actor'
import { isToWrite, type WhoseMove } from '@/features/orders/rules'
import { isOverdue } from '@/features/orders/signing/deadline-rules'
import { isUnderWay, type OrderStatus } from '@/features/orders/statuses'
import { askedOf, type Read, readerOf, type Said } from '@/features/orders/thread/unanswered'
import { dayOf } from '@/lib/dates'

/** Whether an order waits for the actor. Past its last day it is the staff's too: they call the parties, or let it lapse. */
export function isMoveOf(actor: Actor, order: { move: WhoseMove; deadlineOn: Date | null }): boolean {
  const { move } = order
  if (isStaff(actor)) return move.who === 'staff' || isOverdue(order, dayOf(actor.now))
  if (!isParty(actor)) return false
  if (move.who === 'parties') return move.parties.includes(actor.party)
  return move.who === 'side' && isToWrite(actor.party, move)
}

/** Another's question that the reader's party is to answer. Once an order is over nobody waits for an answer. */
export function askedNow<M extends Said>(
  actor: Actor,
  order: Read & { status: OrderStatus },
  messages: readonly M[],
): M | null {
  return isParty(actor) && isUnderWay(order.status) ? askedOf(messages, readerOf(actor, order)) : null
}
