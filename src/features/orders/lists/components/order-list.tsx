import { useLocale, useTranslations } from 'next-intl'
import type { Actor } from '@/auth/actor'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { OrderRing } from '@/features/orders/components/order-ring'
import { StatusTag } from '@/features/orders/components/status-tag'
import type { OrderListItem } from '@/features/orders/order-rows'
import { MoveText } from '@/features/orders/whose-move/components/move-text'
import { type OrderStep, stepFor } from '@/features/orders/whose-move/order-step'
import { paths } from '@/lib/paths'

export type OrderListProps = {
  orders: OrderListItem[]
  /** Shown where the reader works with several organisations. */
  withOrganisation?: boolean
  label: string
  /** Whose list of what waits it is: each row then has its one thing to do. */
  waitsFor?: Actor
}

export function OrderList({ orders, withOrganisation, label, waitsFor }: OrderListProps) {
  return (
    <ul aria-label={label} className="border-t border-line">
      {orders.map(order => (
        <OrderRow
          key={order.id}
          order={order}
          withOrganisation={withOrganisation}
          step={waitsFor ? stepFor(waitsFor, order) : null}
        />
      ))}
    </ul>
  )
}

type OrderRowProps = { order: OrderListItem; withOrganisation?: boolean; step: OrderStep | null }

function OrderRow({ order, withOrganisation, step }: OrderRowProps) {
  const t = useTranslations('orders')
  return (
    <li className="flex gap-4 border-b border-line py-4">
      <div className="pt-1">
        <OrderRing lines={order.lines} size={28} />
      </div>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 sm:flex-nowrap">
          <TextLink id={`avrop-${order.id}`} href={paths.order(order.id)} className="font-semibold">
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
        {step && (
          <ButtonLink href={step.href} aria-describedby={`avrop-${order.id}`} className="mt-3">
            {t(`step.${step.key}`)}
          </ButtonLink>
        )}
      </div>
    </li>
  )
}
