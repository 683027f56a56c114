import { useTranslations } from 'next-intl'
import { FilterSelect } from '@/components/form/filter-form'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageLinks } from '@/components/ui/page-links'
import { OrderTable } from '@/features/orders/lists/components/order-table'
import { type QueueFilter, queuePath } from '@/features/orders/lists/queue-filter'
import type { OrderList } from '@/features/orders/queries'
import { movers, orderStatuses } from '@/features/orders/statuses'

export type OrderQueueProps = {
  path: string
  filter: QueueFilter
  list: OrderList
  services: { value: string; label: string }[]
}

/** Staff's table of orders: the filters and the page are in the address. */
export function OrderQueue({ path, filter, list, services }: OrderQueueProps) {
  const t = useTranslations('admin.orders')
  return (
    <div className="flex flex-col gap-6">
      <QueueFilters path={path} filter={filter} services={services} />
      <p role="status" className="font-semibold">
        {t('found', { count: list.total })}
      </p>
      {list.orders.length > 0 ? (
        <OrderTable orders={list.orders} />
      ) : (
        <EmptyState title={t('empty')} action={<ButtonLink href={path}>{t('clear')}</ButtonLink>}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      )}
      <PageLinks {...list} page={filter.page} href={page => queuePath(path, { ...filter, page })} />
    </div>
  )
}

function QueueFilters({ path, filter, services }: Omit<OrderQueueProps, 'list'>) {
  const t = useTranslations('admin')
  const status = useTranslations('orders.status')
  return (
    <search>
      <form method="get" action={path} className="flex flex-col gap-4 sm:flex-row sm:flex-wrap sm:items-end">
        <FilterSelect
          name="tur"
          label={t('filter.move')}
          value={filter.mover ?? ''}
          all={t('filter.allMoves')}
          options={movers.map(value => ({ value, label: t(`move.${value}`) }))}
        />
        <FilterSelect
          name="lage"
          label={t('filter.status')}
          value={filter.status ?? ''}
          all={t('filter.allStatuses')}
          options={orderStatuses.map(value => ({ value, label: status(value) }))}
        />
        <FilterSelect
          name="tjanst"
          label={t('filter.service')}
          value={filter.service ?? ''}
          all={t('filter.allServices')}
          options={services}
        />
        <Button type="submit">{t('filter.show')}</Button>
      </form>
    </search>
  )
}
