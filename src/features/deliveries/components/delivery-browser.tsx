import { useTranslations } from 'next-intl'
import { FilterSelect, FilterSorting, FilterText } from '@/components/form/filter-form'
import { FilteredList, FilterForm } from '@/components/layout/filtered-list'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { DeliveryTable } from '@/features/deliveries/components/delivery-table'
import { type DeliveryFilter, deliveryFilter, deliverySortings } from '@/features/deliveries/delivery-filter'
import type { DeliveryList } from '@/features/deliveries/queries'
import { deliveryStandings } from '@/features/deliveries/rules'

export type DeliveryBrowserProps = {
  path: string
  filter: DeliveryFilter
  list: DeliveryList
  services: { value: string; label: string }[]
}

/** Staff's list of deliveries. */
export function DeliveryBrowser({ path, filter, list, services }: DeliveryBrowserProps) {
  const t = useTranslations('deliveries')
  return (
    <FilteredList
      {...list}
      page={filter.page}
      href={page => deliveryFilter.write(path, { ...filter, page })}
      filters={<DeliveryFilters {...{ path, filter, services }} colleagues={list.colleagues} />}
      found={t('filter.found', { count: list.total })}
      empty={
        <EmptyState title={t('empty.staff')} action={<ButtonLink href={path}>{t('empty.clear')}</ButtonLink>}>
          <p>{t('empty.staffText')}</p>
        </EmptyState>
      }
    >
      {list.deliveries.length > 0 && (
        <DeliveryTable deliveries={list.deliveries} path={path} filter={filter} />
      )}
    </FilteredList>
  )
}

type FiltersProps = Omit<DeliveryBrowserProps, 'list'> & Pick<DeliveryList, 'colleagues'>

function DeliveryFilters({ path, filter, services, colleagues }: FiltersProps) {
  const t = useTranslations('deliveries')
  return (
    <FilterForm path={path} submitLabel={t('filter.show')}>
      <FilterText name="sok" label={t('filter.search')} value={filter.search ?? ''} />
      <FilterSelect
        name="lage"
        label={t('filter.status')}
        value={filter.status ?? ''}
        all={t('filter.allStatuses')}
        options={deliveryStandings.map(value => ({ value, label: t(`status.${value}`) }))}
      />
      <FilterSelect
        name="tjanst"
        label={t('filter.service')}
        value={filter.service ?? ''}
        all={t('filter.allServices')}
        options={services}
      />
      <FilterSelect
        name="ansvarig"
        label={t('filter.owner')}
        value={filter.owner ?? ''}
        all={t('filter.allOwners')}
        options={[{ value: 'jag', label: t('filter.mine') }, ...colleagues]}
      />
      <FilterSorting
        label={t('filter.sorting')}
        value={filter.sorting ?? ''}
        all={t('filter.byStatus')}
        options={deliverySortings.map(value => ({ value, label: t(`filter.sortings.${value}`) }))}
      />
    </FilterForm>
  )
}
