import type { Writing } from '@/features/orders/content/content-fields'
import { threadHappenings } from '@/features/orders/thread/happenings'
import { factsOf } from '@/lib/happenings/facts'

/** The question that an event comments on. Null for every other event. */
export function questionOf({ kind, facts }: { kind: string; facts: unknown }): Writing | null {
  if (kind !== 'order.commented') return null
  return factsOf(threadHappenings['order.commented'], facts)?.question ?? null
}
