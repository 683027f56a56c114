import { type Day, dayOfDate, nearnessOf } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { addWorkingDays } from '@/lib/working-days'

/**
 * The last day to sign: 15 working days after sending, or 10 before the start if that is earlier. The start is that of
 * the round or of the wished period. It is never less than 3 after sending.
 */
export function deadlineFor(sentOn: Day, startsOn: Day | null): Day {
  const usual = addWorkingDays(sentOn, 15)
  const beforeStart = startsOn ? addWorkingDays(startsOn, -10) : usual
  const least = addWorkingDays(sentOn, 3)
  return lastOf(firstOf(usual, beforeStart), least)
}

function firstOf(one: Day, other: Day): Day {
  return one < other ? one : other
}

function lastOf(one: Day, other: Day): Day {
  return one > other ? one : other
}

/** Whether the last day to sign is over. It is never signed by time: staff decide whether the order lapses. */
export function isOverdue({ deadlineOn }: { deadlineOn: Date | null }, today: Day): boolean {
  return deadlineOn !== null && dayOfDate(deadlineOn) < today
}

/** How near the last day is that has not passed. */
export function nearness({ deadlineOn }: { deadlineOn: Date }, today: Day) {
  return nearnessOf(dayOfDate(deadlineOn), today)
}

/** The last day that is today or tomorrow, of an order that others still have to sign. */
export function nearLastDay(
  { awaited, deadlineOn }: { awaited: readonly Party[]; deadlineOn: Date | null },
  party: Party,
  today: Day,
): 'today' | 'tomorrow' | null {
  if (!deadlineOn || awaited.length === 0 || awaited.includes(party)) return null
  const when = nearness({ deadlineOn }, today)
  return when === 'later' ? null : when
}
