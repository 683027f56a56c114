import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { proveMandate } from '@/auth/prove-mandate'
import { settlePlace } from '@/features/orders/places/change-place'
import { visibleOrders } from '@/features/orders/policy'
import type { OrderState } from '@/features/orders/rules'
import { standingOn } from '@/features/orders/signing/standing-signatures'
import { type OrderStatus, phaseOf } from '@/features/orders/statuses'
import { type OrderEvent, tellOfOrder } from '@/features/orders/tell-order'
import type { Prisma } from '@/generated/prisma/client'
import type { Reading, Transaction } from '@/lib/db'
import { type Refusal, type Result, refuse } from '@/lib/result'

/** The effects of a decision on an order. */
export type OrderChange<T> = {
  ok: true
  value: T
  /** Columns of the order itself. */
  set?: OrderColumns
  /** Since when the order waits though the status stays; with a new status the wait begins now. */
  waitsFrom?: Date
  /** Rows beside the order, written before the order is saved. */
  write?: (tx: Transaction) => Promise<unknown>
  /** Also writes the rows that go along with the order, and returns their events. */
  carryAlong?: (tx: Transaction) => Promise<OrderEvent[]>
  events: OrderEvent[]
}

/** The wait follows from the change; only sending sets the last day to sign. */
type OrderColumns = Omit<Prisma.OrderUncheckedUpdateInput, 'waitingSince'> & {
  status?: OrderStatus
  roundId?: string
}

/**
 * The one way to change an order, all in one transaction. It locks the row, proves the mandate behind the
 * change, decides, saves, lets the place follow, and records.
 * Lock order: order, then mandate, then round, then the head of the organisation's chain. An order that the
 * actor may not see does not exist.
 */
export function changeOrder<T>(actor: SignedInActor, orderId: string, decide: Decide<T>): Promise<Result<T>> {
  return withActor(actor, tx => changeOrderWithin(tx, actor, orderId, decide))
}

/** Decides by what it reads; it writes nothing itself. */
type Decide<T> = (
  order: OrderState,
  reading: Reading,
) => OrderChange<T> | Refusal | Promise<OrderChange<T> | Refusal>

/** The same within a change of more than the order, such as of its round. */
export async function changeOrderWithin<T>(
  tx: Transaction,
  actor: SignedInActor,
  orderId: string,
  decide: Decide<T>,
): Promise<Result<T>> {
  const order = await lockOrder(tx, actor, orderId)
  if (!order) return refuse('not_found')
  const mandate = await proveMandate(tx, actor)
  if (!mandate.ok) return mandate
  const change = await decide(order, tx)
  if (!change.ok) return change
  const followed = await carryOut(tx, order, change, actor.now)
  await tellOfOrder(tx, actor, order, ...change.events, ...followed)
  return { ok: true, value: change.value }
}

/** Gives what there is to log beside the change itself. */
async function carryOut<T>(
  tx: Transaction,
  order: OrderState,
  change: OrderChange<T>,
  now: Date,
): Promise<OrderEvent[]> {
  await change.write?.(tx)
  const along = (await change.carryAlong?.(tx)) ?? []
  const { set } = change
  const data = { ...set, ...waitAfter(change, now) }
  if (Object.keys(data).length > 0) {
    await tx.order.update({ where: { id: order.id }, data, select: { id: true } })
  }
  if (!set?.status) return along
  const placed = { ...order, roundId: set.roundId ?? order.roundId }
  return [...along, ...(await settlePlace(tx, placed, set.status, now))]
}

/** In a new status someone else is waited for, and a last day to sign belongs to the signing alone. */
function waitAfter({ set, waitsFrom }: OrderChange<unknown>, now: Date) {
  if (!set?.status) return waitsFrom ? { waitingSince: waitsFrom } : {}
  return { waitingSince: now, ...(phaseOf(set.status) !== 'signing' && { deadlineOn: null }) }
}

async function lockOrder(tx: Transaction, actor: SignedInActor, id: string): Promise<OrderState | null> {
  const locked = await tx.$queryRaw<unknown[]>`SELECT id FROM "Order" WHERE id = ${id}::uuid FOR UPDATE`
  if (locked.length === 0) return null
  const row = await tx.order.findFirst({
    where: { AND: [{ id }, visibleOrders(actor)] },
    select: orderStateSelect,
  })
  return row ? orderStateOf(row) : null
}

export const orderStateSelect = {
  id: true,
  organisationId: true,
  roundId: true,
  status: true,
  startedByParty: true,
  sharedAt: true,
  sentAt: true,
  revision: true,
  versionNumber: true,
  versions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: {
      id: true,
      number: true,
      hash: true,
      closure: true,
      sentByParty: true,
      amendedByParty: true,
      parties: { select: { party: true, representation: true, bodyName: true } },
    },
  },
  signatures: { select: { party: true, personId: true, versionId: true, takenBackAt: true } },
} as const satisfies Prisma.OrderSelect

export type OrderStateRow = Prisma.OrderGetPayload<{ select: typeof orderStateSelect }>

/** The rules' view of an order's rows. */
export function orderStateOf({ versions, signatures, ...order }: OrderStateRow): OrderState {
  const [version] = versions
  return {
    ...order,
    version: version
      ? {
          ...version,
          signatures: standingOn(version.id, signatures),
          tookBack: signatures.filter(one => one.versionId === version.id && one.takenBackAt),
        }
      : null,
    everSigned: signatures,
  }
}
