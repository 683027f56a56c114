import type { Faces } from '@/features/catalogue/face-queries'
import { askedTimes, during, hasNoDayYet } from '@/features/deliveries/calendar/asked-rows'
import type { OccasionEntry } from '@/features/deliveries/calendar/calendar-entry'
import { askedEntriesOf, entriesOf, type OccasionRow } from '@/features/deliveries/calendar/entry-rows'
import type { Span } from '@/features/deliveries/calendar/span'
import { together } from '@/features/deliveries/sessions/together'
import { dayOf } from '@/lib/dates'
import type { Locale } from '@/messages/messages'

const MOST_COMING = 3

type Reader = { locale: Locale; now: Date }

/** The next ones from today on, planned or proposed. Of the times that parties choose among it is the first. */
export function comingEntries(
  rows: readonly OccasionRow[],
  { to }: Pick<Span, 'to'>,
  faces: Faces,
  reader: Reader,
): OccasionEntry[] {
  const ahead = during({ from: dayOf(reader.now), to })
  const withDay = rows.filter(
    row => row.status !== 'done' && !hasNoDayYet(row) && row.startsAt && row.startsAt >= ahead.gte,
  )
  const asked = rows.filter(hasNoDayYet).flatMap(row => {
    const times = askedTimes(row, ahead).toSorted(byStart)
    return askedEntriesOf(row, times.slice(0, 1), faces, reader.locale)
  })
  return [...together(withDay).flatMap(parts => entriesOf(parts, faces, reader)), ...asked]
    .toSorted(byStart)
    .slice(0, MOST_COMING)
}

function byStart(one: { startsAt: Date }, other: { startsAt: Date }): number {
  return one.startsAt.getTime() - other.startsAt.getTime()
}
