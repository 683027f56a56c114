import { addDays, type Day } from '@/lib/dates'

/** An organisation that has taken no step for so many days, and has none planned, is stuck. */
export const STUCK_AFTER_DAYS = 60

export type Standing = { since: Day; nextOn: Day | null }

export function isStuck({ since, nextOn }: Standing, today: Day): boolean {
  return (nextOn === null || nextOn < today) && addDays(since, STUCK_AFTER_DAYS) <= today
}
