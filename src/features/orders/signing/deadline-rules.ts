import { type Day, dayOfDate, nearnessOf } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { addWorkingDays, countWorkingDays } from '@/lib/working-days'

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

/** Fewer working days than these give the parties little time to read and ask. */
const FEW_DAYS = 5

/** The last day as it would be if the order were sent that day. It says why, and how many days that gives if they are few. */
export function deadlineAhead(sentOn: Day, startsOn: Day | null) {
  const lastDay = deadlineFor(sentOn, startsOn)
  const days = countWorkingDays(sentOn, lastDay)
  return {
    lastDay,
    isForStart: startsOn !== null && lastDay < deadlineFor(sentOn, null),
    few: days < FEW_DAYS ? days : null,
  }
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
