'use client'

import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { FilterCheckbox, FilterSelect } from '@/components/form/filter-form'
import { FilterSearch } from '@/components/form/filter-search'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import {
  type CatalogueFilters,
  isChosen,
  serviceForms,
  servicePlaces,
  serviceTimes,
} from '@/features/catalogue/search/facets'
import { measureKinds, serviceLevels } from '@/features/catalogue/service-kinds'
import { paths } from '@/lib/paths'

export type CatalogueFilterProps = {
  /** As the page was opened: from then on the form itself knows. */
  filters: CatalogueFilters
  ref: Ref<HTMLFormElement>
  onChange: () => void
}

/** Search and choices as a plain form: the address holds the state. With script the list follows each letter. */
export function CatalogueFilter({ filters, ref, onChange }: CatalogueFilterProps) {
  const t = useTranslations('catalogue.filter')
  return (
    <search>
      <form
        ref={ref}
        method="get"
        action={paths.services}
        onInput={onChange}
        onSubmit={event => {
          event.preventDefault()
          onChange()
        }}
        className="flex flex-col gap-2"
      >
        <FilterSearch name="q" label={t('search')} value={filters.text} submitLabel={t('show')} />
        <Disclosure summary={t('more')} open={isChosen(filters)}>
          <div className="grid gap-4 sm:grid-cols-2">
            <FilterChoices filters={filters} />
            <div className="flex flex-wrap items-center gap-4">
              <Button type="submit">{t('show')}</Button>
              <TextLink href={paths.services}>{t('clear')}</TextLink>
            </div>
          </div>
        </Disclosure>
      </form>
    </search>
  )
}

function FilterChoices({ filters }: { filters: CatalogueFilters }) {
  const t = useTranslations('catalogue')
  const { level = '', kind = '', form = '', time = '', place = '' } = filters
  const selects = [
    ['niva', 'level', 'allLevels', level, serviceLevels.map(value => [value, t(`level.${value}`)])],
    ['insats', 'kind', 'allKinds', kind, measureKinds.map(value => [value, t(`kind.${value}`)])],
    ['form', 'form', 'allForms', form, serviceForms.map(value => [value, t(`filter.forms.${value}`)])],
    ['tid', 'time', 'allTimes', time, serviceTimes.map(value => [value, t(`filter.times.${value}`)])],
    ['plats', 'place', 'allPlaces', place, servicePlaces.map(value => [value, t(`mode.${value}`)])],
  ] as const
  return (
    <>
      {selects.map(([name, label, all, value, options]) => (
        <FilterSelect
          key={name}
          name={name}
          label={t(`filter.${label}`)}
          value={value}
          all={t(`filter.${all}`)}
          options={options.map(([option = '', text = '']) => ({ value: option, label: text }))}
        />
      ))}
      <FilterCheckbox name="avropas" value="ja" label={t('filter.orderable')} checked={filters.orderable} />
    </>
  )
}
