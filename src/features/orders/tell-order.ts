import 'server-only'
import type { SignedInActor, SystemActor } from '@/auth/actor'
import { orderHappenings } from '@/features/orders/happenings'
import type { Transaction } from '@/lib/db'
import { type Happening, tellAll } from '@/lib/happenings/tell'

/** About the order itself, unless it says which of its parts. */
export type OrderEvent = Happening<typeof orderHappenings> & { subjectId?: string }

/** Tells what happened to the order, in its organisation's chain. */
export function tellOfOrder(
  tx: Transaction,
  actor: SignedInActor | SystemActor,
  order: { id: string; organisationId: string },
  ...events: OrderEvent[]
): Promise<void> {
  const happened = events.map(event => ({
    of: orderHappenings,
    subjectId: order.id,
    ...event,
    orderId: order.id,
  }))
  return tellAll(tx, actor, order.organisationId, happened)
}
