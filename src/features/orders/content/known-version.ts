import type { OrderView } from '@/features/orders/queries'
import type { Party } from '@/lib/party'

type Read = Pick<OrderView, 'versions' | 'signatures' | 'declines'>

/**
 * Changes are told against the latest earlier version that the party signed or declined, else against the one
 * before. Null for the first version.
 */
export function knownVersion(order: Read, party: Party): OrderView['versions'][number] | null {
  const acts = [...order.signatures, ...order.declines].filter(act => act.party === party)
  const [, ...earlier] = order.versions
  return earlier.find(version => acts.some(act => act.versionId === version.id)) ?? earlier[0] ?? null
}
