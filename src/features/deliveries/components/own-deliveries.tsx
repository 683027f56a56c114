import { useTranslations } from 'next-intl'
import { DownloadLinks } from '@/components/layout/download-links'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageLinks } from '@/components/ui/page-links'
import { DeliveryList, type DeliveryListProps } from '@/features/deliveries/components/delivery-list'
import { type DeliveryFilter, deliveryFilter } from '@/features/deliveries/delivery-filter'
import type { DeliveryList as Deliveries } from '@/features/deliveries/queries'
import { paths } from '@/lib/paths'

type OwnDeliveriesProps = Pick<DeliveryListProps, 'askedOf'> & { list: Deliveries; filter: DeliveryFilter }

/** The organisation's own deliveries, or what leads to the first one. */
export function OwnDeliveries({ list, filter, askedOf }: OwnDeliveriesProps) {
  const t = useTranslations('deliveries.empty')
  if (list.total === 0) {
    return (
      <EmptyState title={t('title')} action={<ButtonLink href={paths.orders}>{t('action')}</ButtonLink>}>
        <p>{t('text')}</p>
      </EmptyState>
    )
  }
  return (
    <div className="flex flex-col gap-6">
      {list.deliveries.length > 0 && <DeliveryList deliveries={list.deliveries} askedOf={askedOf} />}
      <PageLinks
        {...list}
        page={filter.page}
        href={page => deliveryFilter.write(paths.deliveries, { ...filter, page })}
      />
      <DownloadLinks shown={deliveryFilter.write(paths.deliveries, { ...filter, page: 1 })} />
    </div>
  )
}
