import type { Actor } from '@/auth/actor'
import { StatusTag } from '@/features/orders/components/status-tag'
import type { OrderView } from '@/features/orders/queries'
import { AwaitedOthers } from '@/features/orders/signing/components/awaited-others'
import { ProgressText } from '@/features/orders/signing/components/progress-text'

type OrderLeadProps = {
  order: OrderView
  /** On the order's own page. */
  reader?: Actor
}

/** How the order stands. The list of its parties says who has signed. */
export function OrderLead({ order, reader }: OrderLeadProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-base">
      <StatusTag
        status={order.status}
        isEarlier={order.earlierOn !== null}
        isBeingChanged={order.isBeingChanged}
      />
      <ProgressText order={order} />
      {reader && <AwaitedOthers order={order} reader={reader} />}
    </div>
  )
}
