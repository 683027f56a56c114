import { type Day, stockholmInstant } from '@/lib/dates'
import { clockText } from '@/lib/time-text'

type Held = { startsAt: Date | null; doneOn: Day | null; doneTime: string | null }

/**
 * The instant at which an occasion is held. A done one was held the day it took place, at the hour that is known or was
 * planned. Null without an hour.
 */
export function heldAt({ startsAt, doneOn, doneTime }: Held): Date | null {
  if (!doneOn) return startsAt
  const time = doneTime ?? (startsAt ? clockText('sv', startsAt) : null)
  return time === null ? null : stockholmInstant(doneOn, time)
}
