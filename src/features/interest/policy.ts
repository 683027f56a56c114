import { type Actor, isParty, isStaff, type PartyActor, type StaffActor } from '@/auth/actor'

type Owned = { organisationId: string }

/** Anyone who acts for a party may show interest, also who may only prepare. */
export function canShowInterest(actor: Actor): actor is PartyActor {
  return isParty(actor)
}

export function canWithdraw(actor: Actor, interest: Owned): actor is PartyActor {
  return isParty(actor) && actor.organisation.id === interest.organisationId
}

export function canRead(actor: Actor, interest: Owned): boolean {
  return isStaff(actor) || canWithdraw(actor, interest)
}

/** A note is corrected and taken away by its author, or by an admin. */
export function canAmendDialogue(actor: Actor, dialogue: { staffId: string }): actor is StaffActor {
  return isStaff(actor) && (actor.role === 'admin' || actor.personId === dialogue.staffId)
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The same as `canRead`, as the database is asked. */
export function visibleInterests(actor: Actor): { organisationId?: string } {
  if (isStaff(actor)) return {}
  return { organisationId: isParty(actor) ? actor.organisation.id : NOBODY }
}
