import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { DayAhead } from '@/components/layout/day-ahead'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LookFilters, LookPages } from '@/features/personal-data/looks/components/look-filters'
import { LookTable } from '@/features/personal-data/looks/components/look-table'
import { lookFilter } from '@/features/personal-data/looks/look-filter'
import { listLookReaders, listLooks } from '@/features/personal-data/looks/queries'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('personalData'))('looks.title') }
}

export default pageOf(async function LooksPage({ searchParams }: PageProps<'/admin/insyn'>) {
  const actor = await adminActor()
  const filter = lookFilter.read(await searchParams)
  const [t, readers, { looks, hasOlder }] = await Promise.all([
    getTranslations('personalData.looks'),
    listLookReaders(actor),
    listLooks(actor, filter),
  ])
  const today = dayOf(actor.now)
  const isNarrowed = Object.keys(filter).length > 1
  const clear = isNarrowed && <ButtonLink href={paths.adminLooks}>{t('clear')}</ButtonLink>
  return (
    <Page title={t('title')} lead={t('lead')} width="list">
      <LookFilters filter={filter} readers={readers} today={today} />
      <DayAhead day={filter.day} today={today} />
      {looks.length > 0 ? (
        <LookTable looks={looks} withLinks />
      ) : (
        <EmptyState title={t('none')} action={clear}>
          <p>{t(isNarrowed ? 'noneText' : 'noneYet')}</p>
        </EmptyState>
      )}
      <LookPages path={paths.adminLooks} filter={filter} last={looks.at(-1)?.id} hasOlder={hasOlder} />
    </Page>
  )
})
