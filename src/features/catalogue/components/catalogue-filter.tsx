import { useTranslations } from 'next-intl'
import { FilterCheckbox, FilterSearch, FilterSelect } from '@/components/form/filter-form'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'
import { type CatalogueFilters, hasFilters } from '../rules'
import { measureKinds, serviceLevels } from '../service-content'

const places = ['on_site', 'digital'] as const

/** Search and filters as a plain form: the address holds the state. */
export function CatalogueFilter({ filters }: { filters: CatalogueFilters }) {
  const t = useTranslations('catalogue')
  const isNarrowed = Boolean(filters.level || filters.kind || filters.mode || filters.orderable)
  return (
    <search>
      <form method="get" action={paths.services} className="flex flex-col gap-2">
        <FilterSearch
          name="sok"
          label={t('filter.search')}
          value={filters.text}
          submitLabel={t('filter.show')}
        />
        <Disclosure summary={t('filter.more')} open={isNarrowed}>
          <div className="flex flex-col gap-4 sm:max-w-none">
            <FilterChoices filters={filters} />
            <div className="flex flex-wrap items-center gap-4">
              <Button type="submit">{t('filter.show')}</Button>
              {hasFilters(filters) && <TextLink href={paths.services}>{t('filter.clear')}</TextLink>}
            </div>
          </div>
        </Disclosure>
      </form>
    </search>
  )
}

function FilterChoices({ filters }: { filters: CatalogueFilters }) {
  const t = useTranslations('catalogue')
  return (
    <>
      <FilterSelect
        name="niva"
        label={t('filter.level')}
        value={filters.level ?? ''}
        all={t('filter.allLevels')}
        options={serviceLevels.map(value => ({ value, label: t(`level.${value}`) }))}
      />
      <FilterSelect
        name="insats"
        label={t('filter.kind')}
        value={filters.kind ?? ''}
        all={t('filter.allKinds')}
        options={measureKinds.map(value => ({ value, label: t(`kind.${value}`) }))}
      />
      <FilterSelect
        name="form"
        label={t('filter.mode')}
        value={filters.mode ?? ''}
        all={t('filter.allModes')}
        options={places.map(value => ({ value, label: t(`mode.${value}`) }))}
      />
      <FilterCheckbox name="avropas" value="ja" label={t('filter.orderable')} checked={filters.orderable} />
    </>
  )
}
