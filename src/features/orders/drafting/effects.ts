import type { Writing } from '@/features/orders/content/content-fields'
import { isWritten } from '@/features/orders/drafting/last-writer'
import type { OrderKind } from '@/features/orders/happenings'
import { type Party, type Side, sideOf } from '@/lib/party'

/**
 * The causes of effect by the programme's own evaluation. Three are texts, and one is that both sides write.
 * Facts alone tell them: the text is there, or each side has written.
 */
export const effects = ['need', 'goal', 'planAfter', 'together'] as const satisfies (Writing | 'together')[]

const BEGUN: OrderKind = 'order.drafted'

type Logged = { kind: string; party: Party | null; facts: unknown }

/** A draft that is shared, or asked about, is still one side's: the other has to have changed the text. */
export function isWrittenTogether(events: readonly Logged[]): boolean {
  return writersOf(events).size > 1
}

/** The side that has not written in a draft that the other began; null where both have. */
export function sideToWrite(events: readonly Logged[]): Side | null {
  const [only, second] = writersOf(events)
  if (!only || second) return null
  return only === 'employer' ? 'union' : 'employer'
}

function writersOf(events: readonly Logged[]): Set<Side> {
  const written = events.filter(event => event.kind === BEGUN || isWritten(event))
  return new Set(written.flatMap(({ party }) => (party ? sideOf(party) : [])))
}
