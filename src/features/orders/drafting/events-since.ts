import type { OrderKind } from '@/features/orders/happenings'

const SENDING: OrderKind = 'order.sent'

/**
 * The events from the sending of a version until the next sending, and none where it was never sent. Each sending makes
 * the next version. Version 0 stands for the time while the first one was written.
 */
export function eventsSince<Event extends { kind: string }>(
  events: readonly Event[],
  version: number,
): readonly Event[] {
  const sendings = events.flatMap(({ kind }, index) => (kind === SENDING ? index : []))
  const first = version === 0 ? 0 : sendings[version - 1]
  return first === undefined ? [] : events.slice(first, sendings[version])
}
