import { useTranslations } from 'next-intl'
import type { SignedInActor } from '@/auth/actor'
import { SeeAll } from '@/components/ui/see-all'
import { OrderList } from '@/features/orders/lists/components/order-list'
import { type OrderTurn, orderFilter } from '@/features/orders/lists/order-filter'
import type { WaitingOrder, WaitingPart } from '@/features/orders/lists/waiting-queries'
import { paths } from '@/lib/paths'

export type WaitingOrdersProps = {
  orders: WaitingOrder[]
  label: string
  actor: SignedInActor
  leads?: boolean
}

/** The first of the orders that wait. */
export function WaitingOrders({ orders, label, actor, leads }: WaitingOrdersProps) {
  if (orders.length === 0) return null
  return <OrderList orders={orders} label={label} reader={actor} leads={leads} />
}

type AllWaitingProps = { part: WaitingPart; turn: OrderTurn }

/** At the end of a section that may hold more than orders: the way to the list of them all. */
export function AllWaitingOrders({ part: { orders, total }, turn }: AllWaitingProps) {
  const t = useTranslations('orders.list')
  const href = orderFilter.write(paths.orders, { view: turn, page: 1 })
  return (
    <SeeAll shown={orders.length} total={total} href={href} label={t('seeAll', { turn, count: total })} />
  )
}
