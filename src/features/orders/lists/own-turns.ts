import type { OrderStatus } from '@/features/orders/statuses'

/**
 * The order of all that waits for a party, in the overview and in the list of orders. First comes the late, and then
 * all that others wait for. The own drafts come last: nobody waits for them.
 */
const ownTurns = ['late', 'order', 'times', 'follow_up', 'evaluate', 'draft'] as const
export type OwnTurn = (typeof ownTurns)[number]
/** The turns that a delivery gives. */
export type DeliveryTurn = Exclude<OwnTurn, 'order' | 'draft'>

/** A part for each turn, in their order. */
export function inTurn<Part>(parts: Record<OwnTurn, Part>): Part[] {
  return ownTurns.map(turn => parts[turn])
}

/** Rows that each have a turn, in their order. Those of one turn stay as they were. */
export function sortedByTurn<Row extends { turn: OwnTurn }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => ownTurns.indexOf(one.turn) - ownTurns.indexOf(other.turn))
}

/** The turn of an order that waits for its reader. A draft that nobody asks about is the reader's own matter. */
export function turnOfOrder(status: OrderStatus, asked: unknown): 'order' | 'draft' {
  return status === 'draft' && !asked ? 'draft' : 'order'
}

type Own = { id: string; turn: 'order' | 'draft' }
type Turns = { own: readonly Own[]; others: readonly { id: string }[] }
/** The orders whose deliveries ask something: of the reader, by their turn, or of others alone. */
export type AskedOrders = Partial<Record<DeliveryTurn | 'others', string[]>>

/**
 * All that waits for a party, and all that waits for others. Each order stands once, by its own turn or its delivery's.
 * An overview, a list, its counts and its files all go by this.
 */
export function idsInTurn({ own, others }: Turns, asked: AskedOrders): Record<keyof Turns, string[]> {
  const idsOf = (turn: Own['turn']) => own.flatMap(one => (one.turn === turn ? one.id : []))
  const none = { late: [], times: [], follow_up: [], evaluate: [] }
  const ids = inTurn<string[]>({ ...none, ...asked, order: idsOf('order'), draft: idsOf('draft') })
  const mine = new Set(ids.flat())
  const theirs = new Set([...others.map(({ id }) => id), ...(asked.others ?? [])])
  return { own: [...mine], others: [...theirs].filter(id => !mine.has(id)) }
}
