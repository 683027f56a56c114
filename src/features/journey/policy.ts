import { type Actor, isParty, isStaff } from '@/auth/actor'

/** HR and unions see their own organisation's way; staff see any. */
export function canSeeJourney(actor: Actor, organisationId: string): boolean {
  return isStaff(actor) || (isParty(actor) && actor.organisation.id === organisationId)
}
