import { type Actor, isParty, isStaff } from '@/auth/actor'
import type { Addressed, Addressing } from '@/features/orders/thread/rules'
import type { Prisma } from '@/generated/prisma/client'
import { isUnion, type Party, parties } from '@/lib/party'

/**
 * The audiences that the actor may write to, of an order with these parties. The unions' own messages are
 * theirs: staff neither read nor write them. Staff write to one party alone, or among themselves.
 */
export function writableTo(actor: Actor, orderParties: readonly Party[] = parties): Addressing[] {
  if (isStaff(actor)) return ['parties', ...orderParties, 'staff']
  if (!isParty(actor)) return []
  return isUnion(actor.party) ? ['parties', 'unions', 'staff'] : ['parties', 'staff']
}

/**
 * The audience of a message. A party that writes to the staff writes for itself. Null when it is not the
 * actor's.
 */
export function addressedTo(actor: Actor, to: Addressing): Addressed | null {
  if (!writableTo(actor).includes(to)) return null
  if (to === 'parties' || to === 'unions') return { audience: to, addressee: null }
  if (to !== 'staff') return { audience: 'staff', addressee: to }
  return { audience: to, addressee: isParty(actor) ? actor.party : null }
}

/** The audience of an answer: those who read the message itself. Null for one who may not write to them. */
export function answerTo(actor: Actor, { audience, addressee }: Addressed): Addressing | null {
  const to = isStaff(actor) ? (addressee ?? audience) : audience
  return writableTo(actor).includes(to) ? to : null
}

/** Whether the actor reads a message of an order that they may see. */
export function canRead(actor: Actor, { audience, addressee }: Addressed): boolean {
  if (isStaff(actor)) return audience !== 'unions'
  if (!isParty(actor)) return false
  if (audience === 'staff') return addressee === actor.party
  return audience === 'parties' || isUnion(actor.party)
}

/** The same as a condition on rows; a test holds the two together. */
export function visibleMessages(actor: Actor): Prisma.MessageWhereInput {
  if (isStaff(actor)) return { audience: { not: 'unions' } }
  if (!isParty(actor)) return { id: { in: [] } }
  const open: Prisma.MessageWhereInput = {
    audience: { in: isUnion(actor.party) ? ['parties', 'unions'] : ['parties'] },
  }
  return { OR: [open, { audience: 'staff', addressee: actor.party }] }
}
