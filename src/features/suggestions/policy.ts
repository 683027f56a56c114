import { type Actor, isParty, isStaff } from '@/auth/actor'

/** HR and unions see what is suggested to their own organisation; staff to any. */
export function canSeeSuggestions(actor: Actor, organisationId: string): boolean {
  return isStaff(actor) || (isParty(actor) && actor.organisation.id === organisationId)
}
