import 'server-only'
import type { OrderKind } from '@/features/orders/happenings'
import type { Reading } from '@/lib/db'

const writingKinds: OrderKind[] = ['order.drafted', 'order.saved', 'order.commented']

/** Those who began the draft, saved it, or commented on it. */
export async function findWriters(tx: Reading, orderId: string): Promise<string[]> {
  const kind = { in: writingKinds }
  const events = await tx.event.findMany({
    where: { orderId, kind, personId: { not: null } },
    distinct: ['personId'],
    orderBy: { position: 'asc' },
    select: { personId: true },
  })
  return events.flatMap(({ personId }) => personId ?? [])
}
