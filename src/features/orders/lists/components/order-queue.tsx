import { useTranslations } from 'next-intl'
import { FilterSelect, FilterSorting, FilterText } from '@/components/form/filter-form'
import { FilteredList, FilterForm } from '@/components/layout/filtered-list'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { OrderTable } from '@/features/orders/lists/components/order-table'
import {
  orderSortings,
  type QueueFilter,
  queueFilter,
  queueObstacles,
  showsEnded,
} from '@/features/orders/lists/queue-filter'
import type { OrderList } from '@/features/orders/queries'
import { movers, orderStatuses } from '@/features/orders/statuses'

export type OrderQueueProps = {
  path: string
  filter: QueueFilter
  list: OrderList
  services: { value: string; label: string }[]
}

/** Staff's table of orders. */
export function OrderQueue({ path, filter, list, services }: OrderQueueProps) {
  const t = useTranslations('admin.orders')
  return (
    <FilteredList
      {...list}
      page={filter.page}
      href={page => queueFilter.write(path, { ...filter, page })}
      filters={<QueueFilters path={path} filter={filter} services={services} />}
      found={t('found', { count: list.total })}
      empty={
        <EmptyState title={t('empty')} action={<ButtonLink href={path}>{t('clear')}</ButtonLink>}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      }
    >
      {list.orders.length > 0 && <OrderTable orders={list.orders} path={path} filter={filter} />}
    </FilteredList>
  )
}

function QueueFilters({ path, filter, services }: Omit<OrderQueueProps, 'list'>) {
  const t = useTranslations('admin')
  const status = useTranslations('orders.status')
  return (
    <FilterForm path={path} submitLabel={t('filter.show')}>
      <FilterText name="sok" label={t('filter.orderSearch')} value={filter.search ?? ''} />
      <FilterSelect
        name="tur"
        label={t('filter.move')}
        value={filter.mover ?? ''}
        all={t(showsEnded(filter) ? 'filter.everyMove' : 'filter.allMoves')}
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
      <FilterSelect
        name="hinder"
        label={t('filter.obstacle')}
        value={filter.obstacle ?? ''}
        all={t('filter.anyObstacle')}
        options={queueObstacles.map(value => ({ value, label: t(`filter.obstacles.${value}`) }))}
      />
      <FilterSorting
        label={t('filter.sorting')}
        value={filter.sorting ?? ''}
        all={t('filter.longestWait')}
        options={orderSortings.map(value => ({ value, label: t(`filter.sortings.${value}`) }))}
      />
    </FilterForm>
  )
}
