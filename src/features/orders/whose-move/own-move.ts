import { type Actor, isParty, isStaff } from '@/auth/actor'
import { isToWrite, type WhoseMove } from '@/features/orders/rules'
import { isOverdue } from '@/features/orders/signing/deadline-rules'
import { dayOf } from '@/lib/dates'

/** Whether an order waits for the actor. Past its last day it is the staff's too: they call the parties, or let it lapse. */
export function isMoveOf(actor: Actor, order: { move: WhoseMove; deadlineOn: Date | null }): boolean {
  const { move } = order
  if (isStaff(actor)) return move.who === 'staff' || isOverdue(order, dayOf(actor.now))
  if (!isParty(actor)) return false
  if (move.who === 'parties') return move.parties.includes(actor.party)
  return move.who === 'side' && isToWrite(actor.party, move)
}
