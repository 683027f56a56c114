import type { TimedOccasion } from '@/features/deliveries/delivery-view'
import type { Step } from '@/features/journey/rules'
import type { Day } from '@/lib/dates'
import type { LocalizedText } from '@/lib/localized-text'
import type { Party } from '@/lib/party'

/** An occasion to come, with the times that its parties choose among now. */
export type OccasionAhead = TimedOccasion & {
  id: string
  title: LocalizedText
  times: { startsAt: Date; minutes: number }[]
  /** The parties that have not said which of the times suit. */
  silent: Party[]
  /** The last day to say so, while somebody has not. */
  answerBy: Day | null
}

/** A question to the parties of a delivery: those that have not answered, and the last day. */
export type AskedOfParties = { parties: Party[]; answerBy: Day | null }

/** A delivery's question about times. Undefined where it asks nothing. */
export function timesAsked(ahead: readonly OccasionAhead[]): AskedOfParties | undefined {
  const asked = ahead.filter(({ times }) => times.length > 0)
  const [first = null] = asked.flatMap(({ answerBy }) => answerBy ?? []).toSorted()
  const parties = [...new Set(asked.flatMap(({ silent }) => silent))]
  return asked.length > 0 ? { parties, answerBy: first } : undefined
}

type Delivered = { order: { followUp: AskedOfParties | null } | null; steps: Step[] }

/** A delivered order asks its parties for the follow-up, and before that those named in it for the evaluation. */
export function askedAfterwards({ order, steps }: Delivered) {
  const followUp = order?.followUp
  if (followUp && followUp.parties.length > 0) return { ...followUp, deed: 'followUp' as const }
  const evaluation = steps.find(({ milestone, state }) => milestone === 'evaluation' && state === 'now')
  return evaluation ? { deed: 'evaluate' as const, parties: [], answerBy: evaluation.on } : null
}
