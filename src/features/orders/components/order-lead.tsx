import { StatusTag } from '@/features/orders/components/status-tag'
import type { OrderView } from '@/features/orders/queries'
import { ProgressText } from '@/features/orders/signing/components/progress-text'

/** How the order stands. The list of its parties says who has signed, and the step beside who is waited for. */
export function OrderLead({ order }: { order: OrderView }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-base">
      <StatusTag
        status={order.status}
        isEarlier={order.earlierOn !== null}
        isBeingChanged={order.isBeingChanged}
      />
      <ProgressText order={order} />
    </div>
  )
}
