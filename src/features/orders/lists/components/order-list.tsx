import { useLocale, useTranslations } from 'next-intl'
import type { Actor } from '@/auth/actor'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { OrderSign } from '@/features/orders/components/order-sign'
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
  reader: Actor
  /** They wait for the reader: each row then has its one thing to do. */
  isOwn?: boolean
}

export function OrderList({ orders, withOrganisation, label, reader, isOwn }: OrderListProps) {
  return (
    <ul aria-label={label} className="rows order-rows">
      {orders.map(order => (
        <OrderRow
          key={order.number}
          order={order}
          withOrganisation={withOrganisation}
          reader={reader}
          step={isOwn ? stepFor(reader, order) : null}
        />
      ))}
    </ul>
  )
}

type OrderRowProps = {
  order: OrderListItem
  withOrganisation?: boolean
  reader: Actor
  step: OrderStep | null
}

function OrderRow({ order, withOrganisation, reader, step }: OrderRowProps) {
  const t = useTranslations('orders')
  const locale = useLocale()
  const nameId = `avrop-${order.number}`
  return (
    <li>
      <OrderSign lines={order.lines} />
      <div>
        <div>
          <TextLink id={nameId} href={paths.order(order.id)}>
            {[order.service.name[locale], order.content.unit].filter(Boolean).join(', ')}
          </TextLink>
          <StatusTag status={order.status} isEarlier={order.earlierOn !== null} />
        </div>
        {withOrganisation && <p>{order.organisation.name}</p>}
        <p className="row-note">
          <MoveText order={order} actor={reader} /> {t('number', { number: order.number })}.
        </p>
        {step && (
          <ButtonLink href={step.href} aria-describedby={nameId} className="mt-3">
            {t(`step.${step.key}`)}
          </ButtonLink>
        )}
      </div>
    </li>
  )
}
