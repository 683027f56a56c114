import { addDays, type Day } from '@/lib/dates'
import { daysOfWeek, isWeek, mondayBefore, mondayOf, type Week, weekOf } from '@/lib/weeks'

/** A month as '2026-12'. */
export type Month = string

/** The days that a calendar shows: whole weeks, be it one or those that a month touches. */
export type Span = {
  weeks: { week: Week; days: Day[] }[]
  from: Day
  to: Day
} & ({ kind: 'month'; name: Month; until: Month } | { kind: 'week'; name: Week })

type Asked = { month?: Month; week?: Week }

/** The weeks that are shown of what is near: the one that it is, and the next two. */
const NEAR = 3

/**
 * The span that an address asks for. Without a word of it the month that it is, from the week that it is on. Where the
 * month ends soon it goes on into the next.
 */
export function spanOf({ month, week }: Asked, today: Day): Span {
  if (week) return { kind: 'week', name: week, ...daysFrom(mondayOf(week), 1) }
  const name = month ?? today.slice(0, 7)
  const monday = mondayBefore(month ? `${name}-01` : today)
  let count = month ? 1 : NEAR
  while (addDays(monday, 7 * count).slice(0, 7) <= name) count += 1
  const isNearer = addDays(monday, 7 * (count - 1)).slice(0, 7) > name
  const days = daysFrom(monday, count)
  return { kind: 'month', name, until: isNearer ? days.to.slice(0, 7) : name, ...days }
}

/** The month or week that lies so many after it. */
export function spanAfter({ kind, name }: Pick<Span, 'kind' | 'name'>, count: number): Asked {
  if (kind === 'week') return { week: weekOf(addDays(mondayOf(name), 7 * count)) }
  const months = Number(name.slice(0, 4)) * 12 + Number(name.slice(5)) - 1 + count
  return { month: `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}` }
}

/** Whether the text is a month of our time. */
export function isMonth(text: string): boolean {
  return /^20\d{2}-(0[1-9]|1[0-2])$/.test(text)
}

export function isShownWeek(text: string): boolean {
  return isWeek(text) && text.startsWith('20')
}

function daysFrom(monday: Day, count: number) {
  const weeks = Array.from({ length: count }, (_, turn) => {
    const days = daysOfWeek(addDays(monday, 7 * turn))
    return { week: weekOf(addDays(monday, 7 * turn)), days }
  })
  return { weeks, from: monday, to: addDays(monday, 7 * count - 1) }
}
