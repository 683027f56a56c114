import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { deliveryHappenings } from '@/features/deliveries/happenings'
import { isDeliverer, visibleDeliveries, visibleOccasions } from '@/features/deliveries/policy'
import { type OccasionStatus, progressOf } from '@/features/deliveries/rules'
import type { Prisma } from '@/generated/prisma/client'
import type { Reading, Transaction } from '@/lib/db'
import { type Happening, tellAll } from '@/lib/happenings/tell'
import { type Refusal, type Result, refuse } from '@/lib/result'

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
type Decide<Row> = (row: Row, reading: Reading) => Decision | Promise<Decision>

/**
 * The one way to change an occasion, all in one transaction: lock, decide, save, update delivery and order,
 * record. Lock order: order, delivery, occasion, then the head of the organisation's chain. Gives the
 * delivery's id. A repeated form gets the first answer.
 */
export function changeOccasion(
  actor: SignedInActor,
  occasionId: string,
  decide: Decide<OccasionRow>,
): Promise<Result<string>> {
  return withActor(actor, tx =>
    once(tx, actor, async () => {
      const found = await findOccasion(tx, actor, occasionId)
      if (!found) return refuse('not_found')
      if (!mayLock(actor)) return refuse('not_allowed')
      await lockDelivery(tx, found.deliveryId)
      await tx.$executeRaw`SELECT id FROM "Occasion" WHERE id = ${occasionId}::uuid FOR UPDATE`
      // Read again: while it waited for the lock, another may have changed it or been given it.
      const occasion = await findOccasion(tx, actor, occasionId)
      if (!occasion) return refuse('not_found')
      return carryOut(tx, actor, occasion.delivery, await decide(occasion, tx))
    }),
  )
}

/** The same for a delivery as a whole. */
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
      return carryOut(tx, actor, delivery, await decide(delivery, tx))
    }),
  )
}

function mayLock(actor: SignedInActor): boolean {
  return isStaff(actor) || isDeliverer(actor)
}

async function lockDelivery(tx: Transaction, deliveryId: string) {
  await tx.$executeRaw`SELECT app.lock_order_of(${deliveryId}::uuid)`
  await tx.$executeRaw`SELECT id FROM "Delivery" WHERE id = ${deliveryId}::uuid FOR UPDATE`
}

async function carryOut(
  tx: Transaction,
  actor: SignedInActor,
  delivery: DeliveryRow,
  change: Decision,
): Promise<Result<string>> {
  if (!change.ok) return change
  await change.write(tx)
  const isDoneAtLast = await reconcile(tx, actor, delivery, change)
  const events = [...change.events]
  if (isDoneAtLast) events.push({ kind: 'delivery.done', subjectId: delivery.id })
  const { organisationId, orderId } = delivery
  const happened = events.map(event => ({ of: deliveryHappenings, ...event, orderId }))
  await tellAll(tx, actor, organisationId, happened)
  return { ok: true, value: delivery.id }
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

const deliverySelect = {
  id: true,
  orderId: true,
  organisationId: true,
  serviceId: true,
  status: true,
  inUseOn: true,
} as const satisfies Prisma.DeliverySelect

const occasionSelect = {
  id: true,
  deliveryId: true,
  organisationId: true,
  templateKey: true,
  position: true,
  status: true,
  sequence: true,
  startsAt: true,
  minutes: true,
  mode: true,
  place: true,
  link: true,
  doneOn: true,
  actualParticipants: true,
  delivererId: true,
  plannedParticipants: true,
  deliverer: { select: { personId: true } },
  delivery: { select: deliverySelect },
} as const satisfies Prisma.OccasionSelect

export type DeliveryRow = Prisma.DeliveryGetPayload<{ select: typeof deliverySelect }>
export type OccasionRow = NonNullable<Awaited<ReturnType<typeof findOccasion>>>

async function findOccasion(tx: Transaction, actor: SignedInActor, id: string) {
  const row = await tx.occasion.findFirst({
    where: { AND: [{ id }, visibleOccasions(actor)] },
    select: occasionSelect,
  })
  return row && { ...row, delivererPersonId: row.deliverer?.personId ?? null }
}

function findDelivery(tx: Transaction, actor: SignedInActor, id: string) {
  return tx.delivery.findFirst({ where: { AND: [{ id }, visibleDeliveries(actor)] }, select: deliverySelect })
}
