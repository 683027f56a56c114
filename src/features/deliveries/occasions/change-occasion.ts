import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { deliveryHappenings } from '@/features/deliveries/happenings'
import {
  type DeliveryRow,
  findDelivery,
  findJoined,
  findOccasion,
  lastSequence,
  lockDelivery,
  lockOccasion,
  type OccasionRow,
} from '@/features/deliveries/occasions/lock-occasion'
import { isDeliverer } from '@/features/deliveries/policy'
import { type OccasionStatus, progressOf } from '@/features/deliveries/rules'
import type { Prisma } from '@/generated/prisma/client'
import type { Reading, Transaction } from '@/lib/db'
import { type Happening, tellAll } from '@/lib/happenings/tell'
import { organisationName } from '@/lib/organisation-name'
import { accept, type Refusal, type Result, refuse } from '@/lib/result'
import type { Locale } from '@/messages/messages'

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

/** An occasion to be changed, as itself or as one part of a joint session. */
export type ChangedOccasion = OccasionRow & {
  /** Not the part that was asked for, but one that changes with it. */
  besides: boolean
  /** The parts that are decided after it, and those before it. */
  joined: OccasionRow[]
  before: OccasionRow[]
  lastSequence: number
}

/**
 * The one way to change an occasion, all in one transaction: lock, decide, save, update delivery and order,
 * record. A joint session of a round is changed once for all its organisations. Lock order: orders, deliveries,
 * occasions, then the heads of the organisations' chains. Gives the delivery's id. A repeated form gets the first
 * answer.
 */
export function changeOccasion(
  actor: SignedInActor,
  occasionId: string,
  decide: Decide<ChangedOccasion>,
): Promise<Result<string>> {
  return withActor(actor, tx =>
    once(tx, actor, async () => {
      const found = await findOccasion(tx, actor, occasionId)
      if (!found) return refuse('not_found')
      if (!mayLock(actor)) return refuse('not_allowed')
      await lockOccasion(tx, found)
      // Read again: while it waited for the lock, another may have changed it or been given it.
      const occasion = await findOccasion(tx, actor, occasionId)
      if (!occasion) return refuse('not_found')
      return changeJointly(tx, actor, occasion, decide)
    }),
  )
}

async function changeJointly(
  tx: Transaction,
  actor: SignedInActor,
  occasion: OccasionRow,
  decide: Decide<ChangedOccasion>,
): Promise<Result<string>> {
  const joined = await findJoined(tx, actor, occasion)
  const shared = { lastSequence: await lastSequence(tx, occasion) }
  const asked = await decide({ ...occasion, ...shared, joined, before: [], besides: false }, tx)
  if (!asked.ok) return asked
  const changes = [{ row: occasion, change: asked }]
  for (const row of joined) {
    const before = changes.map(one => one.row)
    const change = await decide({ ...row, ...shared, joined: [], before, besides: true }, tx)
    if (!change.ok) return naming(await findOrganisation(tx, row), change, actor.locale)
    changes.push({ row, change })
  }
  for (const { row, change } of inTurn(changes)) await carryOut(tx, actor, row.delivery, change)
  return accept(occasion.deliveryId)
}

/** The chains of several organisations are always written in one order. */
function inTurn<Of extends { row: OccasionRow }>(changes: readonly Of[]): Of[] {
  return changes.toSorted((one, other) => (one.row.organisationId < other.row.organisationId ? -1 : 1))
}

/** Another organisation's part stands in the way: the person is told whose. */
function naming(organisation: Names, refusal: Refusal, locale: Locale): Refusal {
  const whose = {
    reason: 'of_joint_session',
    values: { organisation: organisationName(locale, organisation) },
  } as const
  return { ...refusal, besides: [whose, ...(refusal.besides ?? [])] }
}

type Names = { name: string; nameEn: string }

function findOrganisation(tx: Transaction, { organisationId: id }: OccasionRow): Promise<Names> {
  return tx.organisation.findUniqueOrThrow({ where: { id }, select: { name: true, nameEn: true } })
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
      const change = await decide(delivery, tx)
      if (!change.ok) return change
      await carryOut(tx, actor, delivery, change)
      return accept(delivery.id)
    }),
  )
}

function mayLock(actor: SignedInActor): boolean {
  return isStaff(actor) || isDeliverer(actor)
}

async function carryOut(
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
