import { addDays, type Day, dateOf } from '@/lib/dates'
import type { Messages } from '@/messages/sv'

/** The red days of Sweden, and the eves on which the state's offices are closed. */
export type Holiday = keyof Messages['calendar']['holiday']

/** Those on one date every year, as month and day. */
const FIXED: Record<string, Holiday> = {
  '01-01': 'new_years_day',
  '01-06': 'epiphany',
  '05-01': 'first_of_may',
  '06-06': 'national_day',
  '12-24': 'christmas_eve',
  '12-25': 'christmas_day',
  '12-26': 'boxing_day',
  '12-31': 'new_years_eve',
}

/** Those that go with Easter, in days from its Sunday. */
const OF_EASTER: [number, Holiday][] = [
  [-2, 'good_friday'],
  [0, 'easter_sunday'],
  [1, 'easter_monday'],
  [39, 'ascension_day'],
  [49, 'pentecost'],
]

/** Those on one weekday (Sunday is 0) between a first and a last date. */
const BETWEEN: { weekday: number; first: string; last: string; holiday: Holiday }[] = [
  { weekday: 5, first: '06-19', last: '06-25', holiday: 'midsummer_eve' },
  { weekday: 6, first: '06-20', last: '06-26', holiday: 'midsummer_day' },
  { weekday: 6, first: '10-31', last: '11-06', holiday: 'all_saints_day' },
]

/** Whether people work that day in Sweden: no weekend, no public holiday, no Midsummer, Christmas or New Year's Eve. */
export function isWorkingDay(day: Day): boolean {
  return !isWeekend(day) && holidayOn(day) === null
}

export function isWeekend(day: Day): boolean {
  const weekday = dateOf(day).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** The day that lies `count` working days after (or, when negative, before) `day`. */
export function addWorkingDays(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1
  let current = day
  for (let left = Math.abs(count); left > 0; ) {
    current = addDays(current, step)
    if (isWorkingDay(current)) left -= 1
  }
  return current
}

/** The day itself where people work then, else the next one on which they do. */
export function workingDayFrom(day: Day): Day {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1)
}

/** How many working days come after `from`, up to and with `to`; none when `to` is not later. */
export function countWorkingDays(from: Day, to: Day): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day)) count += 1
  }
  return count
}

/** Whether it began more working days ago than it may wait. */
export function hasWaitedOver(since: Day, days: number, today: Day): boolean {
  return since < firstInTime(days, today)
}

/** The first day from which that many working days have not passed. */
export function firstInTime(days: number, today: Day): Day {
  return addWorkingDays(addDays(today, 1), -days - 1)
}

/** The red day or eve that a day is. Null for any other day. */
export function holidayOn(day: Day): Holiday | null {
  const date = day.slice(5)
  const fixed = FIXED[date]
  if (fixed) return fixed
  const easter = easterSunday(Number(day.slice(0, 4)))
  const ofEaster = OF_EASTER.find(([offset]) => addDays(easter, offset) === day)
  if (ofEaster) return ofEaster[1]
  const weekday = dateOf(day).getUTCDay()
  const between = BETWEEN.find(one => one.weekday === weekday && one.first <= date && date <= one.last)
  return between?.holiday ?? null
}

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  return `${year}-${String(Math.floor(days / 31)).padStart(2, '0')}-${String((days % 31) + 1).padStart(2, '0')}`
}
