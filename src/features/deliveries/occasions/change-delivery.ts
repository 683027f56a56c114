import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { deliveryHappenings } from '@/features/deliveries/happenings'
import { type DeliveryRow, findDelivery, lockDelivery } from '@/features/deliveries/occasions/lock-occasion'
import { isDeliverer } from '@/features/deliveries/policy'
import { type OccasionStatus, progressOf } from '@/features/deliveries/rules'
import type { Prisma } from '@/generated/prisma/client'
import type { Reading, Transaction } from '@/lib/db'
import { type Happening, tellAll } from '@/lib/happenings/tell'
import { accept, type Refusal, type Result, refuse } from '@/lib/result'

export type DeliveryEvent = Happening<typeof deliveryHappenings> & { subjectId: string }

/** The effects of a decision on a delivery and its occasions. */
export type DeliveryChange = {
  ok: true
  write: (tx: Transaction) => Promise<unknown>
  /** Columns of the delivery beside its status, which follows from the occasions. */
  set?: Prisma.DeliveryUncheckedUpdateInput
  events: DeliveryEvent[]
}

type Decision = DeliveryChange | Refusal
export type Decide<Row> = (row: Row, reading: Reading) => Decision | Promise<Decision>

/** A change with the delivery that it is of. */
export type ChangeOfDelivery = { delivery: DeliveryRow; change: DeliveryChange }

/**
 * The one way to change a delivery, all in one transaction: lock, decide, save, update delivery and order, record. Gives
 * the delivery's id. A repeated form gets the first answer.
 */
export function changeDelivery(
  actor: SignedInActor,
  deliveryId: string,
  decide: Decide<DeliveryRow>,
): Promise<Result<string>> {
  return withActor(actor, tx =>
    once(tx, actor, async () => {
      const found = await findDelivery(tx, actor, deliveryId)
      if (!found) return refuse('not_found')
      if (!mayLock(actor)) return refuse('not_allowed')
      await lockDelivery(tx, deliveryId)
      const delivery = await findDelivery(tx, actor, deliveryId)
      if (!delivery) return refuse('not_found')
      const change = await decide(delivery, tx)
      if (!change.ok) return change
      await carryOut(tx, actor, [{ delivery, change }])
      return accept(delivery.id)
    }),
  )
}

export function mayLock(actor: SignedInActor): boolean {
  return isStaff(actor) || isDeliverer(actor)
}

/** Carries out what was decided. The chains of several organisations are always written in one order. */
export async function carryOut(
  tx: Transaction,
  actor: SignedInActor,
  changes: readonly ChangeOfDelivery[],
): Promise<void> {
  const inTurn = changes.toSorted((one, other) =>
    one.delivery.organisationId < other.delivery.organisationId ? -1 : 1,
  )
  for (const { delivery, change } of inTurn) await carryOutOne(tx, actor, delivery, change)
}

async function carryOutOne(
  tx: Transaction,
  actor: SignedInActor,
  delivery: DeliveryRow,
  change: DeliveryChange,
): Promise<void> {
  await change.write(tx)
  const isDoneAtLast = await reconcile(tx, actor, delivery, change)
  const events = [...change.events]
  if (isDoneAtLast) events.push({ kind: 'delivery.done', subjectId: delivery.id })
  const { organisationId, orderId } = delivery
  const happened = events.map(event => ({ of: deliveryHappenings, ...event, orderId }))
  await tellAll(tx, actor, organisationId, happened)
}

/**
 * Brings delivery and order to where the occasions stand, forward or back. Says whether the delivery is done by this
 * for the first time. A delivery that was cancelled stays so.
 */
async function reconcile(
  tx: Transaction,
  actor: SignedInActor,
  delivery: DeliveryRow,
  change: DeliveryChange,
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ status: OccasionStatus }[]>`
    SELECT status FROM app.occasion_statuses(${delivery.id}::uuid) AS status`
  const progress = progressOf(rows.map(row => row.status))
  const isStill = delivery.status === 'cancelled' || progress.delivery === delivery.status
  const isNowDone = !isStill && progress.delivery === 'done'
  const set = {
    ...change.set,
    ...(!isStill && { status: progress.delivery, doneAt: isNowDone ? actor.now : null }),
  }
  if (Object.keys(set).length > 0) {
    await tx.delivery.update({ where: { id: delivery.id }, data: set, select: { id: true } })
  }
  if (isStill) return false
  await tx.$executeRaw`
    SELECT app.advance_order(${delivery.id}::uuid, ${progress.order}::"OrderStatus", ${actor.now})`
  return isNowDone && !(await wasDelivered(tx, delivery))
}

async function wasDelivered(tx: Transaction, { id }: DeliveryRow): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ was: boolean }]>`SELECT app.was_delivered(${id}::uuid) AS was`
  return row.was
}
