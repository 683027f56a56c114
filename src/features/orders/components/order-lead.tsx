import type { Actor } from '@/auth/actor'
import { StatusTag } from '@/features/orders/components/status-tag'
import type { OrderView } from '@/features/orders/queries'
import { AwaitedOthers } from '@/features/orders/signing/components/awaited-others'
import { ProgressText } from '@/features/orders/signing/components/progress-text'
import { isTrueStill } from '@/features/orders/told-deed'
import { doneIn } from '@/lib/done'

type OrderLeadProps = {
  order: OrderView
  /** On the order's own page. */
  reader?: Actor
  /** The deed that the page's address tells of. */
  klart?: unknown
}

/**
 * How the order stands. The list of its parties says who has signed. To one who has just signed the box beneath says who
 * is waited for.
 */
export function OrderLead({ order, reader, klart }: OrderLeadProps) {
  const done = doneIn(klart)
  const isToldBeneath = reader && done === 'signed' && isTrueStill(done, order, { actor: reader })
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-base">
      <StatusTag
        status={order.status}
        isEarlier={order.earlierOn !== null}
        isBeingChanged={order.isBeingChanged}
      />
      <ProgressText order={order} />
      {reader && !isToldBeneath && <AwaitedOthers order={order} reader={reader} />}
    </div>
  )
}
