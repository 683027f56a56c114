import 'server-only'
import { orderStateSelect } from '@/features/orders/change-order'
import { findTalk } from '@/features/orders/lists/comment-queries'
import type { Written } from '@/features/orders/lists/talk'
import { isOpen } from '@/features/orders/policy'
import {
  isTalkedOver,
  isUnsettled,
  type OrderStatus,
  orderStatuses,
  waitsFor,
} from '@/features/orders/statuses'
import type { Prisma } from '@/generated/prisma/client'
import type { Reading } from '@/lib/db'

/** Orders that somebody may see, as the policy says it. */
type Seen = Prisma.OrderWhereInput

/** All versions, with their texts: the latest is told by what differs from the one that the party knows. */
const unsettledSelect = {
  ...orderStateSelect,
  deadlineOn: true,
  waitingSince: true,
  signatures: { select: { ...orderStateSelect.signatures.select, signedAt: true } },
  versions: {
    orderBy: orderStateSelect.versions.orderBy,
    select: { ...orderStateSelect.versions.select, canonical: true, sentAt: true, sentByParty: true },
  },
} as const satisfies Prisma.OrderSelect

/** With the messages that the reader may read. */
export type UnsettledRow = Prisma.OrderGetPayload<{ select: typeof unsettledSelect }> & { written: Written[] }

/** The orders that somebody has to write, sign or confirm, those with the nearest last day first. They are few. */
export async function findUnsettled(tx: Reading, seen: Seen, personId: string): Promise<UnsettledRow[]> {
  const rows = await tx.order.findMany({
    where: { AND: [seen, { status: { in: orderStatuses.filter(isUnsettled) } }] },
    orderBy: [{ deadlineOn: { sort: 'asc', nulls: 'last' } }, { waitingSince: 'asc' }, { id: 'asc' }],
    select: unsettledSelect,
  })
  const talked = rows.filter(row => isOpen(row) && isTalkedOver(row.status)).map(({ id }) => id)
  const written = await findTalk(tx, personId, talked)
  return rows.map(row => ({ ...row, written: written.get(row.id) ?? [] }))
}

type Span = { first: string[]; status?: OrderStatus[]; skip: number; take: number }

/** A page of orders: the first ones as they are given, and then the others, the longest wait first. */
export async function findPage(
  tx: Reading,
  seen: Seen,
  { first, status, skip, take }: Span,
): Promise<{ found: { id: string }[]; total: number }> {
  const where = { AND: [seen, status ? ofStatuses(status) : {}, { id: { notIn: first } }] }
  const longestWait: Prisma.OrderOrderByWithRelationInput[] = [{ waitingSince: 'asc' }, { id: 'asc' }]
  const orderBy: typeof longestWait =
    status?.includes('delivered') === false
      ? longestWait
      : [{ isWaiting: 'desc' }, { origin: 'asc' }, ...longestWait]
  const own = first.slice(skip, skip + take).map(id => ({ id }))
  const span = { skip: Math.max(0, skip - first.length), take: take - own.length }
  const found = [...own, ...(await tx.order.findMany({ where, orderBy, ...span, select: { id: true } }))]
  const isLast = found.length > 0 && found.length < take
  return {
    found,
    total: isLast ? skip + found.length : first.length + (await tx.order.count({ where })),
  }
}

/** An index finds whether an order waits, and no status. */
function ofStatuses(status: OrderStatus[]): Prisma.OrderWhereInput {
  const [isWaiting, ...others] = new Set(status.map(one => waitsFor(one) !== 'nobody'))
  return { status: { in: status }, isWaiting: others.length > 0 ? undefined : isWaiting }
}
