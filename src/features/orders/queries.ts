import 'server-only'
import { logLook } from '@/auth/access-log'
import type { Actor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { findPartyStandings } from '@/features/orders/drafting/standing-queries'
import { listItemOf, listSelect, type OrderListItem, orderSelect } from '@/features/orders/order-rows'
import { particularsOf } from '@/features/orders/particulars/particulars'
import { visibleOrders } from '@/features/orders/policy'
import { findChangedParties } from '@/features/orders/signing/changed-party-queries'
import { isUnsettled, type OrderStatus, orderStatuses } from '@/features/orders/statuses'
import { isMoveOf } from '@/features/orders/whose-move/own-move'
import type { Prisma } from '@/generated/prisma/client'
import { dayOfDate } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import type { Party } from '@/lib/party'

const PAGE_SIZE = 25
const MOST_WAITING = 200
const longestWaitFirst = [
  { waitingSince: 'asc' },
  { id: 'asc' },
] satisfies Prisma.OrderOrderByWithRelationInput[]

export type OrderFilter = { status?: OrderStatus[]; service?: string; page?: number }
export type OrderList = { orders: OrderListItem[]; total: number; pageSize: number }

/** The orders that the actor may see, those that have waited longest first. */
export function listOrders(actor: Actor, filter: OrderFilter = {}): Promise<OrderList> {
  const where: Prisma.OrderWhereInput = {
    AND: [
      visibleOrders(actor),
      filter.status ? { status: { in: filter.status } } : {},
      filter.service ? { service: { slug: filter.service } } : {},
    ],
  }
  return readAs(actor, async tx => {
    const rows = await tx.order.findMany({
      where,
      orderBy: longestWaitFirst,
      skip: PAGE_SIZE * ((filter.page ?? 1) - 1),
      take: PAGE_SIZE,
      select: listSelect,
    })
    const orders = rows.map(row => listItemOf(row, actor.locale))
    return { orders, total: await tx.order.count({ where }), pageSize: PAGE_SIZE }
  })
}

export type Waiting = { onMe: OrderListItem[]; onOthers: OrderListItem[] }

/** The orders that wait for the actor, and those that the actor waits for, longest wait first. */
export async function listWaiting(actor: Actor): Promise<Waiting> {
  const where = { AND: [visibleOrders(actor), { status: { in: orderStatuses.filter(isUnsettled) } }] }
  const rows = await readAs(actor, tx =>
    tx.order.findMany({ where, orderBy: longestWaitFirst, take: MOST_WAITING, select: listSelect }),
  )
  const orders = rows.map(row => listItemOf(row, actor.locale))
  const onMe = orders.filter(order => isMoveOf(actor, order))
  return { onMe, onOthers: orders.filter(order => !onMe.includes(order)) }
}

/** The awaited parties that nobody can sign for today: a mandate that ended shows at once. */
async function findUnmanned(
  tx: Reading,
  actor: Actor,
  { awaited, organisationId }: Pick<OrderListItem, 'awaited' | 'organisationId'>,
): Promise<Party[]> {
  if (awaited.length === 0) return []
  const standings = await findPartyStandings(tx, organisationId, actor.now)
  return standings
    .filter(one => awaited.includes(one.party) && one.signatories.length === 0)
    .map(one => one.party)
}

export type OrderView = NonNullable<Awaited<ReturnType<typeof getOrder>>>

/**
 * One order with its versions and its log, or null when there is none that the actor may see.
 * Staff who look see union people's names, so that look is logged (GDPR art. 9).
 */
export async function getOrder(actor: Actor, id: string) {
  const order = await readAs(actor, tx => findOrder(tx, actor, id))
  if (order) await logLook(actor, { organisationId: order.organisationId, what: `order ${id}` })
  return order
}

async function findOrder(tx: Reading, actor: Actor, id: string) {
  const row = await tx.order.findFirst({
    where: { AND: [{ id }, visibleOrders(actor)] },
    select: orderSelect,
  })
  if (!row) return null
  const events = await tx.event.findMany({
    where: { orderId: id },
    orderBy: { position: 'asc' },
    select: { id: true, kind: true, party: true, role: true, facts: true, occurredAt: true, texts: true },
  })
  const item = listItemOf(row, actor.locale)
  return {
    ...item,
    unmanned: await findUnmanned(tx, actor, item),
    changedParties: await findChangedParties(tx, item),
    particulars: particularsOf(row),
    roundStartsOn: row.round && dayOfDate(row.round.startsOn),
    endedReason: row.endedReason,
    serviceRevision: row.serviceRevision.number,
    startedByName: row.startedBy.name,
    deliveryId: row.delivery?.id ?? null,
    versions: row.versions,
    attachments: row.attachments,
    signatures: row.signatures,
    declines: row.declines,
    events,
  }
}
