import { addDays, type Day, dateOf } from '@/lib/dates'

/** Fixed public holidays and the eves on which the state's offices are closed, as month and day. */
const FIXED_HOLIDAYS = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']
/** Good Friday, Easter Monday and Ascension Day, in days from Easter Sunday. */
const EASTER_HOLIDAYS = [-2, 1, 39]

/** Whether people work that day in Sweden: no weekend, no public holiday, no Midsummer, Christmas or New Year's Eve. */
export function isWorkingDay(day: Day): boolean {
  return !isWeekend(day) && !isHoliday(day)
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

/** How many working days come after `from`, up to and with `to`; none when `to` is not later. */
export function countWorkingDays(from: Day, to: Day): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day)) count += 1
  }
  return count
}

/** Whether it is a public holiday, or an eve on which the offices of the state are closed. */
export function isHoliday(day: Day): boolean {
  const easter = easterSunday(Number(day.slice(0, 4)))
  return (
    FIXED_HOLIDAYS.includes(day.slice(5)) ||
    EASTER_HOLIDAYS.some(offset => addDays(easter, offset) === day) ||
    isMidsummerEve(day)
  )
}

/** Midsummer Eve is the Friday between 19 and 25 June. */
function isMidsummerEve(day: Day): boolean {
  return day.slice(5) >= '06-19' && day.slice(5) <= '06-25' && dateOf(day).getUTCDay() === 5
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
