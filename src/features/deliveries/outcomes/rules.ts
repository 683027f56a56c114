import { isSelfLed } from '@/features/catalogue/self-led'
import { addDays, type Day, dayOf, endOfLastMonth } from '@/lib/dates'
import { accept, type Result, refuse } from '@/lib/result'

/** The days between which an occasion can have taken place. Null where nothing bounds it. */
export type DoneBounds = {
  /** An earlier order that was read in has days of its own. */
  isFree: boolean
  confirmedOn: Day | null
  memberFrom: Day
  /** Of a service that is phased out. */
  lastDeliveryOn: Day | null
  /** The done day of the start-up meeting, of an occasion that comes after it. */
  startedOn: Day | null
  /** For the start-up meeting itself: the first done day of those that come after it. */
  followedOn: Day | null
}

/** Whether the month of a day is still running: its figures are published as they stand when it ends. */
export function isMonthOpen(day: Day, today: Day): boolean {
  return day > endOfLastMonth(today)
}

const COUNT_DAYS = 10

type Recorded = { doneOn: Day | null; recordedAt: Date | null }

/**
 * Whether a deliverer may still give the number that was left out. Their days begin when it was registered, which may be
 * on the last day of its month. `deliverer_marks_done` in the database says the same.
 */
export function mayStillCount({ doneOn, recordedAt }: Recorded, today: Day): boolean {
  const isOpen = doneOn !== null && isMonthOpen(doneOn, today)
  return isOpen || (recordedAt !== null && today <= addDays(dayOf(recordedAt), COUNT_DAYS))
}

type Registered = { status: string; templateKey: string; actualParticipants: number | null }

/** Whether it took place and nobody has said how many took part. Of what people lead themselves nobody counts. */
export function lacksCount(occasion: Registered): boolean {
  return occasion.status === 'done' && occasion.actualParticipants === null && !isSelfLed(occasion)
}

type Corrected = { outcome: 'done' | 'not_done'; doneOn?: Day }

/**
 * Whether a deliverer may correct what they registered of their own occasion. Staff alone say that it did not take
 * place, or move a month that is over. `deliverer_marks_done` in the database says the same.
 */
export function mayDelivererCorrect(
  from: Day | null,
  { outcome, doneOn }: Corrected,
  today: Day,
): Result<true> {
  if (outcome === 'not_done' || !doneOn) return refuse('taking_back_is_for_staff')
  const isOpen = [from, doneOn].every(day => day === null || isMonthOpen(day, today))
  return isOpen ? accept(true) : refuse('month_is_over', { field: 'doneOn' })
}

/**
 * Whether an occasion can have taken place that day. A day before the order's confirmation takes a reason. The
 * programme began with its first member, so no day lies before it. `done_day_is_true` in the database says the same.
 */
export function mayBeDoneOn(
  day: Day,
  bounds: DoneBounds,
  { today, reason }: { today: Day; reason: string },
): Result<Day> {
  const about = (named: Day | null) => ({ field: 'doneOn', values: { day: named ?? '' } })
  if (day > today) return refuse('occasion_in_future', { field: 'doneOn' })
  if (bounds.isFree) return accept(day)
  const { confirmedOn, memberFrom, lastDeliveryOn, startedOn, followedOn } = bounds
  if (day < memberFrom) return refuse('done_before_membership', about(memberFrom))
  if (lastDeliveryOn && day > lastDeliveryOn) return refuse('done_after_last_delivery', about(lastDeliveryOn))
  if (startedOn && day < startedOn) return refuse('done_before_start', about(startedOn))
  if (followedOn && day > followedOn) return refuse('done_after_followers', about(followedOn))
  if (confirmedOn && day < confirmedOn && reason === '') {
    return refuse('done_before_order', { ...about(confirmedOn), field: 'reason' })
  }
  return accept(day)
}

export type Counted = {
  actualParticipants?: number
  joined?: { occasionId: string; actualParticipants?: number }[]
}

/**
 * Nobody takes part in what takes place only where it does not. A joint session takes place where somebody came from
 * one of its organisations. A number that is left out is one that nobody knows.
 */
export function isWithoutParticipants({ actualParticipants, joined = [] }: Counted): boolean {
  return [actualParticipants, ...joined.map(one => one.actualParticipants)].every(count => count === 0)
}
