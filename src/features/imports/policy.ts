import { type Actor, type AdminActor, isAdmin } from '@/auth/actor'

/** Files are read in by administrators alone. */
export function canReadIn(actor: Actor): actor is AdminActor {
  return isAdmin(actor)
}
