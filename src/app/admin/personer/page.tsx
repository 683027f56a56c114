import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { FilterSearch } from '@/components/form/filter-search'
import { FilteredList } from '@/components/layout/filtered-list'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { PeopleTable } from '@/features/personal-data/people/components/people-table'
import { peopleFilter } from '@/features/personal-data/people/people-filter'
import { listPeople } from '@/features/personal-data/people/queries'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('personalData'))('people.title') }
}

export default pageOf(async function PeoplePage({ searchParams }: PageProps<'/admin/personer'>) {
  const actor = await adminActor()
  const filter = peopleFilter.read(await searchParams)
  const [t, looks, found] = await Promise.all([
    getTranslations('personalData.people'),
    getTranslations('personalData.looks'),
    listPeople(actor, filter),
  ])
  const search = (
    <search>
      <form method="get" action={paths.adminPeople}>
        <FilterSearch
          name="sok"
          label={t('search')}
          value={filter.search ?? ''}
          submitLabel={t('find')}
          wide
        />
      </form>
    </search>
  )
  const none = filter.search ? 'none' : 'start'
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      ways={<TextLink href={paths.adminLooks}>{looks('title')}</TextLink>}
      width="list"
    >
      <FilteredList
        {...found}
        page={filter.page}
        href={page => peopleFilter.write(paths.adminPeople, { ...filter, page })}
        filters={search}
        found={filter.search ? t('found', { count: found.total }) : ''}
        empty={
          <EmptyState title={t(none)}>
            <p>{t(`${none}Text`)}</p>
          </EmptyState>
        }
      >
        {found.people.length > 0 && <PeopleTable people={found.people} />}
      </FilteredList>
    </Page>
  )
})
