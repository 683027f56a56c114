import { addDays, type Day, dateOf, endOfLastMonth } from '@/lib/dates'
import { isWorkingDay } from '@/lib/working-days'

/** The programme's "today" in the seed: every day in these files is a day of that calendar. */
export const BASE_DAY: Day = '2021-06-17'
/** The month end at which the published figures stand. */
export const BASE_MONTH_END: Day = '2021-05-31'

const MILLISECONDS_OF_DAY = 86_400_000

export type Calendar = {
  asOf: Day
  monthEnd: Day
  /** Counted by the figures: never after the last month end before `asOf`. */
  history: (day: Day) => Day
  /** Present and planned matters, which no figure counts. */
  living: (day: Day) => Day
}

/**
 * Moves the seed's days to another "today", by whole weeks so that weekdays stay. Counted figures follow the
 * end of the month; ongoing matters follow the day itself, 1 to 31 days later.
 */
export function calendarFor(asOf: Day): Calendar {
  const monthEnd = endOfLastMonth(asOf)
  const weeks = (from: Day, to: Day) => Math.floor(daysBetween(from, to) / 7)
  const history = weeks(BASE_MONTH_END, monthEnd) * 7
  const living = weeks(BASE_DAY, asOf) * 7
  return { asOf, monthEnd, history: day => addDays(day, history), living: day => addDays(day, living) }
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / MILLISECONDS_OF_DAY)
}

/** The day itself, or the last working day before it. */
export function workingDayUpTo(day: Day): Day {
  let current = day
  while (!isWorkingDay(current)) current = addDays(current, -1)
  return current
}

/** The day itself, or the first working day after it. */
export function workingDayFrom(day: Day): Day {
  let current = day
  while (!isWorkingDay(current)) current = addDays(current, 1)
  return current
}

export function earliest(...days: Day[]): Day {
  return days.toSorted()[0] ?? BASE_DAY
}

export function latest(...days: Day[]): Day {
  return days.toSorted().at(-1) ?? BASE_DAY
}
