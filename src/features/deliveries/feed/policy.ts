import { type Actor, isParty, isStaff } from '@/auth/actor'
import { isDeliverer } from '@/features/deliveries/policy'

/** A calendar is for those who have deliveries to see, and so is a feed. */
export function hasCalendar(actor: Actor): boolean {
  return isStaff(actor) || isParty(actor) || isDeliverer(actor)
}
