import { addDays, type Day } from '@/lib/dates'
import { countWorkingDays, isWorkingDay } from '@/lib/working-days'

/** What reminding goes by: when the order was sent, the last day to sign, and when the parties wish to begin. */
export type Reminded = { sentOn: Day; deadlineOn: Day; periodFrom: Day | null }

/** Working days between two reminders while there is time. */
const PACE = 3
/** The last working days, on each of which the parties are reminded. */
const LAST_DAYS = 3

/**
 * Whether a party that has not signed is reminded that day: every third working day after sending, and on each of
 * the last three before the deadline, or before the wished period if that begins earlier.
 */
export function remindsOn(order: Reminded, today: Day): boolean {
  if (!isWorkingDay(today) || today <= order.sentOn || today > order.deadlineOn) return false
  if (countWorkingDays(today, lastDayOf(order)) < LAST_DAYS) return true
  return countWorkingDays(order.sentOn, today) % PACE === 0
}

/** The next day on which the parties are reminded if they do not sign; null when no more reminder goes. */
export function nextReminderAfter(order: Reminded, today: Day): Day | null {
  for (let day = addDays(today, 1); day <= order.deadlineOn; day = addDays(day, 1)) {
    if (remindsOn(order, day)) return day
  }
  return null
}

/** An order sent late has its deadline after the day on which the parties wished to begin. */
function lastDayOf({ deadlineOn, periodFrom }: Reminded): Day {
  return periodFrom && periodFrom < deadlineOn ? periodFrom : deadlineOn
}
