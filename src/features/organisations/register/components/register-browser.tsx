import { useFormatter, useTranslations } from 'next-intl'
import { FilterDate, FilterSearch, FilterSelect } from '@/components/form/filter-form'
import { FilteredList } from '@/components/layout/filtered-list'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { countReady, PartiesSign } from '@/features/organisations/components/parties-ring'
import type { Register, RegisterRow } from '@/features/organisations/register/queries'
import { type RegisterFilter, registerFilter } from '@/features/organisations/register/register-filter'
import type { Day } from '@/lib/dates'
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
      filters={<RegisterSearch filter={filter} today={today} />}
      found={t('found', { count: register.total })}
      empty={<NoMembers isNarrowed={Boolean(filter.search || filter.show || filter.asOf)} />}
    >
      {register.organisations.length > 0 && <RegisterTable rows={register.organisations} />}
    </FilteredList>
  )
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

function RegisterSearch({ filter, today }: { filter: RegisterFilter; today: Day }) {
  const t = useTranslations('organisations.register')
  const options = [
    { value: 'oklara', label: t('unclear') },
    { value: 'att-gora', label: t('waiting') },
    { value: 'tidigare', label: t('former') },
  ]
  return (
    <search>
      <form method="get" action={paths.adminOrganisations} className="flex flex-col gap-4">
        <div className="flex flex-col gap-4 sm:flex-row">
          <FilterSelect
            name="visa"
            label={t('show')}
            value={filter.show ?? ''}
            all={t('all')}
            options={options}
          />
          <FilterDate name="dag" label={t('asOf')} value={filter.asOf ?? ''} max={today} />
        </div>
        <FilterSearch name="sok" label={t('search')} value={filter.search ?? ''} submitLabel={t('find')} />
      </form>
    </search>
  )
}

function RegisterTable({ rows }: { rows: RegisterRow[] }) {
  const t = useTranslations('organisations.register')
  const types = useTranslations('organisations.type')
  const format = useFormatter()
  const columns = (['name', 'number', 'type', 'headcount', 'parties', 'toDo'] as const).map(name => ({
    name,
    label: t(name),
  }))
  return (
    <Table
      caption={t('caption')}
      captionHidden
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
          toDo: t('waits', { count: waiting }),
        },
      }))}
    />
  )
}
