import { FilterSelect } from '@/components/form/filter-form'
import { FilterForm } from '@/components/layout/filtered-list'
import { AsOfField } from '@/features/statistics/components/as-of-field'
import { cutSlugs, type FigureAsked, valuesOf, YEAR } from '@/features/statistics/figure-address'
import type { FigureView } from '@/features/statistics/figure-queries'
import type { FigureWords } from '@/features/statistics/figure-words'
import { type Cut, ruleOf } from '@/features/statistics/figures'
import type { Day } from '@/lib/dates'
import { paths } from '@/lib/paths'

type Props = {
  view: FigureView
  asked: FigureAsked
  words: FigureWords
  today: Day
  /** The first day of the programme; null before it. */
  start: Day | null
  /** Whether the one who asks may cut in two ways and narrow: staff. */
  isFree: boolean
  services: readonly string[]
  years: readonly string[]
}

/** Chooses the day and how the figure is parted; the address then says it for good. */
export function FigureForm({ view, asked, words, today, start, isFree, services, years }: Props) {
  const { t } = words
  const rule = ruleOf(view.name)
  const own = rule.cuts.filter((cut): cut is Exclude<Cut, 'time'> => cut !== 'time')
  const cutOptions = (among: readonly Cut[]) =>
    among.map(cut => ({ value: cutSlugs[cut], label: words.cutName(cut) }))
  const options = (cut: Cut) => (cut === 'service' ? services : valuesOf(cut))
  const narrowing = own.filter(cut => options(cut).length > 0)
  const [first = 'time', ...rest] = rule.cuts
  return (
    <FilterForm path={paths.figure(rule.slug)} submitLabel={t('show')}>
      <AsOfField label={t('asOf')} value={view.asOf} today={today} start={start} anyDay={isFree} />
      <FilterSelect
        name="uppdelat"
        label={t('cutBy')}
        value={view.cut === first ? '' : cutSlugs[view.cut]}
        all={words.cutName(first)}
        options={cutOptions(rest)}
      />
      {view.cut === 'time' && years.length > 1 && (
        <FilterSelect
          name={YEAR}
          label={t('year')}
          value={asked.year ?? ''}
          all={t('everyYear')}
          options={years.map(year => ({ value: year, label: year }))}
        />
      )}
      {isFree && (
        <FilterSelect
          name="och"
          label={t('andBy')}
          value={asked.other ? cutSlugs[asked.other] : ''}
          all={t('noOther')}
          options={cutOptions(own)}
        />
      )}
      {isFree &&
        narrowing.map(cut => (
          <FilterSelect
            key={cut}
            name={cutSlugs[cut]}
            label={words.cutName(cut)}
            value={asked.narrowed[cut] ?? ''}
            all={t('everything')}
            options={words
              .inOrder(
                cut,
                options(cut).map(cell => ({ cell })),
              )
              .map(({ cell }) => ({ value: cell, label: words.cell(cut, cell) }))}
          />
        ))}
    </FilterForm>
  )
}
