import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import type { Transaction } from '@/lib/db'
import { appendEvent, type NewEvent } from '@/lib/events'
import { enqueue } from '@/lib/jobs'

export type OrderEventKind =
  | 'order.drafted'
  | 'order.saved'
  | 'order.attachment_added'
  | 'order.attachment_removed'
  | 'order.shared'
  | 'order.sent'
  | 'order.signed'
  | 'order.signature_taken_back'
  | 'order.declined'
  | 'order.amended'
  | 'order.valid'
  | 'order.withdrawn'
  | 'order.returned'
  | 'order.refused'
  | 'order.confirmed'
  | 'order.particulars_changed'

export type OrderEvent = Omit<NewEvent<OrderEventKind>, 'chainId' | 'subjectId' | 'orderId'>

/** Writes the order's event and asks for those concerned to be told, in the caller's transaction. */
export async function recordOrderEvent(
  tx: Transaction,
  actor: SignedInActor,
  order: { id: string; organisationId: string },
  event: OrderEvent,
): Promise<void> {
  const eventId = await appendEvent(tx, actor, {
    ...event,
    chainId: order.organisationId,
    subjectId: order.id,
    orderId: order.id,
  })
  await enqueue(tx, 'notify', { eventId })
}
