import { addDays, type Day, dateOf, daysFrom } from '@/lib/dates'

/** A week by ISO 8601, as '2026-W49': it begins on a Monday and belongs to the year of its Thursday. */
export type Week = string

const DAYS = 7

export function weekOf(day: Day): Week {
  const thursday = addDays(mondayBefore(day), 3)
  const year = thursday.slice(0, 4)
  const dayOfYear = daysFrom(`${year}-01-01`, thursday)
  return `${year}-W${String(1 + Math.floor(dayOfYear / DAYS)).padStart(2, '0')}`
}

export function weekNumber(week: Week): number {
  return Number(week.slice(-2))
}

/** Whether the text is a week that exists: 2025-W53 does not. */
export function isWeek(text: string): boolean {
  return /^2\d{3}-W\d{2}$/.test(text) && weekOf(mondayOf(text)) === text
}

export function mondayOf(week: Week): Day {
  // The fourth of January always lies in the first week.
  return addDays(mondayBefore(`${week.slice(0, 4)}-01-04`), DAYS * (weekNumber(week) - 1))
}

export function daysOfWeek(monday: Day): Day[] {
  return Array.from({ length: DAYS }, (_, day) => addDays(monday, day))
}

/** The Monday of the week that the day lies in. */
export function mondayBefore(day: Day): Day {
  return addDays(day, -((dateOf(day).getUTCDay() + 6) % DAYS))
}
