import { type Day, dateOf, dayOf, stockholmInstant } from '@/lib/dates'
import { clockText } from '@/lib/time-text'

type Held = { startsAt: Date | null; doneOn: Day | null; doneTime: string | null }

/**
 * When an occasion is held. A done one was held the day it took place, at the hour that is known. The planned hour is
 * that of the planned day alone: on another day there is a day without an hour.
 */
export function heldAt({ startsAt, doneOn, doneTime }: Held): { startsAt: Date | null; hasHour: boolean } {
  if (!doneOn) return { startsAt, hasHour: startsAt !== null }
  const time = doneTime ?? plannedTimeOn(doneOn, startsAt)
  return time === null
    ? { startsAt: dateOf(doneOn), hasHour: false }
    : { startsAt: stockholmInstant(doneOn, time), hasHour: true }
}

/** The hour on the clock at which it was planned, where it was planned for that day. */
export function plannedTimeOn(day: Day | null, startsAt: Date | null): string | null {
  return startsAt && dayOf(startsAt) === day ? clockText('sv', startsAt) : null
}
