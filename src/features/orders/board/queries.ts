import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import type { OrderListItem } from '@/features/orders/order-rows'
import { findListed, listItemsOf } from '@/features/orders/queries'
import { type OrderPhase, type OrderStatus, orderStatuses, phaseOf } from '@/features/orders/statuses'
import type { Reading } from '@/lib/db'

/** Of each status; the list shows the rest. */
const MOST_SHOWN = 7

/** An order with the one of the staff who has it, if any. */
export type BoardOrder = OrderListItem & { owner: string | null }
/** The orders of one status: the first of them, and how many there are. */
export type Pile = { status: OrderStatus; orders: BoardOrder[]; total: number }
export type BoardColumn = { phase: OrderPhase; piles: Pile[]; total: number }

type Found = { id: string; status: OrderStatus; total: number; owner: string | null }

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
      orders: orders.flatMap(order => {
        const row = own.find(({ id }) => id === order.id)
        return row ? [{ ...order, owner: row.owner }] : []
      }),
      total: own[0]?.total ?? 0,
    }
  })
  return [...new Set(onBoard.map(phaseOf))].map(phase => {
    const own = piles.filter(({ status }) => phaseOf(status) === phase)
    return { phase, piles: own, total: own.reduce((sum, { total }) => sum + total, 0) }
  })
}

/** A delivery's orders are its case owner's. Before there is one, an order is theirs who took what waits in it. */
function findFirst(tx: Reading): Promise<Found[]> {
  return tx.$queryRaw<Found[]>`
    SELECT id, status, total, (
      SELECT p.name FROM "Person" p WHERE p.id = coalesce(
        (SELECT d."caseOwnerId" FROM "Delivery" d WHERE d."orderId" = numbered.id),
        (SELECT t."personId" FROM "TakenDuty" t
         WHERE split_part(t.duty, '.', 2)::uuid = numbered.id AND t."takenAt" >= numbered."waitingSince"
         ORDER BY t."takenAt" DESC LIMIT 1))
    ) AS owner FROM (
      SELECT id, status::text AS status, "waitingSince", count(*) OVER (PARTITION BY status)::integer AS total,
             row_number() OVER (PARTITION BY status ORDER BY "waitingSince", id) AS turn
      FROM "Order" WHERE status::text = ANY(${onBoard})
    ) AS numbered
    WHERE turn <= ${MOST_SHOWN} ORDER BY turn`
}
