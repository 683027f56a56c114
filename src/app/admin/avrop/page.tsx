import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { OldAddress } from '@/components/layout/old-address'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { TextLink } from '@/components/ui/text-link'
import { bulkOfListed, stepForListed } from '@/features/bulk-steps/bulk-pages'
import { listServices } from '@/features/catalogue/queries'
import { serviceChoices } from '@/features/catalogue/service-choices'
import { OrderQueue } from '@/features/orders/lists/components/order-queue'
import { leftBy, queueFilter } from '@/features/orders/lists/queue-filter'
import { listOrders } from '@/features/orders/queries'
import { ViewLinks } from '@/features/saved-views/components/view-links'
import { ViewSaved } from '@/features/saved-views/components/view-saved'
import { listSavedViews } from '@/features/saved-views/queries'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('orders.title') }
}

export default pageOf(async function AdminOrdersPage({ searchParams }: PageProps<'/admin/avrop'>) {
  const actor = await staffActor()
  const asked = await searchParams
  const filter = queueFilter.read(asked)
  const { service, search, obstacle, sorting, page } = filter
  const [t, locale, list, services, views] = await Promise.all([
    getTranslations('admin.orders'),
    getLocale(),
    listOrders(actor, { ...leftBy(filter), service, search, obstacle, sorting, page }),
    listServices(actor),
    listSavedViews(actor, 'orders'),
  ])
  const choices = serviceChoices(locale, services)
  const many = list.total > 0 ? stepForListed(filter) : null
  const bulk = await getTranslations('bulkSteps.title')
  return (
    <Page
      title={t('title')}
      ways={
        <ViewLinks views={views} shown={queueFilter.write(paths.adminOrders, { ...filter, page: 1 })}>
          {many && <TextLink href={bulkOfListed(many.step, filter)}>{bulk(many.step)}</TextLink>}
          <TextLink href={paths.adminBoard}>{t('toBoard')}</TextLink>
        </ViewLinks>
      }
      width="list"
    >
      <ViewSaved klart={asked.klart} />
      <OldAddress isOld={queueFilter.asksInVain(asked)} />
      <OrderQueue path={paths.adminOrders} filter={filter} list={list} services={choices} />
    </Page>
  )
})
