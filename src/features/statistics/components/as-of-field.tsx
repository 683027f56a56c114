import { useLocale, useTranslations } from 'next-intl'
import { FilterDate } from '@/components/form/filter-form'
import { daysToAsk } from '@/features/statistics/rules'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

export type AsOfFieldProps = {
  label: string
  value: Day
  today: Day
  /** The first day of the programme; null before it. */
  start: Day | null
  /** The reader gets the figures of any day. Others get those of months that are over. */
  anyDay: boolean
}

/** The day that figures stand at. It says which days there are before one is asked for. */
export function AsOfField({ label, value, today, start, anyDay }: AsOfFieldProps) {
  const t = useTranslations('statistics')
  const locale = useLocale()
  if (!start) return <FilterDate name="per" label={label} value={value} max={today} />
  const { first, last } = daysToAsk(start, today, anyDay)
  const said = { first: dayText(locale, first), last: dayText(locale, last), any: String(anyDay) }
  const hint = first <= last ? t('asOf.hint', said) : undefined
  return <FilterDate name="per" label={label} value={value} min={start} max={today} hint={hint} />
}
