import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { partyActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { partyDutyParts } from '@/features/duties/components/party-duty'
import { listPartyDuties } from '@/features/duties/party-queries'
import { OrderFilterLinks } from '@/features/orders/lists/components/order-filter-links'
import { OrderList } from '@/features/orders/lists/components/order-list'
import { askedIn, readOrderFilter } from '@/features/orders/lists/order-filter'
import { listOrders } from '@/features/orders/queries'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('orders'))('title') }
}

export default pageOf(async function OrdersPage({ searchParams }: PageProps<'/avrop'>) {
  const actor = await partyActor()
  const filter = readOrderFilter(await searchParams)
  const [t, duties] = await Promise.all([getTranslations('orders'), listPartyDuties(actor)])
  const { orders, total, pageSize } = await listOrders(actor, { ...filter, asked: askedIn(filter, duties) })
  const askedOf = (orderId: string, describedBy: string) =>
    partyDutyParts(
      duties.find(one => one.orderId === orderId),
      { describedBy },
    )
  // One who has none to sign may have others.
  const isPart = filter.view !== 'open' && filter.view !== 'all'
  const create = (
    <ButtonLink variant="primary" href={paths.newOrder()}>
      {t('new')}
    </ButtonLink>
  )
  return (
    <Page title={t('title')} lead={t('lead')} nextStep={create}>
      <OrderFilterLinks path={paths.orders} filter={filter} list={{ total, pageSize }}>
        {total > 0 && <OrderList orders={orders} label={t('title')} reader={actor} askedOf={askedOf} />}
        {total === 0 && isPart && <p>{t('list.none')}</p>}
        {total === 0 && !isPart && (
          <EmptyState
            title={t('list.empty')}
            action={<ButtonLink href={paths.services}>{t('list.emptyAction')}</ButtonLink>}
          >
            {t('list.emptyText')}
          </EmptyState>
        )}
      </OrderFilterLinks>
    </Page>
  )
})
