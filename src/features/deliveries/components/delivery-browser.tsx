import { useTranslations } from 'next-intl'
import { FilterSelect } from '@/components/form/filter-form'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageLinks } from '@/components/ui/page-links'
import { DeliveryTable } from '@/features/deliveries/components/delivery-table'
import { deliveryListPath, type ReadDeliveryFilter } from '@/features/deliveries/delivery-filter'
import type { DeliveryList } from '@/features/deliveries/queries'
import { deliveryStatuses } from '@/features/deliveries/rules'

export type DeliveryBrowserProps = {
  path: string
  filter: ReadDeliveryFilter
  list: DeliveryList
  services: { value: string; label: string }[]
}

/** Staff's list: the filters and the page are in the address. */
export function DeliveryBrowser({ path, filter, list, services }: DeliveryBrowserProps) {
  const t = useTranslations('deliveries')
  return (
    <div className="flex flex-col gap-6">
      <search>
        <form
          method="get"
          action={path}
          className="flex flex-col gap-4 sm:flex-row sm:flex-wrap sm:items-end"
        >
          <FilterSelect
            name="lage"
            label={t('filter.status')}
            value={filter.status ?? ''}
            all={t('filter.allStatuses')}
            options={deliveryStatuses.map(value => ({ value, label: t(`status.${value}`) }))}
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
      <p role="status" className="font-semibold">
        {t('filter.found', { count: list.total })}
      </p>
      {list.deliveries.length > 0 ? (
        <DeliveryTable deliveries={list.deliveries} />
      ) : (
        <EmptyState title={t('empty.staff')} action={<ButtonLink href={path}>{t('empty.clear')}</ButtonLink>}>
          <p>{t('empty.staffText')}</p>
        </EmptyState>
      )}
      <PageLinks {...list} page={filter.page} href={page => deliveryListPath(path, { ...filter, page })} />
    </div>
  )
}
