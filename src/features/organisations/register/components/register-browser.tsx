import { useFormatter, useTranslations } from 'next-intl'
import { FilterDate, FilterSelect, FilterSorting, FilterText } from '@/components/form/filter-form'
import { FilteredList, FilterForm } from '@/components/layout/filtered-list'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { countReady, PartiesSign } from '@/features/organisations/components/parties-ring'
import { organisationTypes } from '@/features/organisations/register/organisation-type'
import type { Register, RegisterRow } from '@/features/organisations/register/queries'
import {
  type RegisterFilter,
  registerFilter,
  registerOrderings,
  registerSortings,
} from '@/features/organisations/register/register-filter'
import type { Day } from '@/lib/dates'
import { columnSort } from '@/lib/list-filter'
import { paths } from '@/lib/paths'

export type RegisterBrowserProps = { filter: RegisterFilter; register: Register; today: Day }

/** The members, with search and filter. */
export function RegisterBrowser({ filter, register, today }: RegisterBrowserProps) {
  const t = useTranslations('organisations.register')
  const path = paths.adminOrganisations
  return (
    <FilteredList
      {...register}
      page={filter.page}
      href={page => registerFilter.write(path, { ...filter, page })}
      filters={<RegisterSearch filter={filter} letters={lettersOf(register, filter)} today={today} />}
      found={t('found', { count: register.total })}
      empty={
        <NoMembers
          isNarrowed={registerFilter.write(path, { ...filter, sorting: undefined, page: 1 }) !== path}
        />
      }
    >
      {register.organisations.length > 0 && <RegisterTable rows={register.organisations} filter={filter} />}
    </FilteredList>
  )
}

/** The chosen letter stays among the choices, also where no name begins with it any more. */
function lettersOf({ letters }: Register, { letter }: RegisterFilter): string[] {
  return letter && !letters.includes(letter) ? [letter, ...letters] : letters
}

/** Nothing matches, or nobody is in the register yet. */
function NoMembers({ isNarrowed }: { isNarrowed: boolean }) {
  const t = useTranslations('organisations.register')
  if (!isNarrowed) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
  return (
    <EmptyState
      title={t('empty')}
      action={<ButtonLink href={paths.adminOrganisations}>{t('clear')}</ButtonLink>}
    >
      {t('emptyText')}
    </EmptyState>
  )
}

type RegisterSearchProps = { filter: RegisterFilter; letters: string[]; today: Day }

function RegisterSearch({ filter, letters, today }: RegisterSearchProps) {
  const t = useTranslations('organisations.register')
  const types = useTranslations('organisations.type')
  const options = [
    { value: 'oklara', label: t('unclear') },
    { value: 'att-gora', label: t('waiting') },
    { value: 'tidigare', label: t('former') },
  ]
  return (
    <FilterForm path={paths.adminOrganisations} submitLabel={t('find')}>
      <FilterText name="sok" label={t('search')} value={filter.search ?? ''} />
      <FilterSelect
        name="visa"
        label={t('show')}
        value={filter.show ?? ''}
        all={t('all')}
        options={options}
      />
      <FilterSelect
        name="bokstav"
        label={t('letter')}
        value={filter.letter ?? ''}
        all={t('all')}
        options={letters.map(value => ({ value, label: value }))}
      />
      <FilterSelect
        name="typ"
        label={t('type')}
        value={filter.type ?? ''}
        all={t('all')}
        options={organisationTypes.map(value => ({ value, label: types(value) }))}
      />
      <FilterSorting
        label={t('sorting')}
        value={filter.sorting ?? ''}
        all={t('byName')}
        options={registerSortings.map(value => ({ value, label: t(`sortings.${value}`) }))}
      />
      <FilterDate name="dag" label={t('asOf')} value={filter.asOf ?? ''} max={today} />
    </FilterForm>
  )
}

function RegisterTable({ rows, filter }: { rows: RegisterRow[]; filter: RegisterFilter }) {
  const t = useTranslations('organisations.register')
  const types = useTranslations('organisations.type')
  const format = useFormatter()
  const columns = (['name', 'number', 'type', 'headcount', 'parties', 'toDo'] as const).map(name => ({
    name,
    label: t(name),
    align: name === 'headcount' ? ('end' as const) : undefined,
    sort: columnSort(registerOrderings, name, filter.sorting, sorting =>
      registerFilter.write(paths.adminOrganisations, { ...filter, sorting, page: 1 }),
    ),
  }))
  return (
    <Table
      caption={t('caption')}
      captionHidden
      narrow="flow"
      columns={columns}
      rows={rows.map(({ id, name, organisationNumber, type, headcount, parties, waiting }) => ({
        key: organisationNumber,
        cells: {
          name: <TextLink href={paths.adminOrganisation(id)}>{name}</TextLink>,
          number: organisationNumber,
          type: types(type),
          headcount: format.number(headcount),
          parties: (
            <>
              <PartiesSign parties={parties} />
              {t('ready', countReady(parties))}
            </>
          ),
          toDo: waiting > 0 && t('waits', { count: waiting }),
        },
      }))}
    />
  )
}
