import 'server-only'
import { type Actor, isParty, type PartyActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { orderStateOf, orderStateSelect } from '@/features/orders/change-order'
import { findComments, type OthersComments } from '@/features/orders/lists/comment-queries'
import { type NewVersion, newVersionOf } from '@/features/orders/lists/new-version'
import type { ListRow, OrderListItem } from '@/features/orders/order-rows'
import { isOpen, visibleOrders } from '@/features/orders/policy'
import { findListed, listItemsOf } from '@/features/orders/queries'
import { whoseMove } from '@/features/orders/rules'
import { isUnsettled, type OrderStatus, orderStatuses, phaseOf } from '@/features/orders/statuses'
import { isMoveOf } from '@/features/orders/whose-move/own-move'
import type { Reading } from '@/lib/db'

/** The first of those that wait, and how many there are. */
export type WaitingOrder = OrderListItem & { newVersion: NewVersion | null; comments: OthersComments | null }
export type WaitingPart = { orders: WaitingOrder[]; total: number }
export type Waiting = { onMe: WaitingPart; onOthers: WaitingPart }

type Sent = { id: string; number: number; canonical: string }
type Found = { id: string; isOwn: boolean; total: number; versions: Sent[] }

/** The most that each part shows; the lists show the rest. */
const MOST_SHOWN = 6
/** All versions, with their texts: the latest is told by what differs from the one before it. */
const allVersions = {
  orderBy: orderStateSelect.versions.orderBy,
  select: { ...orderStateSelect.versions.select, canonical: true },
} as const
const unsettled = orderStatuses.filter(isUnsettled)

/** The orders that wait for the actor's party, and those it waits for. The nearest last day to sign comes first. */
export async function listWaiting(actor: Actor): Promise<Waiting> {
  const { found, rows, comments } = await readAs(actor, async tx => {
    const found = isParty(actor) ? await findForParty(tx, actor) : []
    const rows = await findListed(
      tx,
      found.map(({ id }) => id),
    )
    const talked = rows.filter(row => isOpen(row) && isTalkedOver(row.status)).map(({ id }) => id)
    const comments = isParty(actor) ? await findComments(tx, actor, talked) : null
    return { found, rows, comments }
  })
  const items = await listItemsOf(rows, actor.locale)
  const orders = items.map((item, index) => ({
    ...item,
    newVersion: newFor(actor, rows[index], found),
    comments: comments?.get(item.id) ?? null,
  }))
  const part = (isOwn: boolean): WaitingPart => {
    const own = found.filter(one => one.isOwn === isOwn)
    return { orders: orders.filter(({ id }) => own.some(one => one.id === id)), total: own[0]?.total ?? 0 }
  }
  return { onMe: part(true), onOthers: part(false) }
}

/** While it is written or being signed, what the others say of it may change what one does. */
function isTalkedOver(status: OrderStatus): boolean {
  return phaseOf(status) === 'writing' || phaseOf(status) === 'signing'
}

/** Told where a later version waits for the reader's own signature. */
function newFor(actor: Actor, row: ListRow | undefined, found: readonly Found[]): NewVersion | null {
  const own = found.find(({ id, isOwn }) => isOwn && id === row?.id)
  if (!row || !own || !isParty(actor) || phaseOf(row.status) !== 'signing') return null
  return newVersionOf(own.versions, row.declines, actor.party)
}

/** An organisation has few orders open, and its own rules say whose move each is. */
async function findForParty(tx: Reading, actor: PartyActor): Promise<Found[]> {
  const rows = await tx.order.findMany({
    where: { AND: [visibleOrders(actor), { status: { in: unsettled } }] },
    orderBy: [{ deadlineOn: { sort: 'asc', nulls: 'last' } }, { waitingSince: 'asc' }, { id: 'asc' }],
    select: { ...orderStateSelect, deadlineOn: true, versions: allVersions },
  })
  const marked = rows.map(row => {
    const move = whoseMove(orderStateOf(row))
    const { id, deadlineOn, versions } = row
    return { id, isOwn: isMoveOf(actor, { move, deadlineOn }), versions }
  })
  return [true, false].flatMap(isOwn => {
    const own = marked.filter(one => one.isOwn === isOwn)
    return own.slice(0, MOST_SHOWN).map(one => ({ ...one, total: own.length }))
  })
}
