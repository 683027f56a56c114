import { type Actor, isParty } from '@/auth/actor'
import { type Answered, isFinished } from '@/features/orders/drafting/draft-answers'
import type { OrderStatus } from '@/features/orders/statuses'
import { type Day, dayOfDate } from '@/lib/dates'
import type { Party } from '@/lib/party'

/** All that waits for a party: its orders, and what their deliveries ask. On one day, and without any, it comes so. */
const ownTurns = ['order', 'times', 'follow_up', 'evaluate', 'draft'] as const
export type OwnTurn = (typeof ownTurns)[number]
/** The turns that a delivery gives. */
export type DeliveryTurn = Exclude<OwnTurn, 'order' | 'draft'>

export type InTurn = {
  turn: OwnTurn
  /** Until when it waits; null where that has no end. */
  answerBy: Day | null
  /** The reader is the last one whom it waits for. */
  completes?: boolean
}

/**
 * The order of all that waits for a party, in the overview, the list of orders and its files. The nearest last day
 * comes first, and so does the late. On one day the rows that the reader completes come first. Rows without a last day
 * follow. The own drafts come last: nobody waits for them.
 */
export function sortedByTurn<Row extends InTurn>(rows: readonly Row[]): Row[] {
  const rankOf = ({ turn, answerBy, completes }: InTurn) =>
    `${answerBy ?? 'none'} ${completes ? 0 : 1} ${ownTurns.indexOf(turn)}`
  return rows.toSorted((one, other) =>
    rankOf(one) < rankOf(other) ? -1 : Number(rankOf(one) > rankOf(other)),
  )
}

/** The same, those of one turn that stand beside each other together: each run is drawn as a list. */
export function runsOfTurns<Row extends InTurn>(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = []
  for (const row of sortedByTurn(rows)) {
    const last = runs.at(-1)
    if (last?.[0]?.turn === row.turn) last.push(row)
    else runs.push([row])
  }
  return runs
}

type Waiting = {
  status: OrderStatus
  sharedAt: Date | null
  deadlineOn: Date | null
  awaited: readonly Party[]
  asked?: unknown
  /** Of a shared draft, to its writers. */
  answered?: Answered | null
}

/**
 * Of an order that waits for its reader. A draft is the reader's own matter, unless it is shared and finished, or asked
 * about.
 */
export function turnOfOrder(actor: Actor, order: Waiting) {
  const { status, sharedAt, deadlineOn, awaited, asked, answered } = order
  return {
    turn:
      status === 'draft' && (!sharedAt || (answered && !isFinished(answered))) && !asked
        ? ('draft' as const)
        : ('order' as const),
    answerBy: deadlineOn && dayOfDate(deadlineOn),
    completes: isParty(actor) && actor.canSign && awaited.length === 1 && awaited[0] === actor.party,
  }
}

type Turns = { own: readonly (InTurn & { id: string })[]; others: readonly { id: string }[] }
/** Something that the delivery of an order asks: of the reader, by its turn, or of others alone. */
export type AskedOrder = { orderId: string; isOwn: boolean; turn: DeliveryTurn; answerBy: Day | null }

/**
 * All that waits for a party, and all that waits for others. Each order stands once, by its own turn or its delivery's.
 * An overview, a list, its counts and its files all go by this.
 */
export function idsInTurn(
  { own, others }: Turns,
  asked: readonly AskedOrder[],
): Record<keyof Turns, string[]> {
  const ofDeliveries = asked
    .filter(({ isOwn }) => isOwn)
    .map(({ orderId, turn, answerBy }) => ({ id: orderId, turn, answerBy }))
  const mine = new Set(sortedByTurn([...own, ...ofDeliveries]).map(({ id }) => id))
  const askedOfOthers = asked.filter(({ isOwn }) => !isOwn).map(({ orderId }) => orderId)
  const theirs = new Set([...others.map(({ id }) => id), ...askedOfOthers])
  return { own: [...mine], others: [...theirs].filter(id => !mine.has(id)) }
}
