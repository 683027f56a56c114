import { type DutyKind, isOverdue, lastDayOf } from '@/features/duties/rules'
import { dayOf, daysFrom } from '@/lib/dates'

/** How many days it is past the last one on which it was in time; none while it is. */
export function daysOver({ kind, since }: { kind: DutyKind; since: Date }, now: Date): number {
  const duty = { kind, since: dayOf(since) }
  return isOverdue(duty, dayOf(now)) ? daysFrom(lastDayOf(duty), dayOf(now)) : 0
}
