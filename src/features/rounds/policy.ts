import { type Actor, isStaff, type StaffActor } from '@/auth/actor'

/** Staff make rounds, change them and decide whether they go; everyone else sees their days and places left. */
export function canKeepRounds(actor: Actor): actor is StaffActor {
  return isStaff(actor)
}
