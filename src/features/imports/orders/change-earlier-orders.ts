import 'server-only'
import { randomUUID } from 'node:crypto'
import type { StaffActor } from '@/auth/actor'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { importHappenings } from '@/features/imports/happenings'
import { type DoneRow, labelOf } from '@/features/imports/imported-row'
import { insertOrders } from '@/features/imports/orders/change-order-rows'
import type { OrderRow } from '@/features/imports/orders/order-plan'
import { deedsOf } from '@/features/imports/plan'
import type { ImportedRow } from '@/generated/prisma/client'
import type { Transaction } from '@/lib/db'
import { tellEach } from '@/lib/happenings/tell'

type Doing = { importId: string; rows: readonly OrderRow[] }

/**
 * Adds the earlier orders of a plan with their deliveries. They are delivered and marked as read in. They have no
 * version, no signature and no receipt. Gives the rows as they are kept.
 */
export async function addEarlierOrders(
  tx: Transaction,
  actor: StaffActor,
  { importId, rows }: Doing,
): Promise<DoneRow[]> {
  const revisions = await findRevisions(tx)
  const deeds = deedsOf(rows).flatMap(({ deed, ...row }) => {
    const revision = revisions.get(deed.serviceId)
    const ids = { id: randomUUID() as string, deliveryId: randomUUID() as string }
    return revision ? [{ row, order: { ...deed, ...ids, ...revision } }] : []
  })
  const orders = deeds.map(({ order }) => order)
  await insertOrders(tx, actor, orders)
  await tellEach(tx, actor, {
    of: importHappenings,
    events: orders.map(({ id, organisationId, orderedOn, occasions }) => ({
      kind: 'order.imported' as const,
      ...{ chainId: organisationId, subjectId: id, orderId: id },
      facts: { importId, orderedOn, occasions: occasions.length },
    })),
  })
  return deeds.map(({ row, order: { id, organisationId } }) => ({
    ...{ line: row.line, act: 'added', label: labelOf(row), organisationId, orderId: id },
  }))
}

/** Takes earlier orders out again, all of them. Gives the rows that something rests on; then nothing is done. */
export async function removeEarlierOrders(
  tx: Transaction,
  actor: StaffActor,
  { importId, rows }: { importId: string; rows: readonly ImportedRow[] },
): Promise<ImportedRow[]> {
  const ids = rows.flatMap(({ orderId }) => orderId ?? [])
  await tx.$executeRaw`SELECT FROM "Order" WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`
  const rested = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM app.orders_rested_on(${ids}::uuid[]) AS id`
  const restedIds = new Set(rested.map(({ id }) => id))
  const blocked = rows.filter(({ orderId }) => !orderId || restedIds.has(orderId))
  if (blocked.length > 0) return blocked
  await tellEach(tx, actor, {
    of: importHappenings,
    events: rows.flatMap(({ orderId, organisationId }) =>
      orderId && organisationId
        ? [
            {
              kind: 'order.import_undone' as const,
              ...{ chainId: organisationId, subjectId: orderId, orderId },
              facts: { importId },
            },
          ]
        : [],
    ),
  })
  await tx.$executeRaw`
    DELETE FROM "Occasion" c USING "Delivery" d WHERE d.id = c."deliveryId" AND d."orderId" = ANY (${ids}::uuid[])`
  await tx.$executeRaw`DELETE FROM "Delivery" WHERE "orderId" = ANY (${ids}::uuid[])`
  await tx.$executeRaw`DELETE FROM "Order" WHERE id = ANY (${ids}::uuid[])`
  return []
}

/** Each service's revision in force, and the first occasion of its template. */
async function findRevisions(tx: Transaction) {
  const revisions = await tx.serviceRevision.findMany({
    where: { state: 'published' },
    orderBy: { number: 'asc' },
    select: { id: true, serviceId: true, content: true },
  })
  return new Map(
    revisions.flatMap(({ id, serviceId, content }) => {
      const [template] = serviceContentSchema.parse(content).occasions
      return template ? [[serviceId, { revisionId: id, template }] as const] : []
    }),
  )
}
