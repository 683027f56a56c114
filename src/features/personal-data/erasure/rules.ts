import type { Party } from '@/lib/party'
import { accept, type Result, refuse } from '@/lib/result'

/** The reasons why somebody is still needed under their own name. */
export type ObstacleKind = 'account' | 'mandate' | 'order' | 'case' | 'occasion'
export type Obstacle = {
  kind: ObstacleKind
  organisation: string | null
  party: Party | null
  orderNumber: number | null
}

export type ErasureState = { askedById: string; confirmedById: string | null; doneAt: Date | null }
export type Subject = {
  isOneself: boolean
  isErased: boolean
  obstacles: number
  waiting: ErasureState | null
}

/** Nobody erases themselves, nor anybody whom an account, a mandate, an order or a delivery still needs. */
export function mayAskForErasure({ isOneself, isErased, obstacles, waiting }: Subject): Result<true> {
  if (isErased || waiting) return refuse('erasure_moved_on')
  if (isOneself) return refuse('erases_oneself')
  return obstacles === 0 ? accept(true) : refuse('erasure_has_obstacles')
}

/** Another admin than the one who asked, and once. */
export function mayConfirmErasure(erasure: ErasureState | null, personId: string): Result<true> {
  if (!erasure || erasure.confirmedById || erasure.doneAt) return refuse('erasure_moved_on')
  return erasure.askedById === personId ? refuse('four_eyes') : accept(true)
}

/** Stands in the place of a name and an address. It says nothing of the person, and no mail reaches it. */
export function pseudonymOf(personId: string): { name: string; email: string } {
  const short = personId.replaceAll('-', '').slice(-8)
  return { name: `Raderad person ${short}`, email: `${personId}@raderad.invalid` }
}
