import { type Day, lastPlannable } from '@/lib/dates'

/** The first and the last day that an order may wish for, when it is sent. */
export type WishedSpan = { first: Day; last: Day }

export function wishedFrom(today: Day): WishedSpan {
  return { first: today, last: lastPlannable(today) }
}

type Period<Of> = { periodFrom: Of; periodTo: Of }
export type PeriodFault = 'startPast' | 'periodOrder' | 'past' | 'farAhead'

/** The fault of each day of a wished period. One that is not chosen has none of these. */
export function periodFaults(
  { periodFrom, periodTo }: Period<Day | null>,
  { first, last }: WishedSpan,
): Period<PeriodFault | null> {
  return {
    periodFrom: faultOf(periodFrom, { first, last }, 'startPast'),
    periodTo:
      periodTo && periodFrom && periodTo < periodFrom
        ? 'periodOrder'
        : faultOf(periodTo, { first, last }, 'past'),
  }
}

function faultOf<Past>(day: Day | null, { first, last }: WishedSpan, past: Past) {
  if (!day) return null
  if (day < first) return past
  return day > last ? 'farAhead' : null
}
