import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import type { OrderListItem } from '@/features/orders/order-rows'
import { findListed, listItemsOf } from '@/features/orders/queries'
import { type OrderPhase, type OrderStatus, orderStatuses, phaseOf } from '@/features/orders/statuses'
import type { Reading } from '@/lib/db'

/** Of each status; the list shows the rest. */
const MOST_SHOWN = 5

/** The orders of one status: the first of them, and how many there are. */
export type Pile = { status: OrderStatus; orders: OrderListItem[]; total: number }
export type BoardColumn = { phase: OrderPhase; piles: Pile[]; total: number }

type Found = { id: string; status: OrderStatus; total: number }

const onBoard = orderStatuses.filter(status => phaseOf(status) !== 'ended')

/** Every order that has not ended, by its phase and status, those that waited longest first; for staff alone. */
export async function readBoard(actor: Actor): Promise<BoardColumn[]> {
  if (!isStaff(actor)) return []
  const { found, rows } = await readAs(actor, async tx => {
    const found = await findFirst(tx)
    return {
      found,
      rows: await findListed(
        tx,
        found.map(({ id }) => id),
      ),
    }
  })
  const orders = await listItemsOf(rows, actor.locale)
  const piles = onBoard.map((status): Pile => {
    const own = found.filter(one => one.status === status)
    return {
      status,
      orders: orders.filter(({ id }) => own.some(one => one.id === id)),
      total: own[0]?.total ?? 0,
    }
  })
  return [...new Set(onBoard.map(phaseOf))].map(phase => {
    const own = piles.filter(({ status }) => phaseOf(status) === phase)
    return { phase, piles: own, total: own.reduce((sum, { total }) => sum + total, 0) }
  })
}

function findFirst(tx: Reading): Promise<Found[]> {
  return tx.$queryRaw<Found[]>`
    SELECT id, status::text AS status, total FROM (
      SELECT id, status, count(*) OVER (PARTITION BY status)::integer AS total,
             row_number() OVER (PARTITION BY status ORDER BY "waitingSince", id) AS turn
      FROM "Order" WHERE status::text = ANY(${onBoard})
    ) AS numbered
    WHERE turn <= ${MOST_SHOWN} ORDER BY turn`
}
