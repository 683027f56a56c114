import { type Actor, type AdminActor, isAdmin } from '@/auth/actor'
import { accept, type Result, refuse } from '@/lib/result'

/** Accounts are for admins alone. */
export function canKeepAccounts(actor: Actor): actor is AdminActor {
  return isAdmin(actor)
}

/** Nobody shuts themselves out, so that an admin always asks another. */
export function canDeactivate(actor: AdminActor, personId: string): Result<true> {
  return actor.personId === personId ? refuse('deactivates_oneself') : accept(true)
}

export type Waiting = { askedById: string; isAskerThere: boolean; isOver: boolean }

/** Another admin than the one who asked, as long as both are there. */
export function canConfirmChange(actor: AdminActor, waiting: Waiting): Result<true> {
  if (waiting.isOver) return refuse('change_moved_on')
  if (waiting.askedById === actor.personId) return refuse('four_eyes')
  return waiting.isAskerThere ? accept(true) : refuse('asker_has_left')
}
