import 'server-only'
import type { SignedInActor, SystemActor } from '@/auth/actor'
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
  | 'order.deadline_passed'
  | 'order.service_ending'
  | 'order.last_order_near'
  | 'order.lapsed'
  | 'order.reopened'
  | 'order.confirmed'
  | 'order.cancelled'
  | 'occasion.called_off'
  | 'order.particulars_changed'
  | 'order.message_posted'
  | 'order.place_held'
  | 'order.place_awaited'
  | 'order.place_taken'
  | 'order.place_released'
  | 'order.place_offered'
  | 'order.place_accepted'
  | 'order.place_declined'
  | 'order.place_passed'
  | 'order.place_lost'
  | 'order.round_confirmed'
  | 'order.round_changed'
  | 'order.round_moved'
  | 'order.round_cancelled'

/** About the order itself, unless it says which of its parts. */
export type OrderEvent = Omit<NewEvent<OrderEventKind>, 'chainId' | 'subjectId' | 'orderId'> & {
  subjectId?: string
}

/** Writes the order's event and asks for those concerned to be told, in the caller's transaction. */
export async function recordOrderEvent(
  tx: Transaction,
  actor: SignedInActor | SystemActor,
  order: { id: string; organisationId: string },
  event: OrderEvent,
): Promise<void> {
  const eventId = await appendEvent(tx, actor, {
    subjectId: order.id,
    ...event,
    chainId: order.organisationId,
    orderId: order.id,
  })
  await enqueue(tx, 'notify', { eventId })
}
