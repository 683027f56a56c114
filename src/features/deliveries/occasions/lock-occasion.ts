import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { visibleDeliveries, visibleOccasions } from '@/features/deliveries/policy'
import type { Prisma } from '@/generated/prisma/client'
import type { Reading, Transaction } from '@/lib/db'

export async function lockDelivery(tx: Transaction, deliveryId: string) {
  await tx.$executeRaw`SELECT app.lock_order_of(${deliveryId}::uuid)`
  await tx.$executeRaw`SELECT id FROM "Delivery" WHERE id = ${deliveryId}::uuid FOR UPDATE`
}

/** An occasion with its order and delivery, or a joint session with those of all its organisations. */
export async function lockOccasion(tx: Transaction, { id, deliveryId, sessionId }: OccasionRow) {
  if (sessionId) return lockSessions(tx, [sessionId])
  await lockDelivery(tx, deliveryId)
  await tx.$executeRaw`SELECT id FROM "Occasion" WHERE id = ${id}::uuid FOR UPDATE`
}

/** Joint sessions with the orders and deliveries of all their organisations. */
export async function lockSessions(tx: Transaction, ids: string[]): Promise<void> {
  await tx.$executeRaw`SELECT app.lock_orders_of_sessions(${ids}::uuid[])`
  await tx.$executeRaw`
    SELECT id FROM "Delivery" d
    WHERE id IN (SELECT "deliveryId" FROM "Occasion" WHERE "sessionId" = ANY(${ids}::uuid[])) ORDER BY id FOR UPDATE`
  await tx.$executeRaw`SELECT id FROM "Occasion" WHERE "sessionId" = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
}

const deliverySelect = {
  id: true,
  orderId: true,
  organisationId: true,
  serviceId: true,
  status: true,
  inUseOn: true,
  caseOwnerId: true,
} as const satisfies Prisma.DeliverySelect

const occasionSelect = {
  id: true,
  deliveryId: true,
  organisationId: true,
  sessionId: true,
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
  doneTime: true,
  recordedAt: true,
  reason: true,
  actualParticipants: true,
  delivererId: true,
  plannedParticipants: true,
  assignment: true,
  deliverer: { select: { personId: true } },
  delivery: { select: deliverySelect },
} as const satisfies Prisma.OccasionSelect

export type DeliveryRow = Prisma.DeliveryGetPayload<{ select: typeof deliverySelect }>
export type OccasionRow = ReturnType<typeof occasionOf>

export async function findOccasion(tx: Transaction, actor: SignedInActor, id: string) {
  const where = { AND: [{ id }, visibleOccasions(actor)] }
  const row = await tx.occasion.findFirst({ where, select: occasionSelect })
  return row && occasionOf(row)
}

/** The same of many, in the order of their deliveries' courses. */
export async function findOccasions(
  tx: Reading,
  where: Pick<Prisma.OccasionWhereInput, 'deliveryId' | 'sessionId'>,
): Promise<OccasionRow[]> {
  const rows = await tx.occasion.findMany({
    where,
    orderBy: [{ position: 'asc' }, { organisationId: 'asc' }, { id: 'asc' }],
    select: occasionSelect,
  })
  return rows.map(occasionOf)
}

/** The other parts of the same joint session that stand as this one does: still to be held, or held. */
export async function findJoined(tx: Transaction, actor: SignedInActor, occasion: OccasionRow) {
  const { id, sessionId, status } = occasion
  if (!sessionId) return []
  const rows = await tx.occasion.findMany({
    where: {
      AND: [
        { sessionId, id: { not: id }, status: status === 'done' ? 'done' : { in: ['proposed', 'planned'] } },
        visibleOccasions(actor),
      ],
    },
    orderBy: [{ organisationId: 'asc' }, { id: 'asc' }],
    select: occasionSelect,
  })
  return rows.map(occasionOf)
}

/** The highest sequence of a joint session, so that the calendar of the person who holds it takes each change. */
export async function lastSequence(tx: Transaction, { sessionId, sequence }: OccasionRow): Promise<number> {
  if (!sessionId) return sequence
  const { _max: last } = await tx.occasion.aggregate({ where: { sessionId }, _max: { sequence: true } })
  return last.sequence ?? sequence
}

function occasionOf(row: Prisma.OccasionGetPayload<{ select: typeof occasionSelect }>) {
  return { ...row, delivererPersonId: row.deliverer?.personId ?? null }
}

export function findDelivery(tx: Transaction, actor: SignedInActor, id: string) {
  return tx.delivery.findFirst({ where: { AND: [{ id }, visibleDeliveries(actor)] }, select: deliverySelect })
}
