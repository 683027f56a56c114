import { useTranslations } from 'next-intl'
import type { PartyActor } from '@/auth/actor'
import { DoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { OrderFilterLinks } from '@/features/orders/lists/components/order-filter-links'
import { type AskedOf, OrderList, waitsForReader } from '@/features/orders/lists/components/order-list'
import type { ReadOrderFilter } from '@/features/orders/lists/order-filter'
import type { OrderList as Listed } from '@/features/orders/queries'
import { paths } from '@/lib/paths'

export type OwnOrdersProps = {
  actor: PartyActor
  list: Listed
  filter: ReadOrderFilter
  askedOf: AskedOf
  /** The words for a deed that leads here. */
  done: string | null
}

/** A party's orders. To start one is the page's step only where none of them waits for the reader. */
export function OwnOrders({ actor, list, filter, askedOf, done }: OwnOrdersProps) {
  const t = useTranslations('orders')
  const { orders, total } = list
  const waits = orders.some(order => waitsForReader(order, askedOf))
  // One who has none to sign may have others.
  const isPart = filter.view !== 'open' && filter.view !== 'all'
  const start = (
    <ButtonLink variant={waits ? 'secondary' : 'primary'} href={paths.newOrder()}>
      {t('new')}
    </ButtonLink>
  )
  return (
    <Page title={t('title')} lead={t('lead')} nextStep={!waits && start} aside={waits && start}>
      <DoneNotice text={done} />
      <OrderFilterLinks path={paths.orders} filter={filter} list={list}>
        {orders.length > 0 && (
          <OrderList
            {...{ orders, askedOf }}
            label={t('title')}
            reader={actor}
            leads
            receipts={filter.view === 'agreed' || filter.view === 'signed' ? filter.view : undefined}
          />
        )}
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
}
