import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import {
  type CalendarFilter,
  calendarFilter,
  isNearView,
} from '@/features/deliveries/calendar/calendar-filter'
import { type Span, spanAfter } from '@/features/deliveries/calendar/span'
import { type Day, dateOf } from '@/lib/dates'
import { paths } from '@/lib/paths'
import { weekOf } from '@/lib/weeks'
import { useFormatter } from '@/messages/formatter'

const MONTH = { month: 'long', year: 'numeric' } as const

export type CalendarLinksProps = { span: Span; filter: CalendarFilter; today: Day }

/** The way to the spans before and after, and between month and week, with the same choices. */
export function CalendarLinks({ span, filter, today }: CalendarLinksProps) {
  const t = useTranslations('calendar.links')
  const format = useFormatter()
  const at = (asked: Pick<CalendarFilter, 'month' | 'week'>) =>
    calendarFilter.write(paths.calendar, { ...filter, month: undefined, week: undefined, ...asked, page: 1 })
  const { kind } = span
  const isNear = isNearView(filter)
  // The near weeks begin within their month. The rest of that month comes before the month before.
  const before = isNear && span.from > `${span.name}-01` ? { month: span.name } : spanAfter(span, -1)
  const other = kind === 'week' ? { month: span.from.slice(0, 7) } : { week: weekToShow(span, today) }
  return (
    <nav aria-label={t('label')} data-print="hide" className="flex flex-wrap items-baseline gap-x-6 gap-y-3">
      <TextLink href={at(before)}>
        {'month' in before && before.month === span.name
          ? t('month.whole', { month: format.dateTime(dateOf(`${span.name}-01`), MONTH) })
          : t(`${kind}.previous`)}
      </TextLink>
      {!isNear && (
        <TextLink href={at(kind === 'week' ? { week: weekOf(today) } : {})}>{t(`${kind}.now`)}</TextLink>
      )}
      <TextLink href={at(spanAfter(span, 1))}>{t(`${kind}.next`)}</TextLink>
      <TextLink href={at(other)}>{t(`${kind}.other`)}</TextLink>
    </nav>
  )
}

/** Of the month that it is the week that it is; of another its first. */
function weekToShow({ name }: Span, today: Day) {
  return weekOf(today.startsWith(name) ? today : `${name}-01`)
}
