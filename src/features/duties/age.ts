import { dateOf, dayOf } from '@/lib/dates'

const DAY_LENGTH = 86_400_000

/** How many days lie between the days of two instants; none where the first is not earlier. */
export function daysBetween(since: Date, now: Date): number {
  const days = (dateOf(dayOf(now)).getTime() - dateOf(dayOf(since)).getTime()) / DAY_LENGTH
  return Math.max(0, Math.round(days))
}
