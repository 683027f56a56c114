import { type Actor, isParty, isSignedIn, isStaff } from '@/auth/actor'
import { isUnion } from '@/auth/party'
import { type MessageAudience, messageAudiences } from '@/features/orders/thread/rules'
import type { Prisma } from '@/generated/prisma/client'

/** Whom the actor may write to: the unions' own messages are theirs, staff neither read nor write them. */
export function writableAudiences(actor: Actor): MessageAudience[] {
  if (isStaff(actor)) return ['parties', 'staff']
  if (!isParty(actor)) return []
  return messageAudiences.filter(audience => audience !== 'unions' || isUnion(actor.party))
}

/** The audiences whose messages the actor reads, whoever wrote them. */
function readableAudiences(actor: Actor): MessageAudience[] {
  if (isStaff(actor)) return ['parties', 'staff']
  if (!isParty(actor)) return []
  return isUnion(actor.party) ? ['parties', 'unions'] : ['parties']
}

type Addressed = { audience: MessageAudience; personId: string }

/** Whether the actor reads a message of an order that they may see; one's own are always there. */
export function canRead(actor: Actor, { audience, personId }: Addressed): boolean {
  const readable = readableAudiences(actor)
  if (readable.length === 0 || !isSignedIn(actor)) return false
  return readable.includes(audience) || personId === actor.personId
}

/** The same as a condition on rows; a test holds the two together. */
export function visibleMessages(actor: Actor): Prisma.MessageWhereInput {
  const readable = readableAudiences(actor)
  if (readable.length === 0 || !isSignedIn(actor)) return { id: { in: [] } }
  return { OR: [{ audience: { in: readable } }, { personId: actor.personId }] }
}
