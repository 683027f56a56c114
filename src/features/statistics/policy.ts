import { type Actor, isStaff } from '@/auth/actor'

/** Staff and readers see every group; everyone else sees those that are large enough. */
export function canSeeSmallGroups(actor: Actor): boolean {
  return isStaff(actor) || actor.role === 'reader'
}
