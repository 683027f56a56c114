import type { OrderKind } from '@/features/orders/happenings'
import { addDays, type Day, dayOf } from '@/lib/dates'
import { countWorkingDays, isWorkingDay } from '@/lib/working-days'

/** The days that decide a reminder: the sending, the last day to sign, and the start that the parties wish. */
export type Reminded = { sentOn: Day; deadlineOn: Day; periodFrom: Day | null }

/** Working days after sending, and between two reminders while there is time. */
export const PACE = 3
/** The last working days, on each of which the parties are reminded. */
const LAST_DAYS = 3

/**
 * Whether a party that has not signed is reminded that day. It is reminded every third working day after
 * sending, and on each of the last three before the deadline. The wished period counts instead if it begins
 * earlier.
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

/** By it staff remind the parties. The portal's own reminders are none. */
export const REMINDED = 'order.reminded' satisfies OrderKind

/** The day on which staff last reminded the parties that had not signed. They may do it once a day. */
export function lastRemindedOn(events: readonly { kind: string; occurredAt: Date }[]): Day | null {
  const last = events.findLast(({ kind }) => kind === REMINDED)
  return last ? dayOf(last.occurredAt) : null
}
