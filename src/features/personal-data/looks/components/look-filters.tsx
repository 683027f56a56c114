import { useTranslations } from 'next-intl'
import { FilterDate, FilterSelect, FilterText } from '@/components/form/filter-form'
import { FilterForm } from '@/components/layout/filtered-list'
import { TextLink } from '@/components/ui/text-link'
import { type LookFilter, lookFilter } from '@/features/personal-data/looks/look-filter'
import type { LookReader } from '@/features/personal-data/looks/queries'
import type { Day } from '@/lib/dates'
import { paths } from '@/lib/paths'

export type LookFiltersProps = { filter: LookFilter; readers: LookReader[]; today: Day }

/** Narrows the log to one person, one reader or one day. */
export function LookFilters({ filter, readers, today }: LookFiltersProps) {
  const t = useTranslations('personalData.looks')
  return (
    <div className="flex flex-col gap-3">
      <FilterForm path={paths.adminLooks} submitLabel={t('find')}>
        <FilterText name="vem" label={t('who')} value={filter.who ?? ''} />
        <FilterSelect
          name="lasare"
          label={t('reader')}
          value={filter.reader ?? ''}
          all={t('allReaders')}
          options={readers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterDate name="dag" label={t('day')} value={filter.day ?? ''} max={today} />
      </FilterForm>
      {filter.person && (
        <p>
          {t('onlyPerson')} <TextLink href={paths.adminLooks}>{t('clear')}</TextLink>
        </p>
      )}
    </div>
  )
}

export type LookPagesProps = { path: string; filter: LookFilter; last: string | undefined; hasOlder: boolean }

/** The way through the log, by the last look on the page: new looks move nothing. */
export function LookPages({ path, filter, last, hasOlder }: LookPagesProps) {
  const t = useTranslations('personalData.looks')
  if (!filter.before && !hasOlder) return null
  const at = (before: string | undefined) => lookFilter.write(path, { ...filter, before })
  return (
    <nav aria-label={t('pages')} data-print="hide" className="flex gap-6">
      {filter.before && <TextLink href={at(undefined)}>{t('newest')}</TextLink>}
      {hasOlder && <TextLink href={at(last)}>{t('older')}</TextLink>}
    </nav>
  )
}
