import { type Day, dayOf } from '@/lib/dates'
import { isUnion, type Party } from '@/lib/party'
import { addWorkingDays } from '@/lib/working-days'

/** Working days in which a union may say no. */
const DAYS_TO_ANSWER = 3

export type SwitchOutcome = 'agreed' | 'refused' | 'lapsed'
export type ModeAnswer = { party: Party; agrees: boolean }

type Asked = { asked: readonly Party[]; answers: readonly ModeAnswer[]; endsOn: Day }

/** The last day to answer a question that is put now. */
export function lastDayToAnswer(now: Date): Day {
  return addWorkingDays(dayOf(now), DAYS_TO_ANSWER)
}

/**
 * How the question ends, as things stand on a day; null while it is open. It takes a yes from the employer and
 * from one union. Each no ends it, and silence after the last day counts as none.
 */
export function outcomeOf({ asked, answers, endsOn }: Asked, today: Day): SwitchOutcome | null {
  if (answers.some(({ agrees }) => !agrees)) return 'refused'
  const agreeing = answers.map(({ party }) => party)
  const bothSides = agreeing.includes('employer') && agreeing.some(isUnion)
  if (bothSides && asked.every(party => agreeing.includes(party))) return 'agreed'
  if (today <= endsOn) return null
  return bothSides ? 'agreed' : 'lapsed'
}
