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

/** Whether the text is a day that exists: 2021-02-30 does not. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && dayOfDate(dateOf(text)) === text
  )
}

/** The instant of a wall-clock time in Stockholm, such as '2026-09-23' and '09:30'. */
export function stockholmInstant(day: Day, time: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`)
  const shown = swedishClock.format(asUtc)
  const offset = new Date(`${shown.replace(' ', 'T')}Z`).getTime() - asUtc.getTime()
  return new Date(asUtc.getTime() - offset)
}

/** The last day of the month before the day's own: where figures stand by default. */
export function endOfLastMonth(day: Day): Day {
  return addDays(`${day.slice(0, 7)}-01`, -1)
}
