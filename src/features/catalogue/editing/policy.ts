import { type Actor, isStaff, type StaffActor } from '@/auth/actor'

/** The catalogue is the staff's to edit: nobody else sees a draft, or moves a service. */
export function canEditCatalogue(actor: Actor): actor is StaffActor {
  return isStaff(actor)
}
