import 'server-only'
import { orderStateSelect } from '@/features/orders/change-order'
import { type Acts, findActs, type TalkReader } from '@/features/orders/lists/comment-queries'
import { isKept } from '@/features/orders/lists/kept-rows'
import type { Written } from '@/features/orders/lists/talk'
import { isUnsettled, type OrderStatus, orderStatuses } from '@/features/orders/statuses'
import { askedOf, askingOf, owedByStaff } from '@/features/orders/thread/unanswered'
import { Prisma } from '@/generated/prisma/client'
import type { Reading } from '@/lib/db'

/** Orders that somebody may see, as the policy says it. */
type Seen = Prisma.OrderWhereInput

/** All versions, with their texts: the latest is told by what differs from the one that the party knows. */
const unsettledSelect = {
  ...orderStateSelect,
  deadlineOn: true,
  waitingSince: true,
  serviceRevisionId: true,
  signatures: { select: { ...orderStateSelect.signatures.select, signedAt: true } },
  versions: {
    orderBy: orderStateSelect.versions.orderBy,
    select: { ...orderStateSelect.versions.select, canonical: true, sentAt: true, sentByParty: true },
  },
} as const satisfies Prisma.OrderSelect

/** With the messages that the reader may read, and what others wrote in it. */
export type UnsettledRow = Prisma.OrderGetPayload<{ select: typeof unsettledSelect }> & Acts

/**
 * The orders that somebody has to write, sign or confirm. With them come those under way where the actor's party is
 * asked, or waits for an answer. So do those that the secretariat plans. Those with the nearest last day come first. They
 * are few.
 */
export async function findUnsettled(tx: Reading, seen: Seen, reader: TalkReader): Promise<UnsettledRow[]> {
  const acts = await findActs(tx, reader)
  const waiting = [...acts].flatMap(([id, { written, planningSince }]) =>
    planningSince || waitsForAnswer(written, reader) ? id : [],
  )
  const unsettled = { status: { in: orderStatuses.filter(isUnsettled) } }
  const rows = await tx.order.findMany({
    where: { AND: [seen, { OR: [unsettled, { id: { in: waiting } }] }] },
    orderBy: [{ deadlineOn: { sort: 'asc', nulls: 'last' } }, { waitingSince: 'asc' }, { id: 'asc' }],
    select: unsettledSelect,
  })
  return rows.map(row => ({ ...row, ...(acts.get(row.id) ?? { written: [], saved: [] }) }))
}

/** For an answer of the reader's party, or to it. */
function waitsForAnswer(written: Written[], { party }: TalkReader): boolean {
  const reader = { party, validAt: written[0]?.validAt }
  return Boolean(askedOf(written, reader) ?? askingOf(written, reader) ?? owedByStaff(written))
}

/** A page of the orders whose present version the party has signed, the last signature first. */
export async function findSigned(
  tx: Reading,
  { organisation, party }: TalkReader,
  { skip, take }: Pick<Span, 'skip' | 'take'>,
): Promise<{ found: { id: string }[]; total: number }> {
  const [page] = await tx.$queryRaw<{ ids: string[]; total: number }[]>`
    WITH signed AS (
      SELECT s."orderId", s."signedAt" FROM "Signature" s JOIN "OrderVersion" v ON v.id = s."versionId"
      WHERE s."organisationId" = ${organisation.id}::uuid AND s.party::text = ${party}
        AND s."takenBackAt" IS NULL AND v.closure IS NULL
    )
    SELECT (SELECT count(*)::integer FROM signed) AS total, ARRAY(
      SELECT "orderId" FROM signed ORDER BY "signedAt" DESC, "orderId" LIMIT ${take} OFFSET ${skip}
    ) AS ids`
  const { ids, total } = page ?? { ids: [], total: 0 }
  return { found: ids.map(id => ({ id })), total }
}

/** `first` come first. `apart` are left out: they stand in another list. */
type Span = { first: string[]; apart: string[]; status?: OrderStatus[]; skip: number; take: number }

/**
 * A page of the organisation's orders. The first ones come as they are given, then the others, the longest wait first.
 * Row-level security says which of them the actor sees.
 */
export async function findPage(
  tx: Reading,
  organisationId: string | null,
  { first, apart, status, skip, take }: Span,
): Promise<{ found: { id: string }[]; total: number }> {
  const own = first.slice(skip, skip + take)
  const longestWait = Prisma.sql`"waitingSince", id`
  const orderBy =
    status?.includes('delivered') === false
      ? longestWait
      : Prisma.sql`"isWaiting" DESC, origin, ${longestWait}`
  const [page] = await tx.$queryRaw<{ ids: string[]; total: number }[]>`
    WITH other AS (
      SELECT id, "waitingSince", "isWaiting", origin FROM "Order"
      WHERE "organisationId" = ${organisationId}::uuid AND ${ofStatuses(status)} AND ${isKept} AND id <> ALL(${[...first, ...apart]}::uuid[])
    )
    SELECT (SELECT count(*)::integer FROM other) AS total, ARRAY(
      SELECT id FROM other ORDER BY ${orderBy}
      LIMIT ${take - own.length} OFFSET ${Math.max(0, skip - first.length)}
    ) AS ids`
  const { ids, total } = page ?? { ids: [], total: 0 }
  return { found: [...own, ...ids].map(id => ({ id })), total: first.length + total }
}

function ofStatuses(status: OrderStatus[] | undefined): Prisma.Sql {
  return status ? Prisma.sql`status::text = ANY(${status})` : Prisma.sql`true`
}
