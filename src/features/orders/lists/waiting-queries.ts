import 'server-only'
import { type Actor, isParty, type PartyActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { orderStateOf, orderStateSelect } from '@/features/orders/change-order'
import type { OrderListItem } from '@/features/orders/order-rows'
import { visibleOrders } from '@/features/orders/policy'
import { findListed, listItemsOf } from '@/features/orders/queries'
import { whoseMove } from '@/features/orders/rules'
import { isUnsettled, orderStatuses } from '@/features/orders/statuses'
import { isMoveOf } from '@/features/orders/whose-move/own-move'
import type { Reading } from '@/lib/db'

/** The first of those that wait, and how many there are. */
export type WaitingPart = { orders: OrderListItem[]; total: number }
export type Waiting = { onMe: WaitingPart; onOthers: WaitingPart }

type Found = { id: string; isOwn: boolean; total: number }

/** The most that each part shows; the lists show the rest. */
const MOST_SHOWN = 6
const unsettled = orderStatuses.filter(isUnsettled)

/** The orders that wait for the actor's party, and those that it waits for. The nearest last day to sign comes first. */
export async function listWaiting(actor: Actor): Promise<Waiting> {
  const { found, rows } = await readAs(actor, async tx => {
    const found = isParty(actor) ? await findForParty(tx, actor) : []
    const ids = found.map(({ id }) => id)
    return { found, rows: await findListed(tx, ids) }
  })
  const orders = await listItemsOf(rows, actor.locale)
  const part = (isOwn: boolean): WaitingPart => {
    const own = found.filter(one => one.isOwn === isOwn)
    return { orders: orders.filter(({ id }) => own.some(one => one.id === id)), total: own[0]?.total ?? 0 }
  }
  return { onMe: part(true), onOthers: part(false) }
}

/** An organisation has few orders open, and its own rules say whose move each is. */
async function findForParty(tx: Reading, actor: PartyActor): Promise<Found[]> {
  const rows = await tx.order.findMany({
    where: { AND: [visibleOrders(actor), { status: { in: unsettled } }] },
    orderBy: [{ deadlineOn: { sort: 'asc', nulls: 'last' } }, { waitingSince: 'asc' }, { id: 'asc' }],
    select: { ...orderStateSelect, deadlineOn: true },
  })
  const marked = rows.map(row => {
    const move = whoseMove(orderStateOf(row))
    return { id: row.id, isOwn: isMoveOf(actor, { move, deadlineOn: row.deadlineOn }) }
  })
  return [true, false].flatMap(isOwn => {
    const own = marked.filter(one => one.isOwn === isOwn)
    return own.slice(0, MOST_SHOWN).map(one => ({ ...one, total: own.length }))
  })
}
