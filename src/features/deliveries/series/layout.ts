import { USUAL_START } from '@/features/deliveries/rules'
import type { Pace, Weekday } from '@/features/deliveries/series/rules'
import { paces, seriesDays, shiftedDay, weekdays } from '@/features/deliveries/series/rules'
import { type Day, dayOf, isDay } from '@/lib/dates'
import type { Address } from '@/lib/list-filter'
import type { LocalizedText } from '@/lib/localized-text'
import { clockText } from '@/lib/time-text'

export type SeriesOccasion = {
  id: string
  title: LocalizedText
  status: 'proposed' | 'planned'
  /** Those of all who take part: several where organisations of a round differ. */
  modes: readonly ('on_site' | 'digital')[]
  startsAt: Date | null
  place: string
  /** The plan as it stands, by `planMark`. */
  seen: string
  /** Days after the first of them, by the template. */
  wait: number
}

/** The rule that an address asks for: a series laid out from a day on, or all that remain moved. */
export type Layout = {
  from?: Day
  pace?: Pace
  time?: string
  days?: number
  weekday?: Weekday
}

export type SeriesRow = { occasionId: string; seen: string; on: Day | ''; time: string }

export const layoutNames = {
  from: 'fran',
  pace: 'takt',
  time: 'tid',
  days: 'dagar',
  weekday: 'veckodag',
} as const
const FARTHEST = 366

/** Values that mean nothing are left out. */
export function readLayout(address: Address): Layout {
  const said = (name: string) => (typeof address[name] === 'string' ? address[name] : '')
  const [from, time, days] = [said(layoutNames.from), said(layoutNames.time), Number(said(layoutNames.days))]
  return {
    ...(isDay(from) && { from }),
    ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(time) && { time }),
    pace: paces.find(pace => pace === said(layoutNames.pace)),
    ...(Number.isInteger(days) && days !== 0 && Math.abs(days) <= FARTHEST && { days }),
    weekday: weekdays.find(weekday => String(weekday) === said(layoutNames.weekday)),
  }
}

/**
 * The rows as a rule lays them out, to be looked at and changed before they are saved. A moved occasion keeps its
 * hour on the clock, also across summer time.
 */
export function rowsOf(occasions: readonly SeriesOccasion[], layout: Layout, today: Day): SeriesRow[] {
  const laidOut = layout.from || layout.pace ? laidOutFrom(occasions, layout, today) : null
  return occasions.map(({ id, seen, startsAt }, index) => {
    const own = startsAt ? clockText('sv', startsAt) : USUAL_START
    const day = laidOut?.[index] ?? (startsAt ? shifted(dayOf(startsAt), layout) : '')
    // A day that has passed is no proposal any more.
    return { occasionId: id, seen, on: day < today ? '' : day, time: layout.time ?? own }
  })
}

function laidOutFrom(
  occasions: readonly SeriesOccasion[],
  { from, pace = 'template' }: Layout,
  today: Day,
): Day[] {
  const own = occasions[0]?.startsAt
  const waits = occasions.map(({ wait }) => wait)
  return seriesDays(waits, { from: from ?? (own ? dayOf(own) : today), pace })
}

function shifted(day: Day, { days, weekday }: Layout): Day {
  return days === undefined && weekday === undefined ? day : shiftedDay(day, { days, weekday })
}
