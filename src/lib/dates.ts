const STOCKHOLM = 'Europe/Stockholm'
const swedishDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: STOCKHOLM,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const swedishClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: STOCKHOLM,
  dateStyle: 'short',
  timeStyle: 'medium',
})

const DAY_LENGTH = 24 * 60 * 60_000

/** A calendar day as 'YYYY-MM-DD'. */
export type Day = string

/** The day it is in Stockholm at an instant. */
export function dayOf(instant: Date): Day {
  return swedishDay.format(instant)
}

/** A day as the database keeps it: midnight UTC. */
export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** The day that a `date` column holds. */
export function dayOfDate(date: Date): Day {
  return date.toISOString().slice(0, 10)
}

export function addDays(day: Day, days: number): Day {
  const date = dateOf(day)
  date.setUTCDate(date.getUTCDate() + days)
  return dayOfDate(date)
}

/** So many times twenty-four hours after an instant, or before it where they are fewer than none. */
export function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY_LENGTH)
}

/** The same date some months later, or the last of its month where there is none: as PostgreSQL counts. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dayOfDate(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))))
}

/** Nobody plans for a day further ahead: such a year is a slip of the hand. */
const MOST_YEARS_AHEAD = 5
/** The same for a number of days. */
export const MOST_DAYS_AHEAD = 365 * MOST_YEARS_AHEAD

/** The last day that one may plan for. */
export function lastPlannable(today: Day): Day {
  return addMonths(today, 12 * MOST_YEARS_AHEAD)
}

export function isFarAhead(day: Day, today: Day): boolean {
  return day > lastPlannable(today)
}

/** How many days lie between the days of two instants; none where the first is not earlier. */
export function daysBetween(since: Date, now: Date): number {
  return daysFrom(dayOf(since), dayOf(now))
}

/** How many days lie between two days; none where the first is not earlier. */
export function daysFrom(first: Day, last: Day): number {
  return Math.max(0, Math.round((dateOf(last).getTime() - dateOf(first).getTime()) / DAY_LENGTH))
}

/** Whether the text is a day that exists: 2021-02-30 does not. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && dayOfDate(dateOf(text)) === text
  )
}

/**
 * The instant of a wall-clock time in Stockholm, such as '2026-09-23' and '09:30'. A time that the clocks show
 * twice is the first of the two. One that they skip is an hour later, as the clock then shows.
 */
export function stockholmInstant(day: Day, time: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`).getTime()
  const [before, after] = [asUtc - DAY_LENGTH, asUtc + DAY_LENGTH].map(near => asUtc - aheadOfUtc(near))
  const first = Math.min(before ?? asUtc, after ?? asUtc)
  return new Date(clockOf(first) === asUtc ? first : Math.max(before ?? asUtc, after ?? asUtc))
}

/** Whether the clocks in Stockholm show the time that day: they skip an hour when summer time begins. */
export function isStockholmTime(day: Day, time: string): boolean {
  return clockOf(stockholmInstant(day, time).getTime()) === Date.parse(`${day}T${time}:00Z`)
}

/** How far Stockholm's clocks are ahead of UTC at an instant (milliseconds). */
function aheadOfUtc(instant: number): number {
  return clockOf(instant) - instant
}

/** The time that Stockholm's clocks show at an instant, read as if it were UTC. */
function clockOf(instant: number): number {
  return Date.parse(`${swedishClock.format(instant).replace(' ', 'T')}Z`)
}

/** The last day of the month before the day's own: where figures stand by default. */
export function endOfLastMonth(day: Day): Day {
  return addDays(`${day.slice(0, 7)}-01`, -1)
}

/** The last day of the day's own month. */
export function endOfMonth(day: Day): Day {
  return endOfLastMonth(addMonths(day, 1))
}

/** The last half-year's end that is no later than the day. */
export function endOfHalfYear(day: Day): Day {
  const [year, inYear] = [day.slice(0, 4), day.slice(5)]
  if (inYear === '12-31') return day
  return inYear >= '06-30' ? `${year}-06-30` : `${String(Number(year) - 1).padStart(4, '0')}-12-31`
}

/** The first half-year's end after the day. */
export function nextEndOfHalfYear(day: Day): Day {
  // The longer half is 184 days, and no two halves are so few.
  return endOfHalfYear(addDays(endOfHalfYear(day), 184))
}

/** How near a day is that has not passed. Near days are told in words. */
export function nearnessOf(day: Day, today: Day): 'today' | 'tomorrow' | 'later' {
  if (day === today) return 'today'
  return day === addDays(today, 1) ? 'tomorrow' : 'later'
}
