import { FilterSelect, FilterSorting } from '@/components/form/filter-form'
import { FilterForm } from '@/components/layout/filtered-list'
import type { FigureWords } from '@/features/statistics/figure-words'
import { ruleOf } from '@/features/statistics/figures'
import { MONTH, monthsBetween, type RowFilter, rowSortings } from '@/features/statistics/row-filter'
import { type Day, dateOf } from '@/lib/dates'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

type Props = { words: FigureWords; filter: RowFilter; query: string; from: Day; until: Day }

/** Narrows the rows to a month, and keeps how the figure is narrowed. */
export function RowsForm({ words, filter, query, from, until }: Props) {
  const { t, name } = words
  const format = useFormatter()
  const named = (month: string) => format.dateTime(dateOf(`${month}-01`), { month: 'long', year: 'numeric' })
  return (
    <FilterForm path={paths.figureRows(ruleOf(name).slug)} submitLabel={t('show')}>
      {[...new URLSearchParams(query)].map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <FilterSelect
        name={MONTH}
        label={t('rowMonth')}
        value={filter.month ?? ''}
        all={t('everyMonth')}
        options={monthsBetween(from, until).map(month => ({ value: month, label: named(month) }))}
      />
      <FilterSorting
        label={t('rowSorting')}
        value={filter.sorting ?? ''}
        all={t('column.organisation')}
        options={rowSortings.map(value => ({ value, label: t(`rowSortings.${value}`) }))}
      />
    </FilterForm>
  )
}
