import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import {
  type CalendarFilter,
  calendarFilter,
  isNearView,
} from '@/features/deliveries/calendar/calendar-filter'
import { CalendarTable } from '@/features/deliveries/calendar/components/calendar-table'
import { DelivererWeek } from '@/features/deliveries/calendar/components/deliverer-week'
import type { EntryReader } from '@/features/deliveries/calendar/components/entry-list'
import type { Calendar } from '@/features/deliveries/calendar/queries'
import { type Span, spanOf } from '@/features/deliveries/calendar/span'
import { type Day, dateOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'
import { weekNumber, weekOf } from '@/lib/weeks'
import { useFormatter } from '@/messages/formatter'

export type CalendarSpanProps = {
  span: Span
  filter: CalendarFilter
  calendar: Calendar
  reader: EntryReader
  deliverers: { id: string; name: string }[]
  today: Day
}

/** A month or a week. Where there is room, the staff's week has a row for each deliverer. */
export function CalendarSpan({ span, filter, calendar, reader, deliverers, today }: CalendarSpanProps) {
  const t = useTranslations('calendar')
  const captionOf = useCaption()
  const caption = isNearView(filter) ? t('near') : captionOf(span)
  const { entries, coming, isCut, nearest } = calendar
  const table = <CalendarTable {...{ caption, span, filter, entries, reader, today }} />
  const isByDeliverer = reader.role === 'staff' && span.kind === 'week' && entries.length > 0
  return (
    <div className="flex flex-col gap-6">
      {isCut && <Notice>{t('cut')}</Notice>}
      {entries.length === 0 && (
        // On a phone those that come stand above.
        <p className={coming.length > 0 ? 'max-lg:hidden' : undefined}>
          {t('nothing')} {nearest && <WayToNearest {...{ nearest, span, filter }} />}
        </p>
      )}
      {isByDeliverer ? (
        <>
          <div className="max-lg:hidden">
            <DelivererWeek {...{ caption, span, entries, deliverers, reader, today }} />
          </div>
          <div className="lg:hidden">{table}</div>
        </>
      ) : (
        table
      )}
    </div>
  )
}

type WayToNearestProps = { nearest: Day } & Pick<CalendarSpanProps, 'span' | 'filter'>

/** From an empty month or week to the nearest one with something in it. */
function WayToNearest({ nearest, span, filter }: WayToNearestProps) {
  const t = useTranslations('calendar.nearest')
  const locale = useLocale()
  const captionOf = useCaption()
  const asked = span.kind === 'week' ? { week: weekOf(nearest) } : { month: nearest.slice(0, 7) }
  return (
    <>
      {t(nearest > span.to ? 'ahead' : 'behind', { day: dayText(locale, nearest) })}{' '}
      <TextLink
        href={calendarFilter.write(paths.calendar, {
          ...filter,
          month: undefined,
          week: undefined,
          ...asked,
          page: 1,
        })}
      >
        {t('show', { when: captionOf(spanOf(asked, nearest)) })}
      </TextLink>
    </>
  )
}

function useCaption(): (span: Span) => string {
  const t = useTranslations('calendar')
  const format = useFormatter()
  const named = (month: string) => format.dateTime(dateOf(`${month}-01`), { month: 'long', year: 'numeric' })
  return span => {
    const { name } = span
    if (span.kind === 'week') return t('weekOfYear', { number: weekNumber(name), year: name.slice(0, 4) })
    return span.until === name ? named(name) : `${named(name)} – ${named(span.until)}`
  }
}
