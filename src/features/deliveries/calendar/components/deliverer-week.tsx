import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { byDay, type CalendarEntry, delivererRows } from '@/features/deliveries/calendar/calendar-entry'
import { WeekdayHeads } from '@/features/deliveries/calendar/components/calendar-cell'
import { EntryList, type EntryReader } from '@/features/deliveries/calendar/components/entry-list'
import type { Span } from '@/features/deliveries/calendar/span'
import type { Day } from '@/lib/dates'
import { isWorkingDay } from '@/lib/working-days'

export type DelivererWeekProps = {
  caption: ReactNode
  span: Span
  entries: CalendarEntry[]
  deliverers: { id: string; name: string }[]
  reader: EntryReader
  today: Day
}

/** The staff's week: a row for each deliverer with something in it, and before them what nobody holds. */
export function DelivererWeek({ caption, span, entries, deliverers, reader, today }: DelivererWeekProps) {
  const t = useTranslations('calendar')
  const days = span.weeks[0]?.days ?? []
  const rows = delivererRows(entries)
  const free = deliverers.filter(({ id }) => !rows.some(({ key }) => key === id)).map(({ name }) => name)
  return (
    <>
      <table className="calendar">
        <caption>{caption}</caption>
        <WeekdayHeads days={days} first={t('delivererHead')} withDates />
        <tbody>
          {rows.map(({ key, name, entries: own }) => (
            <DelivererRow
              key={key}
              label={name ?? t(key)}
              days={days}
              entries={own}
              reader={reader}
              today={today}
            />
          ))}
        </tbody>
      </table>
      {free.length > 0 && (
        <p className="mt-4 text-sm text-ink-soft">{t('free', { names: free.join(', ') })}</p>
      )}
    </>
  )
}

type RowProps = {
  label: string
  days: readonly Day[]
  entries: CalendarEntry[]
  reader: EntryReader
  today: Day
}

function DelivererRow({ label, days, entries, reader, today }: RowProps) {
  const ofDay = byDay(entries)
  return (
    <tr>
      <th scope="row">{label}</th>
      {days.map(day => (
        <td
          key={day}
          className={isWorkingDay(day) ? undefined : 'calendar-free'}
          aria-current={day === today ? 'date' : undefined}
        >
          <EntryList entries={ofDay.get(day) ?? []} reader={reader} />
        </td>
      ))}
    </tr>
  )
}
