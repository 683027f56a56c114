import { type Actor, isParty, isStaff } from '@/auth/actor'
import type { WhoseMove } from '@/features/orders/rules'
import { isOverdue } from '@/features/orders/signing/deadline-rules'
import { dayOf } from '@/lib/dates'
import { type Party, type Side, sideOf } from '@/lib/party'

/** Whether an order waits for the actor. Past its last day it is the staff's too: they call the parties, or let it lapse. */
export function isMoveOf(actor: Actor, order: { move: WhoseMove; deadlineOn: Date | null }): boolean {
  const { move } = order
  if (isStaff(actor)) return move.who === 'staff' || isOverdue(order, dayOf(actor.now))
  if (!isParty(actor)) return false
  if (move.who === 'parties') return move.parties.includes(actor.party)
  return move.who === 'side' && isToWrite(actor.party, move)
}

/** Whether the text is the party's to write: it is named, or of a side of which none is. */
export function isToWrite(own: Party, { side, party }: { side: Side; party?: Party }): boolean {
  return party ? party === own : side === sideOf(own)
}
