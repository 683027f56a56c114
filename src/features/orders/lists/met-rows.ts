import 'server-only'
import { type Actor, isParty } from '@/auth/actor'
import { orderStateOf } from '@/features/orders/change-order'
import { type NewVersion, newVersionOf } from '@/features/orders/lists/new-version'
import type { UnsettledRow } from '@/features/orders/lists/own-queries'
import { type Talk, talkOf } from '@/features/orders/lists/talk'
import type { ListRow } from '@/features/orders/order-rows'
import { awaitedParties, whoseMove } from '@/features/orders/rules'
import { phaseOf } from '@/features/orders/statuses'
import { isMoveOf } from '@/features/orders/whose-move/own-move'

/** An unsettled order as its reader meets it: whether it waits for them, and what is said of it. */
export type Met = Pick<UnsettledRow, 'id' | 'status' | 'versions'> & { isOwn: boolean; talk: Talk }
/** The lines of such an order in a list. */
export type Told = Partial<Talk> & { isOwn: boolean; newVersion: NewVersion | null }

/** The rules of orders say whose move each is. One that is asked has a move too. */
export function metBy(actor: Actor, rows: UnsettledRow[]): Met[] {
  if (!isParty(actor)) return []
  return rows.map(row => {
    const { id, status, deadlineOn, versions, written } = row
    const talk = talkOf(written, actor.party, versions[0]?.sentAt ?? null)
    const move = whoseMove(orderStateOf(row))
    const isOwn = talk.asked !== null || isMoveOf(actor, { move, deadlineOn })
    return { id, status, isOwn, versions, talk }
  })
}

/** The lines of a row. An order that nobody has to write, sign or confirm has none. */
export function toldOf(actor: Actor, row: ListRow | undefined, met: Met | undefined): Told {
  if (!row || !met) return { isOwn: false, newVersion: null }
  return { ...met.talk, isOwn: met.isOwn, newVersion: newFor(actor, row, met) }
}

/** Told where a later version waits for the reader's own signature. */
function newFor(actor: Actor, row: ListRow, { versions }: Met): NewVersion | null {
  if (!isParty(actor) || phaseOf(row.status) !== 'signing') return null
  if (!awaitedParties(orderStateOf(row)).includes(actor.party)) return null
  return newVersionOf(versions, row, actor.party)
}
