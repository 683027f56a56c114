import 'server-only'
import { type Actor, isParty } from '@/auth/actor'
import { orderStateOf, orderStateSelect } from '@/features/orders/change-order'
import { findTalk } from '@/features/orders/lists/comment-queries'
import { type NewVersion, newVersionOf } from '@/features/orders/lists/new-version'
import { type Talk, talkOf } from '@/features/orders/lists/talk'
import type { ListRow } from '@/features/orders/order-rows'
import { isOpen, visibleOrders } from '@/features/orders/policy'
import { awaitedParties, whoseMove } from '@/features/orders/rules'
import {
  isTalkedOver,
  isUnsettled,
  type OrderStatus,
  orderStatuses,
  phaseOf,
  waitsFor,
} from '@/features/orders/statuses'
import { isMoveOf } from '@/features/orders/whose-move/own-move'
import type { Prisma } from '@/generated/prisma/client'
import type { Reading } from '@/lib/db'

type Sent = { id: string; number: number; canonical: string }
/** An order that somebody has to write, sign or confirm: whether that waits for the reader, and what is said of it. */
export type Met = { id: string; status: OrderStatus; isOwn: boolean; versions: Sent[]; talk: Talk }
/** The lines of such an order in a list. */
export type Told = Partial<Talk> & { isOwn: boolean; newVersion: NewVersion | null }

/** All versions, with their texts: the latest is told by what differs from the one before it. */
const allVersions = {
  orderBy: orderStateSelect.versions.orderBy,
  select: { ...orderStateSelect.versions.select, canonical: true, sentAt: true },
} as const
const unsettled = orderStatuses.filter(isUnsettled)

/**
 * The orders that a party has to do with, those with the nearest last day first. An organisation has few open, and its
 * own rules say whose move each is. One that is asked has a move too.
 */
export async function findMet(tx: Reading, actor: Actor): Promise<Met[]> {
  if (!isParty(actor)) return []
  const rows = await tx.order.findMany({
    where: { AND: [visibleOrders(actor), { status: { in: unsettled } }] },
    orderBy: [{ deadlineOn: { sort: 'asc', nulls: 'last' } }, { waitingSince: 'asc' }, { id: 'asc' }],
    select: { ...orderStateSelect, deadlineOn: true, versions: allVersions },
  })
  const talked = rows.filter(row => isOpen(row) && isTalkedOver(row.status)).map(({ id }) => id)
  const written = await findTalk(tx, actor.personId, talked)
  return rows.map(row => {
    const { id, status, deadlineOn, versions } = row
    const talk = talkOf(written.get(id) ?? [], actor.party, versions[0]?.sentAt ?? null)
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

type Own = { status?: OrderStatus[]; skip: number; take: number }
type OwnPage = { found: { id: string; met?: Met }[]; total: number }

/** A page of the orders that the actor may see: those that wait for its party, then the others, the longest wait first. */
export async function findOwn(tx: Reading, actor: Actor, { status, skip, take }: Own): Promise<OwnPage> {
  const isAsked = (one: OrderStatus) => !status || status.includes(one)
  const met = unsettled.some(isAsked) ? await findMet(tx, actor) : []
  const first = met.filter(one => one.isOwn && isAsked(one.status))
  const others = { id: { notIn: first.map(({ id }) => id) } }
  const where = { AND: [visibleOrders(actor), status ? ofStatuses(status) : {}, others] }
  const longestWait: Prisma.OrderOrderByWithRelationInput[] = [{ waitingSince: 'asc' }, { id: 'asc' }]
  const orderBy: typeof longestWait =
    status?.includes('delivered') === false
      ? longestWait
      : [{ isWaiting: 'desc' }, { origin: 'asc' }, ...longestWait]
  const own = first.slice(skip, skip + take)
  const span = { skip: Math.max(0, skip - first.length), take: take - own.length }
  const rest = await tx.order.findMany({ where, orderBy, ...span, select: { id: true } })
  const found = [...own, ...rest].map(({ id }) => ({ id, met: met.find(one => one.id === id) }))
  const isLast = found.length > 0 && found.length < take
  const total = isLast ? skip + found.length : first.length + (await tx.order.count({ where }))
  return { found, total }
}

/** An index finds whether an order waits, and no status. */
function ofStatuses(status: OrderStatus[]): Prisma.OrderWhereInput {
  const [isWaiting, ...others] = new Set(status.map(one => waitsFor(one) !== 'nobody'))
  return { status: { in: status }, isWaiting: others.length > 0 ? undefined : isWaiting }
}
