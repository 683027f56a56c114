import { useTranslations } from 'next-intl'
import { FilterSelect, FilterSorting, FilterText } from '@/components/form/filter-form'
import { FilterForm } from '@/components/layout/filtered-list'
import { TextLink } from '@/components/ui/text-link'
import { type CallFilter, callFilter, callOwners, callSortings } from '@/features/interest/calls/call-filter'
import type { Calls } from '@/features/interest/calls/queries'
import { callTurns } from '@/features/interest/rules'
import { organisationTypes } from '@/features/organisations/register/organisation-type'
import { paths } from '@/lib/paths'

export type CallFiltersProps = {
  filter: CallFilter
  turns: Calls['turns']
  colleagues: Calls['colleagues']
  services: { value: string; label: string }[]
}

/** The calls to take first, as links with their counts. Also filters by service, kind of organisation and owner. */
export function CallFilters({ filter, turns, colleagues, services }: CallFiltersProps) {
  const t = useTranslations('interest.calls')
  const type = useTranslations('common.organisationType')
  return (
    <div className="flex flex-col gap-4">
      <TurnLinks filter={filter} turns={turns} />
      <FilterForm path={paths.adminInterests} submitLabel={t('show')}>
        <FilterText name="sok" label={t('search')} value={filter.search ?? ''} />
        {filter.turn && <input type="hidden" name="visa" value={filter.turn} />}
        <FilterSelect
          name="tjanst"
          label={t('filter')}
          value={filter.service ?? ''}
          all={t('allServices')}
          options={services}
        />
        <FilterSelect
          name="typ"
          label={t('type')}
          value={filter.type ?? ''}
          all={t('allTypes')}
          options={organisationTypes.map(value => ({ value, label: type(value) }))}
        />
        <FilterSelect
          name="ansvarig"
          label={t('responsible')}
          value={filter.owner ?? ''}
          all={t('anyone')}
          options={[...callOwners.map(value => ({ value, label: t(`owners.${value}`) })), ...colleagues]}
        />
        <FilterSorting
          label={t('sorting')}
          value={filter.sorting ?? ''}
          all={t('byTurn')}
          options={callSortings.map(value => ({ value, label: t(`sortings.${value}`) }))}
        />
      </FilterForm>
    </div>
  )
}

function TurnLinks({ filter, turns }: Pick<CallFiltersProps, 'filter' | 'turns'>) {
  const t = useTranslations('interest.calls')
  const all = callTurns.reduce((sum, turn) => sum + turns[turn], 0)
  const links = [
    { turn: undefined, label: t('all', { count: all }) },
    ...callTurns.map(turn => ({
      turn,
      label: t('countOf', { turn: t(`turn.${turn}`), count: turns[turn] }),
    })),
  ]
  return (
    <nav aria-label={t('turns')} className="flex flex-wrap gap-x-5 gap-y-2">
      {links.map(({ turn, label }) => (
        <TextLink
          key={turn ?? 'all'}
          href={callFilter.write(paths.adminInterests, { ...filter, turn, page: 1 })}
          aria-current={turn === filter.turn ? 'page' : undefined}
        >
          {label}
        </TextLink>
      ))}
    </nav>
  )
}
