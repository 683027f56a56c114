import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { OldAddress } from '@/components/layout/old-address'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { TextLink } from '@/components/ui/text-link'
import { listServices } from '@/features/catalogue/queries'
import { serviceChoices } from '@/features/catalogue/service-choices'
import { CalendarLink } from '@/features/deliveries/calendar/components/calendar-link'
import { DeliveryBrowser } from '@/features/deliveries/components/delivery-browser'
import { deliveryFilter } from '@/features/deliveries/delivery-filter'
import { listDeliveries } from '@/features/deliveries/queries'
import { ViewLinks } from '@/features/saved-views/components/view-links'
import { ViewSaved } from '@/features/saved-views/components/view-saved'
import { listSavedViews } from '@/features/saved-views/queries'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('deliveries.title') }
}

export default pageOf(async function AdminDeliveriesPage({ searchParams }: PageProps<'/admin/leveranser'>) {
  const actor = await staffActor()
  const asked = await searchParams
  const filter = deliveryFilter.read(asked)
  const [t, deliveries, evaluations, locale, list, services, views] = await Promise.all([
    getTranslations('admin.deliveries'),
    getTranslations('deliveries'),
    getTranslations('evaluations.staff'),
    getLocale(),
    listDeliveries(actor, filter),
    listServices(actor),
    listSavedViews(actor, 'deliveries'),
  ])
  const choices = serviceChoices(locale, services)
  return (
    <Page
      title={t('title')}
      ways={
        <ViewLinks views={views} shown={deliveryFilter.write(paths.adminDeliveries, { ...filter, page: 1 })}>
          <CalendarLink />
          <TextLink href={paths.adminEvaluations()}>{evaluations('link')}</TextLink>
          <TextLink href={paths.adminOnboarding}>{deliveries('onboarding.link')}</TextLink>
        </ViewLinks>
      }
      width="list"
    >
      <ViewSaved klart={asked.klart} />
      <OldAddress isOld={deliveryFilter.asksInVain(asked)} />
      <DeliveryBrowser path={paths.adminDeliveries} filter={filter} list={list} services={choices} />
    </Page>
  )
})
