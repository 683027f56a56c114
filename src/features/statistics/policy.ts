import { type Actor, isStaff } from '@/auth/actor'
import { type FigureName, ruleOf } from '@/features/statistics/figures'
import { publicDay } from '@/features/statistics/rules'
import { type Day, dayOf } from '@/lib/dates'

/** Staff cut the figures as they like, on any day, and see every group. Readers see them as the public does. */
export function cutsFreely(actor: Actor): boolean {
  return isStaff(actor)
}

/** The day that an actor gets figures of: any for staff, and for others the end of a month. */
export function dayFor(actor: Actor, asked: Day): Day {
  return cutsFreely(actor) ? asked : publicDay(asked, dayOf(actor.now))
}

/** The page for the board is for its readers, and for the staff who write to them. */
export function readsBoard(actor: Actor): boolean {
  return isStaff(actor) || actor.role === 'reader'
}

/** Readers and staff see parity. Staff alone see which parties are silent. `app.sees_figure` says the same. */
export function seesFigure(actor: Actor, name: FigureName): boolean {
  const { audience } = ruleOf(name)
  return isStaff(actor) || audience === 'everyone' || (audience === 'readers' && actor.role === 'reader')
}
