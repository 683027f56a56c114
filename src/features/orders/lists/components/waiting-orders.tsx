import { SeeAll } from '@/components/ui/see-all'
import { OrderList, type OrderListProps } from '@/features/orders/lists/components/order-list'

/** However many wait, an overview shows the first of them: those that have waited longest. */
const MOST_SHOWN = 6

export type WaitingOrdersProps = OrderListProps & {
  /** The list of them all. */
  href: string
}

export function WaitingOrders({ orders, href, ...list }: WaitingOrdersProps) {
  return (
    <>
      <OrderList {...list} orders={orders.slice(0, MOST_SHOWN)} />
      <SeeAll shown={MOST_SHOWN} total={orders.length} href={href} />
    </>
  )
}
