import type { Writing } from '@/features/orders/content/content-fields'
import type { OrderKind } from '@/features/orders/happenings'
import { type Party, sideOf } from '@/lib/party'

/**
 * The causes of effect by the programme's own evaluation. Three are texts, and one is that both sides write.
 * Facts alone tell them: the text is there, or each side has written.
 */
export const effects = ['need', 'goal', 'planAfter', 'together'] as const satisfies (Writing | 'together')[]

const written: OrderKind[] = ['order.drafted', 'order.saved', 'order.commented', 'order.message_posted']

/** A draft that is shared alone is still one side's: the other has to have written or commented. */
export function isWrittenTogether(events: readonly { kind: string; party: Party | null }[]): boolean {
  const sides = events.flatMap(({ kind, party }) => {
    return party && written.some(one => one === kind) ? sideOf(party) : []
  })
  return new Set(sides).size > 1
}
