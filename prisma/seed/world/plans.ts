import type { Day } from '@/lib/dates'
import type { OrganisationSeed } from '../organisations'
import type { Slot } from './slots'

/** How far an order came, or where it stands. */
export type Outcome =
  | 'delivered'
  | 'confirmed'
  | 'valid'
  | 'awaiting'
  | 'draft'
  | 'returned_by_party'
  | 'returned_by_staff'
  | 'withdrawn_early'
  | 'withdrawn_when_valid'
  | 'refused'
  | 'lapsed'
  | 'cancelled'

/** The events on the way to validity. */
export type Detour = 'declined' | 'amended' | 'taken_back' | 'returned_by_staff'

export type OrderPlan = {
  service: string
  outcome: Outcome
  /** Days of the seed's own calendar. */
  draftedOn: Day
  /** Counted by the figures, or going on now. */
  era: 'history' | 'living'
  startedBy: 'employer' | 'union'
  detour?: Detour
  slot?: Slot
  doneOn: Day[]
  aheadOn: Day[]
  /** How many parties have signed, where the order waits for the others. */
  signatures?: number
  shared?: boolean
}

export type InterestPlan = {
  service: string
  shownOn: Day
  era: 'history' | 'living'
  by: 'employer' | 'union'
  withdrawnOn?: Day
  dialogueOn?: Day
  /** Nothing has come of it yet: staff have called again when the next step was due. */
  isOpen?: boolean
}

export type Part = 'demo' | 'other' | 'ordering' | 'interested' | 'silent'

export type OrganisationPlan = {
  seed: OrganisationSeed
  part: Part
  orders: OrderPlan[]
  interests: InterestPlan[]
}

export function hasDealtWith(plan: OrganisationPlan, service: string): boolean {
  return [...plan.orders, ...plan.interests].some(one => one.service === service)
}
