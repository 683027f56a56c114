import type { OccasionTemplate } from '@/features/catalogue/service-content'
import type { Timed } from '@/features/deliveries/delivery-view'
import { DAYS_BETWEEN_UNITS } from '@/features/deliveries/occasions/occasion-template'
import { ADDED_KEY } from '@/features/deliveries/rules'
import { addDays, type Day, dateOf, dayOf, stockholmInstant } from '@/lib/dates'
import { clockText } from '@/lib/time-text'
import { isWorkingDay, workingDayFrom } from '@/lib/working-days'

/** How far apart a series' days are: as the service's template says, every week or every second week. */
export const paces = ['template', 'weekly', 'fortnightly'] as const
export type Pace = (typeof paces)[number]

/** Monday to Friday, as ISO 8601 numbers them. */
export const weekdays = [1, 2, 3, 4, 5] as const
export type Weekday = (typeof weekdays)[number]

const WEEK = 7

/**
 * The days of a series from its first day on. A series of weeks keeps the weekday of the first day. A holiday is
 * passed over, and the rest come later. A day by the template that is no working day gives way to the next one.
 */
export function seriesDays(waits: readonly number[], { from, pace }: { from: Day; pace: Pace }): Day[] {
  const first = workingDayFrom(from)
  if (pace === 'template') return waits.map(wait => workingDayFrom(addDays(first, wait)))
  const step = pace === 'weekly' ? WEEK : 2 * WEEK
  const days: Day[] = []
  for (let day = first; days.length < waits.length; day = addDays(day, step)) {
    if (isWorkingDay(day)) days.push(day)
  }
  return days
}

/** How many days each occasion comes after the first of them, by the template. One that was added comes a week later. */
export function waitsOf(
  templates: readonly Pick<OccasionTemplate, 'key' | 'afterDays'>[],
  keys: readonly string[],
): number[] {
  const days: number[] = []
  for (const [index, key] of keys.entries()) {
    const template = templates.find(one => one.key === key)
    const turn = keys.slice(0, index).filter(other => other === key).length
    const before = days.at(-1)
    const unbounded = template
      ? template.afterDays + turn * DAYS_BETWEEN_UNITS
      : before === undefined
        ? 0
        : before + WEEK
    days.push(Math.max(unbounded, before ?? 0))
  }
  const [first = 0] = days
  return days.map(day => day - first)
}

/** One of a delivery's occasions, in the template's order. `wait` is as `waitsOf` counts it. */
export type InOrder = Omit<Timed, 'isOver'> & {
  id: string
  templateKey: string
  wait: number
  /** The last of the times among which its parties choose. */
  lastAsked?: Date | null
}

/**
 * The proposals that fall before an occasion that the template orders before them. Each is counted from that one, and
 * keeps its hour. One whose parties choose a time may be held at the last of those times. Nothing is proposed for it here.
 */
export function recounted(occasions: readonly InOrder[]): { id: string; startsAt: Date }[] {
  return occasions.flatMap(({ id, status, startsAt, isMoving, templateKey, wait }, index) => {
    if (status !== 'proposed' || !startsAt || isMoving || templateKey === ADDED_KEY) return []
    const before = occasions
      .slice(0, index)
      .filter(one => one.templateKey !== templateKey && one.templateKey !== ADDED_KEY)
    const latest = latestHeld(before)
    if (!latest || startsAt >= latest.startsAt) return []
    const day = workingDayFrom(addDays(dayOf(latest.startsAt), Math.max(1, wait - latest.wait)))
    return { id, startsAt: stockholmInstant(day, clockText('sv', startsAt)) }
  })
}

function latestHeld(occasions: readonly InOrder[]) {
  return occasions
    .flatMap(({ status, startsAt, lastAsked, wait }) =>
      [status === 'planned' || status === 'done' ? startsAt : null, lastAsked].flatMap(at =>
        at ? { startsAt: at, wait } : [],
      ),
    )
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
    .at(-1)
}

/** The day so many days later, or the same week's other weekday. No working day gives way to the next one. */
export function shiftedDay(day: Day, { days = 0, weekday }: { days?: number; weekday?: Weekday }): Day {
  const moved = addDays(day, days)
  return workingDayFrom(weekday === undefined ? moved : addDays(moved, weekday - weekdayOf(moved)))
}

function weekdayOf(day: Day): number {
  return dateOf(day).getUTCDay() || WEEK
}
