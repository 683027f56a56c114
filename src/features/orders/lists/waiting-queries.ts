import 'server-only'
import { type Actor, isParty, type PartyActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { orderStateOf, orderStateSelect } from '@/features/orders/change-order'
import { findTalk } from '@/features/orders/lists/comment-queries'
import { type NewVersion, newVersionOf } from '@/features/orders/lists/new-version'
import { type Talk, talkOf } from '@/features/orders/lists/talk'
import type { ListRow, OrderListItem } from '@/features/orders/order-rows'
import { isOpen, visibleOrders } from '@/features/orders/policy'
import { findListed, listItemsOf } from '@/features/orders/queries'
import { awaitedParties, whoseMove } from '@/features/orders/rules'
import { isTalkedOver, isUnsettled, orderStatuses, phaseOf } from '@/features/orders/statuses'
import { isMoveOf } from '@/features/orders/whose-move/own-move'
import type { Reading } from '@/lib/db'
import type { Party } from '@/lib/party'

/** The first of those that wait, and how many there are. */
export type WaitingOrder = OrderListItem & Talk & { newVersion: NewVersion | null }
export type WaitingPart = { orders: WaitingOrder[]; total: number }
export type Waiting = { onMe: WaitingPart; onOthers: WaitingPart }

type Sent = { id: string; number: number; canonical: string; sentByParty: Party }
type Found = { id: string; isOwn: boolean; total: number; versions: Sent[]; talk: Talk }

/** The most that each part shows; the lists show the rest. */
const MOST_SHOWN = 6
/** All versions, with their texts: the latest is told by what differs from the one that the party knows. */
const allVersions = {
  orderBy: orderStateSelect.versions.orderBy,
  select: { ...orderStateSelect.versions.select, canonical: true, sentAt: true, sentByParty: true },
} as const
const unsettled = orderStatuses.filter(isUnsettled)

/** The orders that wait for the actor's party, and those it waits for. The nearest last day to sign comes first. */
export async function listWaiting(actor: Actor): Promise<Waiting> {
  const { found, rows } = await readAs(actor, async tx => {
    const found = isParty(actor) ? await findForParty(tx, actor) : []
    const rows = await findListed(
      tx,
      found.map(({ id }) => id),
    )
    return { found, rows }
  })
  const items = await listItemsOf(rows, actor.locale)
  const part = (isOwn: boolean): WaitingPart => {
    const own = found.filter(one => one.isOwn === isOwn)
    const orders = items.flatMap((item, index) => {
      const one = own.find(({ id }) => id === item.id)
      return one ? [{ ...item, ...one.talk, newVersion: newFor(actor, rows[index], one) }] : []
    })
    return { orders, total: own[0]?.total ?? 0 }
  }
  return { onMe: part(true), onOthers: part(false) }
}

/** Told where a later version waits for the reader's own signature. */
function newFor(actor: Actor, row: ListRow | undefined, { versions }: Found): NewVersion | null {
  if (!row || !isParty(actor) || phaseOf(row.status) !== 'signing') return null
  if (!awaitedParties(orderStateOf(row)).includes(actor.party)) return null
  return newVersionOf(versions, row, actor.party)
}

/** An organisation has few orders open, and its own rules say whose move each is. One that is asked has a move too. */
async function findForParty(tx: Reading, actor: PartyActor): Promise<Found[]> {
  const rows = await tx.order.findMany({
    where: { AND: [visibleOrders(actor), { status: { in: unsettled } }] },
    orderBy: [{ deadlineOn: { sort: 'asc', nulls: 'last' } }, { waitingSince: 'asc' }, { id: 'asc' }],
    select: { ...orderStateSelect, deadlineOn: true, versions: allVersions },
  })
  const talked = rows.filter(row => isOpen(row) && isTalkedOver(row.status)).map(({ id }) => id)
  const written = await findTalk(tx, actor.personId, talked)
  const marked = rows.map(row => {
    const { id, deadlineOn, versions } = row
    const talk = talkOf(written.get(id) ?? [], actor.party, versions[0]?.sentAt ?? null)
    const move = whoseMove(orderStateOf(row))
    return { id, isOwn: talk.asked !== null || isMoveOf(actor, { move, deadlineOn }), versions, talk }
  })
  return [true, false].flatMap(isOwn => {
    const own = marked.filter(one => one.isOwn === isOwn)
    return own.slice(0, MOST_SHOWN).map(one => ({ ...one, total: own.length }))
  })
}
