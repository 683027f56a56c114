import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { MoveText } from '@/features/orders/components/move-text'
import { OrderRing } from '@/features/orders/components/order-ring'
import { StatusTag } from '@/features/orders/components/status-tag'
import type { OrderListItem } from '@/features/orders/order-rows'
import { paths } from '@/lib/paths'

export type OrderListProps = {
  orders: OrderListItem[]
  /** Shown where the reader works with several organisations. */
  withOrganisation?: boolean
  label: string
}

export function OrderList({ orders, withOrganisation, label }: OrderListProps) {
  return (
    <ul aria-label={label} className="border-t border-line">
      {orders.map(order => (
        <OrderRow key={order.id} order={order} withOrganisation={withOrganisation} />
      ))}
    </ul>
  )
}

function OrderRow({ order, withOrganisation }: { order: OrderListItem; withOrganisation?: boolean }) {
  const t = useTranslations('orders')
  return (
    <li className="flex gap-4 border-b border-line py-4">
      <div className="pt-1">
        <OrderRing lines={order.lines} size={28} />
      </div>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 sm:flex-nowrap">
          <TextLink href={paths.order(order.id)} className="font-semibold">
            {order.service.name[useLocale()]}
            {order.content.unit && `, ${order.content.unit}`}
          </TextLink>
          <span className="shrink-0">
            <StatusTag status={order.status} />
          </span>
        </div>
        {withOrganisation && <p>{order.organisation.name}</p>}
        <p className="text-sm text-ink-soft">
          <MoveText order={order} /> {t('number', { number: order.number })}.
        </p>
      </div>
    </li>
  )
}
