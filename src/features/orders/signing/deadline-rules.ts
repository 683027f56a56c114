import { PACE } from '@/features/orders/signing/reminder-rules'
import { addDays, type Day, dayOf, dayOfDate, nearnessOf } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { addWorkingDays, countWorkingDays } from '@/lib/working-days'

/** In working days: after sending, before the start, and the fewest after sending. */
export const signingDays = { usual: 15, beforeStart: 10, least: 3 } as const

/** The working days that the staff take at most to confirm an order that all have signed. Later it stands out to them. */
export const CONFIRM_DAYS = 3

/**
 * The last day to sign: 15 working days after sending, or 10 before the start if that is earlier. The start is that of
 * the round or of the wished period. It is never less than 3 after sending.
 */
export function deadlineFor(sentOn: Day, startsOn: Day | null): Day {
  const usual = addWorkingDays(sentOn, signingDays.usual)
  const beforeStart = startsOn ? addWorkingDays(startsOn, -signingDays.beforeStart) : usual
  const least = addWorkingDays(sentOn, signingDays.least)
  return lastOf(firstOf(usual, beforeStart), least)
}

/**
 * Whether a start gave the parties fewer days than usual. One that has moved since they were asked explains no last day.
 */
export function isShortened(sentOn: Day, lastDay: Day, startsOn: Day | null): boolean {
  return lastDay < deadlineFor(sentOn, null) && lastDay === deadlineFor(sentOn, startsOn)
}

function firstOf(one: Day, other: Day): Day {
  return one < other ? one : other
}

function lastOf(one: Day, other: Day): Day {
  return one > other ? one : other
}

/** Fewer working days than these give the parties little time to read and ask. */
const FEW_DAYS = 5

/**
 * The last day as it would be if the order were sent that day. It says how many days that gives if they are few, and
 * why. The last day follows the usual days, the start, or the least where the start is nearer still. A later start moves
 * the last two.
 */
export function deadlineAhead(sentOn: Day, startsOn: Day | null) {
  const lastDay = deadlineFor(sentOn, startsOn)
  const days = countWorkingDays(sentOn, lastDay)
  return { lastDay, why: whyThen(sentOn, startsOn, lastDay), few: days < FEW_DAYS ? days : null }
}

function whyThen(sentOn: Day, startsOn: Day | null, lastDay: Day): 'usual' | 'start' | 'least' {
  if (!startsOn || lastDay === deadlineFor(sentOn, null)) return 'usual'
  return lastDay === addWorkingDays(startsOn, -signingDays.beforeStart) ? 'start' : 'least'
}

/** Whether the last day to sign is over. It is never signed by time: staff decide whether the order lapses. */
export function isOverdue({ deadlineOn }: { deadlineOn: Date | null }, today: Day): boolean {
  return deadlineOn !== null && dayOfDate(deadlineOn) < today
}

/** How near the last day is that has not passed. */
export function nearness({ deadlineOn }: { deadlineOn: Date }, today: Day) {
  return nearnessOf(dayOfDate(deadlineOn), today)
}

type Awaiting = { awaited: readonly Party[]; sentAt: Date | null; deadlineOn: Date | null }

/** Working days after the portal's first reminder, and before the last day, on which a party may write one itself. */
const OWN_REMINDER = { afterFirst: PACE, beforeLast: 2 } as const

/** The working day from which a party that is not awaited may remind the others. */
export function remindsFrom({ awaited, sentAt, deadlineOn }: Awaiting, party: Party): Day | null {
  if (!sentAt || !deadlineOn || awaited.length === 0 || awaited.includes(party)) return null
  const sentOn = dayOf(sentAt)
  const usual = addWorkingDays(sentOn, PACE + OWN_REMINDER.afterFirst)
  const latest = addWorkingDays(dayOfDate(deadlineOn), -OWN_REMINDER.beforeLast)
  return lastOf(firstOf(usual, latest), addWorkingDays(addDays(sentOn, -1), 1))
}

/** Whether a party may remind the others that day. */
export function mayRemind(order: Awaiting, party: Party, today: Day): boolean {
  const from = remindsFrom(order, party)
  return from !== null && today >= from && !isOverdue(order, today)
}
