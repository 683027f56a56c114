import 'server-only'
import type { OrderState } from '@/features/orders/rules'
import type { Transaction } from '@/lib/db'
import type { Party } from '@/lib/party'

type Closure = 'declined' | 'amended' | 'returned_by_staff' | 'withdrawn' | 'lapsed'

/** The version that a decision is about: what was sent last. */
export function versionOf(order: OrderState) {
  if (!order.version) throw new Error(`Order ${order.id} has no version in status ${order.status}`)
  return order.version
}

/** Its signatures no longer count; the version itself stays. */
export function closeVersion(
  tx: Transaction,
  versionId: string,
  end: { closedAt: Date; closure: Closure; amendedByParty?: Party },
) {
  return tx.orderVersion.update({ where: { id: versionId }, data: end, select: { id: true } })
}
