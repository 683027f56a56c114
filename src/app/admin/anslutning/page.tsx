import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { FilterSelect } from '@/components/form/filter-form'
import { FilteredList, FilterForm } from '@/components/layout/filtered-list'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { EmptyState } from '@/components/ui/empty-state'
import { OnboardingTable } from '@/features/deliveries/onboarding/components/onboarding-table'
import { onboardingFilter } from '@/features/deliveries/onboarding/onboarding-filter'
import { listOnboarding } from '@/features/deliveries/onboarding/queries'
import { STUCK_AFTER_DAYS } from '@/features/deliveries/onboarding/rules'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deliveries'))('onboarding.title') }
}

export default pageOf(async function OnboardingPage({ searchParams }: PageProps<'/admin/anslutning'>) {
  const actor = await staffActor()
  const filter = onboardingFilter.read(await searchParams)
  const [t, list] = await Promise.all([
    getTranslations('deliveries.onboarding'),
    listOnboarding(actor, filter),
  ])
  const { onTheWay, connected, total, rows } = list
  return (
    <Page title={t('title')} lead={t('lead', { onTheWay, connected, days: STUCK_AFTER_DAYS })} width="wide">
      <FilteredList
        {...list}
        page={filter.page}
        href={page => onboardingFilter.write(paths.adminOnboarding, { ...filter, page })}
        filters={
          <FilterForm path={paths.adminOnboarding} submitLabel={t('filter')}>
            <FilterSelect
              name="visa"
              label={t('show')}
              value={filter.show ?? ''}
              all={t('all')}
              options={[{ value: 'fastnat', label: t('onlyStuck') }]}
            />
          </FilterForm>
        }
        found={t('found', { count: total })}
        empty={
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        }
      >
        {rows.length > 0 && <OnboardingTable rows={rows} />}
      </FilteredList>
    </Page>
  )
})
