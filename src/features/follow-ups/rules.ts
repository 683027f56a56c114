import { addDays, type Day } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { accept, type Result, refuse } from '@/lib/result'

/** So many days it waits for the parties. */
const OPEN_DAYS = 30

export function closesOn(askedOn: Day): Day {
  return addDays(askedOn, OPEN_DAYS)
}

export type FollowUpState = {
  /** The delivery is done, and stays so. */
  isDelivered: boolean
  closesOn: Day
  isClosed: boolean
  /** Those that signed the order. */
  parties: readonly Party[]
  answered: readonly Party[]
}

export function isOpen({ isDelivered, closesOn: lastDay, isClosed }: FollowUpState, today: Day): boolean {
  return isDelivered && !isClosed && today <= lastDay
}

type Answering = { party: Party; canSign: boolean }

/** A party answers once, by somebody who may sign for it, and for no other party. */
export function mayAnswer({ party, canSign }: Answering, state: FollowUpState, today: Day): Result<true> {
  if (!state.parties.includes(party)) return refuse('not_party_of_order')
  if (state.answered.includes(party)) return refuse('already_followed_up')
  if (!isOpen(state, today)) return refuse('follow_up_closed')
  return canSign ? accept(true) : refuse('follow_up_by_signatory')
}

/** All have answered, or its days are over. */
export function isToBeClosed(state: FollowUpState, today: Day): boolean {
  if (state.isClosed || !state.isDelivered) return false
  return today > state.closesOn || state.parties.every(party => state.answered.includes(party))
}
