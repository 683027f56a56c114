import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { byDay, type CalendarEntry } from '@/features/deliveries/calendar/calendar-entry'
import { type CalendarFilter, calendarFilter } from '@/features/deliveries/calendar/calendar-filter'
import { CalendarCell, WeekdayHeads } from '@/features/deliveries/calendar/components/calendar-cell'
import type { EntryReader } from '@/features/deliveries/calendar/components/entry-list'
import type { Span } from '@/features/deliveries/calendar/span'
import type { Day } from '@/lib/dates'
import { paths } from '@/lib/paths'
import { weekNumber } from '@/lib/weeks'

export type CalendarTableProps = {
  caption: ReactNode
  span: Span
  filter: CalendarFilter
  entries: CalendarEntry[]
  reader: EntryReader
  today: Day
}

/** A row for each week. On a phone the table becomes a list by day, which leaves out the empty ones. */
export function CalendarTable({ caption, span, filter, entries, reader, today }: CalendarTableProps) {
  const t = useTranslations('calendar')
  const days = byDay(entries)
  const isWeek = span.kind === 'week'
  const isOutside = (day: Day) =>
    span.kind === 'month' && (day.slice(0, 7) < span.name || day.slice(0, 7) > span.until)
  return (
    <table className="calendar">
      <caption>{caption}</caption>
      <WeekdayHeads days={span.weeks[0]?.days ?? []} first={t('weekHead')} withDates={isWeek} />
      <tbody>
        {span.weeks.map(({ week, days: ofWeek }) => (
          <tr key={week}>
            <th scope="row" className={isWeek ? 'max-lg:sr-only' : undefined}>
              <TextLink
                href={calendarFilter.write(paths.calendar, { ...filter, month: undefined, week, page: 1 })}
              >
                {t('week', { number: weekNumber(week) })}
              </TextLink>
            </th>
            {ofWeek.map(day => (
              <CalendarCell
                key={day}
                day={day}
                entries={days.get(day) ?? []}
                reader={reader}
                isToday={day === today}
                isOutside={isOutside(day)}
                isUnderDate={isWeek}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
