import { dateOf, dayOf } from '@/lib/dates'

const DAY_LENGTH = 86_400_000

/** How many days lie between the day of one instant and the day of another; none where it is not earlier. */
export function daysBetween(since: Date, now: Date): number {
  const days = (dateOf(dayOf(now)).getTime() - dateOf(dayOf(since)).getTime()) / DAY_LENGTH
  return Math.max(0, Math.round(days))
}
