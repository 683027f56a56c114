import { type Actor, type AdminActor, isAdmin } from '@/auth/actor'

/** The staff read the register, administrators keep it. */
export function canKeepRegister(actor: Actor): actor is AdminActor {
  return isAdmin(actor)
}
