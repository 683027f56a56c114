import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { type CalendarFilter, calendarFilter } from '@/features/deliveries/calendar/calendar-filter'
import { CalendarTable } from '@/features/deliveries/calendar/components/calendar-table'
import { DelivererWeek } from '@/features/deliveries/calendar/components/deliverer-week'
import type { EntryReader } from '@/features/deliveries/calendar/components/entry-list'
import type { Calendar } from '@/features/deliveries/calendar/queries'
import type { Span } from '@/features/deliveries/calendar/span'
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
  const caption = useCaption(span)
  const { entries, isCut, next } = calendar
  const table = <CalendarTable {...{ caption, span, filter, entries, reader, today }} />
  const isByDeliverer = reader.role === 'staff' && span.kind === 'week' && entries.length > 0
  return (
    <div className="flex flex-col gap-6">
      {isCut && <Notice>{t('cut')}</Notice>}
      {entries.length === 0 && <Nothing {...{ span, filter, next }} />}
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

/** An empty span leads on to the next occasion, in a span of the same kind. */
function Nothing({ span, filter, next }: Pick<CalendarSpanProps, 'span' | 'filter'> & { next: Day | null }) {
  const t = useTranslations('calendar')
  const locale = useLocale()
  const asked =
    span.kind === 'week' ? { week: next ? weekOf(next) : undefined } : { month: next?.slice(0, 7) }
  const href = calendarFilter.write(paths.calendar, { ...filter, ...asked, page: 1 })
  return (
    <p>
      {t('nothing')} {next && <TextLink href={href}>{t('toNext', { day: dayText(locale, next) })}</TextLink>}
    </p>
  )
}

function useCaption(span: Span): string {
  const t = useTranslations('calendar')
  const format = useFormatter()
  if (span.kind === 'month') {
    return format.dateTime(dateOf(`${span.name}-01`), { month: 'long', year: 'numeric' })
  }
  return t('weekOfYear', { number: weekNumber(span.name), year: span.name.slice(0, 4) })
}
