import { type DutyKind, isOverdue, lastDayOf } from '@/features/duties/rules'
import { type Day, dateOf, dayOf } from '@/lib/dates'

const DAY_LENGTH = 86_400_000

/** How many days lie between the days of two instants; none where the first is not earlier. */
export function daysBetween(since: Date, now: Date): number {
  return daysFrom(dayOf(since), dayOf(now))
}

/** How many days it is past the last one on which it was in time; none while it is. */
export function daysOver({ kind, since }: { kind: DutyKind; since: Date }, now: Date): number {
  const duty = { kind, since: dayOf(since) }
  return isOverdue(duty, dayOf(now)) ? daysFrom(lastDayOf(duty), dayOf(now)) : 0
}

function daysFrom(first: Day, last: Day): number {
  return Math.max(0, Math.round((dateOf(last).getTime() - dateOf(first).getTime()) / DAY_LENGTH))
}
