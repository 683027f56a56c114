import { isStaff, type SignedInActor } from '@/auth/actor'
import { SeeAll } from '@/components/ui/see-all'
import { OrderList } from '@/features/orders/lists/components/order-list'
import { queueFilter } from '@/features/orders/lists/queue-filter'
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
  const all = isOwn ? queueFilter.write(paths.adminOrders, { mover: 'staff', page: 1 }) : paths.adminOrders
  return (
    <>
      <OrderList
        orders={orders}
        label={label}
        withOrganisation={isStaff(actor)}
        reader={actor}
        isOwn={isOwn}
      />
      <SeeAll shown={orders.length} total={total} href={isStaff(actor) ? all : paths.orders} />
    </>
  )
}
