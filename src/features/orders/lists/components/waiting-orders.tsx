import type { SignedInActor } from '@/auth/actor'
import { SeeAll } from '@/components/ui/see-all'
import { OrderList } from '@/features/orders/lists/components/order-list'
import type { WaitingPart } from '@/features/orders/lists/waiting-queries'
import { paths } from '@/lib/paths'

export type WaitingOrdersProps = {
  part: WaitingPart
  label: string
  actor: SignedInActor
}

/** The orders that have waited longest, and the way to the rest. */
export function WaitingOrders({ part: { orders, total }, label, actor }: WaitingOrdersProps) {
  if (total === 0) return null
  return (
    <>
      <OrderList orders={orders} label={label} reader={actor} />
      <SeeAll shown={orders.length} total={total} href={paths.orders} />
    </>
  )
}
