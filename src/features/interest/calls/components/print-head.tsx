import { useLocale, useTranslations } from 'next-intl'
import type { CallFiltersProps } from '@/features/interest/calls/components/call-filters'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

export type PrintHeadProps = Pick<CallFiltersProps, 'filter' | 'services'> & {
  today: Day
  total: number
  pages: number
}

/** On paper: of which day the list is, how many it found, and what was chosen. */
export function PrintHead({ filter, services, today, total, pages }: PrintHeadProps) {
  const t = useTranslations('interest.calls')
  const page = useTranslations('common.pages')
  const type = useTranslations('common.organisationType')
  const locale = useLocale()
  const said = [
    dayText(locale, today),
    t('found', { count: total }),
    pages > 1 && page('now', { page: filter.page, pages }),
    filter.search && `”${filter.search}”`,
    filter.turn && t(`turn.${filter.turn}`),
    services.find(({ value }) => value === filter.service)?.label,
    filter.type && type(filter.type),
    filter.sorting ? t(`sortings.${filter.sorting}`) : t('byTurn'),
  ]
  return <p className="hidden print:block">{said.filter(Boolean).join(' · ')}</p>
}
