import { type Actor, isParty, isSignedIn, isStaff } from '@/auth/actor'
import type { Prisma } from '@/generated/prisma/client'
import type { Party } from '@/lib/party'

/** Anyone without a mandate, signed in or not. People who act for a party show interest itself. */
export function canWriteInterest(actor: Actor): boolean {
  return !isSignedIn(actor) || actor.role === 'person'
}

type Written = { organisationId: string; party: Party | null; email: string }

/**
 * The granter of the party that the writer named, and the writer with a mandate. So a union's writer is never
 * shown to the employer (GDPR art. 9). A writer who is not sure is shown to staff alone.
 */
function canTakeUp(actor: Actor, { organisationId, party, email }: Written): boolean {
  if (!isParty(actor) || actor.organisation.id !== organisationId) return false
  return (actor.canSign && actor.party === party) || actor.email === email
}

export function canSeeUnconfirmed(actor: Actor, written: Written): boolean {
  return isStaff(actor) || canTakeUp(actor, written)
}

/** The same as `canSeeUnconfirmed`, as the database is asked; null for those to whom there is none. */
export function visibleUnconfirmed(actor: Actor): Prisma.UnconfirmedInterestWhereInput | null {
  const confirmed = { confirmedAt: { not: null } }
  if (isStaff(actor)) return confirmed
  if (!isParty(actor)) return null
  const own = { email: actor.email }
  const ways = actor.canSign ? [{ party: actor.party }, own] : [own]
  return { ...confirmed, organisationId: actor.organisation.id, OR: ways }
}
