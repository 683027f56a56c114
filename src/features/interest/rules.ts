import { addDays, type Day, isFarAhead } from '@/lib/dates'
import { accept, type Refusal, type Result, refuse, refuseTogether } from '@/lib/result'
import { workingDayFrom } from '@/lib/working-days'

export const interestTimings = ['soon', 'within_half_year', 'later'] as const
export type InterestTiming = (typeof interestTimings)[number]
/** The most common answer: chosen until another is. */
export const USUAL_TIMING: InterestTiming = 'within_half_year'

export type InterestEnds = { withdrawnAt: Date | null; orderedAt: Date | null }
export type InterestState = 'active' | 'withdrawn' | 'ordered'

export function stateOf(interest: InterestEnds): InterestState {
  if (interest.orderedAt) return 'ordered'
  return interest.withdrawnAt ? 'withdrawn' : 'active'
}

/** An interest is taken back, or ended by a talk, while nothing has come of it; its history stays. */
export function withdraw(interest: InterestEnds, now: Date): Result<{ withdrawnAt: Date }> {
  return stateOf(interest) === 'active' ? accept({ withdrawnAt: now }) : refuse('interest_ended')
}

/** In days from today. The first leaves room for the fifteen working days in which the parties sign. */
const PERIODS: Record<InterestTiming, { from: number; to: number }> = {
  soon: { from: 35, to: 90 },
  within_half_year: { from: 60, to: 182 },
  later: { from: 182, to: 365 },
}

/** The wished period that an order is begun with, from how soon the organisation said; both are working days. */
export function suggestedPeriod(timing: InterestTiming, today: Day): { periodFrom: Day; periodTo: Day } {
  const { from, to } = PERIODS[timing]
  return { periodFrom: workingDayFrom(addDays(today, from)), periodTo: workingDayFrom(addDays(today, to)) }
}

/**
 * Why a call comes when it does: its next step is due, nobody has talked, nothing is agreed, or later. Where nothing
 * is agreed for thirty days it is due by itself: `app.calls`.
 */
export const callTurns = ['due', 'new', 'open', 'ahead'] as const
export type CallTurn = (typeof callTurns)[number]

export type Said = { heldOn: Day; nextStep?: string; nextStepOn?: Day; endsInterest?: boolean }

/**
 * A noted dialogue has taken place, and its next step comes no earlier. A step without a day comes in a week, so that
 * somebody is reminded of it. A dialogue that ends the interest has none.
 */
export function noteDialogue<Noted extends Said>(said: Noted, today: Day): Result<Noted> {
  const faults = dialogueFaults(said, today)
  if (faults) return faults
  return accept(said.nextStep && !said.nextStepOn ? { ...said, nextStepOn: addDays(today, 7) } : said)
}

/** All that is wrong with it, also before the rest of it can be read. */
export function dialogueFaults(
  { heldOn, nextStep, nextStepOn, endsInterest }: Partial<Said>,
  today: Day,
): Refusal | null {
  return refuseTogether(
    heldOn && heldOn > today && refuse('dialogue_in_future', { field: 'heldOn' }),
    endsInterest && nextStep && refuse('step_of_ended', { field: 'nextStep' }),
    nextStepOn && nextStepFault(nextStepOn, { heldOn, endsInterest }, today),
  )
}

function nextStepFault(
  nextStepOn: Day,
  { heldOn, endsInterest }: Pick<Partial<Said>, 'heldOn' | 'endsInterest'>,
  today: Day,
): Refusal | null {
  const field = 'nextStepOn'
  if (endsInterest) return refuse('step_of_ended', { field })
  if (heldOn && nextStepOn < heldOn) return refuse('step_before_dialogue', { field })
  return isFarAhead(nextStepOn, today) ? refuse('day_far_ahead', { field }) : null
}
