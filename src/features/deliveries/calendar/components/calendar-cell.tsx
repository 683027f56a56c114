import { useTranslations } from 'next-intl'
import { classNames } from '@/components/class-names'
import type { CalendarEntry } from '@/features/deliveries/calendar/calendar-entry'
import { EntryList, type EntryReader } from '@/features/deliveries/calendar/components/entry-list'
import { type Day, dateOf } from '@/lib/dates'
import { holidayOn, isWorkingDay } from '@/lib/working-days'
import { useFormatter } from '@/messages/formatter'

const DAY_ALONE = { day: 'numeric' } as const
const FIRST_OF_MONTH = { day: 'numeric', month: 'short' } as const
const IN_WORDS = { weekday: 'long', day: 'numeric', month: 'long' } as const

export type CalendarCellProps = {
  day: Day
  entries: CalendarEntry[]
  reader: EntryReader
  isToday: boolean
  /** It belongs to the month before or after. */
  isOutside?: boolean
  /** Its column's head says the date where there are columns. */
  isUnderDate?: boolean
}

/** A day with all that happens in it; its date stands in words where no column says its weekday. */
export function CalendarCell({ day, entries, reader, isToday, isOutside, isUnderDate }: CalendarCellProps) {
  const t = useTranslations('calendar')
  const format = useFormatter()
  const holiday = holidayOn(day)
  const looks = classNames(
    entries.length === 0 && !isToday && 'calendar-empty',
    !isWorkingDay(day) && 'calendar-free',
    isOutside && 'calendar-outside',
  )
  return (
    <td className={looks || undefined} aria-current={isToday ? 'date' : undefined}>
      <p className="calendar-day">
        <time dateTime={day}>
          {!isUnderDate && (
            <span className="max-lg:hidden">
              {format.dateTime(dateOf(day), day.endsWith('-01') ? FIRST_OF_MONTH : DAY_ALONE)}
            </span>
          )}
          <span className="inline-block first-letter:uppercase lg:hidden">
            {format.dateTime(dateOf(day), IN_WORDS)}
          </span>
        </time>
        {isToday && <span className="calendar-note">{t('today')}</span>}
        {holiday && (
          <span className="calendar-note inline-block first-letter:uppercase">{t(`holiday.${holiday}`)}</span>
        )}
      </p>
      {entries.length > 0 ? (
        <EntryList entries={entries} reader={reader} />
      ) : (
        isToday && <p className="row-note lg:hidden">{t('nothingToday')}</p>
      )}
    </td>
  )
}

type HeadsProps = { days: readonly Day[]; first: string; withDates: boolean }

/** The columns' heads: the weekdays, and their dates where one week is shown. */
export function WeekdayHeads({ days, first, withDates }: HeadsProps) {
  const format = useFormatter()
  const shown = withDates
    ? ({ weekday: 'short', day: 'numeric', month: 'short' } as const)
    : ({ weekday: 'long' } as const)
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {days.map(day => (
          <th key={day} scope="col">
            <span className="inline-block first-letter:uppercase">{format.dateTime(dateOf(day), shown)}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}
