import { type Actor, isParty } from '@/auth/actor'
import type { OrderStatus } from '@/features/orders/statuses'
import { type Day, dayOf, dayOfDate } from '@/lib/dates'
import type { Party } from '@/lib/party'

/**
 * All that waits for a party: its orders, and what their deliveries ask. On one day, and without any, it comes so. The
 * lower stage comes first, whatever the day: others wait for it. Nobody waits for an answer afterwards, or a draft.
 */
const stages = { order: 0, times: 0, follow_up: 1, evaluate: 1, draft: 2 } as const
export type OwnTurn = keyof typeof stages
const ownTurns = Object.keys(stages)
/** The turns that a delivery gives. */
export type DeliveryTurn = Exclude<OwnTurn, 'order' | 'draft'>

export type InTurn = {
  turn: OwnTurn
  /** Until when it waits; null where that has no end. */
  answerBy: Day | null
  /** The reader is the last one whom it waits for. */
  completes?: boolean
  /** The reader may sign, and the last day to do so is here or past. */
  signsNow?: boolean
}

/**
 * The order of all that waits for a party. The overview, the lists, their files and the mailed digest go by it. First
 * comes a signature whose last day is here: an order may lapse without it. Then the stages follow. In each comes the
 * nearest last day, and so does the late. On one day the rows that the reader completes come first. Rows without a last
 * day follow.
 */
export function sortedByTurn<Row extends InTurn>(rows: readonly Row[]): Row[] {
  const rankOf = ({ turn, answerBy, completes, signsNow }: InTurn) =>
    `${signsNow ? 0 : 1} ${stages[turn]} ${answerBy ?? 'none'} ${completes ? 0 : 1} ${ownTurns.indexOf(turn)}`
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
}

/** Of an order that waits for its reader. A draft is the reader's own matter, unless it is shared or asked about. */
export function turnOfOrder(actor: Actor, order: Waiting) {
  const { status, sharedAt, deadlineOn, awaited, asked } = order
  const signs = isParty(actor) && actor.canSign && awaited.includes(actor.party)
  return {
    turn: status === 'draft' && !sharedAt && !asked ? ('draft' as const) : ('order' as const),
    answerBy: deadlineOn && dayOfDate(deadlineOn),
    completes: signs && awaited.length === 1,
    signsNow: signs && deadlineOn !== null && dayOfDate(deadlineOn) <= dayOf(actor.now),
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
