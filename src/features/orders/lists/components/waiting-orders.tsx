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

type AllWaitingProps = { part: WaitingPart; turn: OrderTurn; all: readonly string[] }

/** At the end of a section that may hold more than orders. It leads to the list of all, where some are folded. */
export function AllWaitingOrders({ part: { orders, total }, turn, all }: AllWaitingProps) {
  const t = useTranslations('orders.list')
  const href = orderFilter.write(paths.orders, { view: turn, page: 1 })
  const label = t('seeAll', { turn, count: all.length })
  return <SeeAll shown={orders.length} total={total} href={href} label={label} />
}
