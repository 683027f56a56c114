import { useLocale, useTranslations } from 'next-intl'
import type { CallFilter } from '@/features/interest/calls/call-filter'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

export type PrintHeadProps = {
  filter: Pick<CallFilter, 'page' | 'sorting'>
  /** All that the list is narrowed by, in words. */
  selection: readonly { term: string; description: string }[]
  today: Day
  total: number
  pages: number
}

/** On paper: of which day the list is, how many it found, and what was chosen. */
export function PrintHead({ filter, selection, today, total, pages }: PrintHeadProps) {
  const t = useTranslations('interest.calls')
  const page = useTranslations('common.pages')
  const locale = useLocale()
  const said = [
    dayText(locale, today),
    t('found', { count: total }),
    pages > 1 && page('now', { page: filter.page, pages }),
    ...selection.map(({ term, description }) => `${term}: ${description}`),
    !filter.sorting && t('byTurn'),
  ]
  return <p className="hidden print:block">{said.filter(Boolean).join(' · ')}</p>
}
