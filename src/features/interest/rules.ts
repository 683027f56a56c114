import { accept, type Result, refuse } from '@/lib/result'

export const interestTimings = ['soon', 'within_half_year', 'later'] as const
export type InterestTiming = (typeof interestTimings)[number]

export type InterestEnds = { withdrawnAt: Date | null; orderedAt: Date | null }
export type InterestState = 'active' | 'withdrawn' | 'ordered'

export function stateOf(interest: InterestEnds): InterestState {
  if (interest.orderedAt) return 'ordered'
  return interest.withdrawnAt ? 'withdrawn' : 'active'
}

/** An interest is taken back while nothing has come of it; its history stays. */
export function withdraw(interest: InterestEnds, now: Date): Result<{ withdrawnAt: Date }> {
  return stateOf(interest) === 'active' ? accept({ withdrawnAt: now }) : refuse('interest_ended')
}

export type Call = { interestedAt: Date; nextStepOn: string | null; timing: InterestTiming }

/** The order to call in: next steps that are due first, then the most urgent, then whoever has waited longest. */
export function byUrgency(one: Call, other: Call): number {
  const due = (one.nextStepOn ?? '9999').localeCompare(other.nextStepOn ?? '9999')
  const urgency = interestTimings.indexOf(one.timing) - interestTimings.indexOf(other.timing)
  return due || urgency || one.interestedAt.getTime() - other.interestedAt.getTime()
}
