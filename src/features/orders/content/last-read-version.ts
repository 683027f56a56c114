import type { OrderView } from '@/features/orders/queries'
import type { Party } from '@/lib/party'

type Read = Pick<OrderView, 'versions' | 'signatures' | 'declines'>

/** The latest earlier version that the party signed or declined: what it knows of the order. */
export function lastReadVersion(order: Read, party: Party): OrderView['versions'][number] | null {
  const acts = [...order.signatures, ...order.declines].filter(act => act.party === party)
  const [, ...earlier] = order.versions
  return earlier.find(version => acts.some(act => act.versionId === version.id)) ?? null
}
