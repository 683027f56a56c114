import type { SignedInActor } from '@/auth/actor'
import { SeeAll } from '@/components/ui/see-all'
import { OrderList } from '@/features/orders/lists/components/order-list'
import type { WaitingPart } from '@/features/orders/lists/waiting-queries'
import { paths } from '@/lib/paths'

export type WaitingOrdersProps = {
  part: WaitingPart
  label: string
  actor: SignedInActor
  /** They wait for the actor. */
  isOwn?: boolean
}

/** The orders that have waited longest, and the way to the rest. */
export function WaitingOrders({ part: { orders, total }, label, actor, isOwn = false }: WaitingOrdersProps) {
  if (total === 0) return null
  return (
    <>
      <OrderList orders={orders} label={label} reader={actor} isOwn={isOwn} />
      <SeeAll shown={orders.length} total={total} href={paths.orders} />
    </>
  )
}
