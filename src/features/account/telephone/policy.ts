import { type Actor, isStaff } from '@/auth/actor'

/** Only people whose work is the programme's give a number: nobody of a party is asked for one. */
export function givesTelephone(actor: Actor): boolean {
  return isStaff(actor) || actor.role === 'deliverer'
}
