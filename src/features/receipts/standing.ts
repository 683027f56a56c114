import { isAgreed, type OrderStatus, phaseOf } from '@/features/orders/statuses'

/** Whether that which a receipt shows is still agreed. If not, the order was opened again or has ended. */
export type Standing = 'holds' | 'reopened' | 'ended'

export function standingOf(order: { status: OrderStatus; isCurrentVersion: boolean }): Standing {
  if (phaseOf(order.status) === 'ended') return 'ended'
  return isAgreed(order.status) && order.isCurrentVersion ? 'holds' : 'reopened'
}

type LogCheck = { checkedAt: Date; isWhole: boolean }

/** The last check of the log, beside a receipt. One from before the last signature says nothing of the receipt. */
export function logStandingOf(log: LogCheck | null, { validAt }: { validAt: string }) {
  if (!log) return 'logUnchecked'
  if (!log.isWhole) return 'logBroken'
  return log.checkedAt < new Date(validAt) ? 'logBefore' : 'logWhole'
}
