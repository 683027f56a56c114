import 'server-only'
import { randomUUID } from 'node:crypto'
import type { StaffActor } from '@/auth/actor'
import type { OccasionTemplate } from '@/features/catalogue/service-content'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { importHappenings } from '@/features/imports/happenings'
import { type DoneRow, labelOf } from '@/features/imports/imported-row'
import type { OrderDeed, OrderRow } from '@/features/imports/orders/order-plan'
import { deedsOf } from '@/features/imports/plan'
import { emptyDraft } from '@/features/orders/content/order-content'
import type { ImportedRow } from '@/generated/prisma/client'
import { dateOf, stockholmInstant } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { tellEach } from '@/lib/happenings/tell'

type Doing = { importId: string; rows: readonly OrderRow[] }
type Earlier = OrderDeed & { id: string; deliveryId: string; revisionId: string; template: OccasionTemplate }

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
  await tx.order.createMany({ data: orders.map(order => orderData(actor, order)) })
  await tx.delivery.createMany({ data: orders.map(order => deliveryData(actor, order)) })
  await tx.occasion.createMany({ data: orders.flatMap(order => occasionData(actor, order)) })
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
  await tx.occasion.deleteMany({ where: { delivery: { orderId: { in: ids } } } })
  await tx.delivery.deleteMany({ where: { orderId: { in: ids } } })
  await tx.order.deleteMany({ where: { id: { in: ids } } })
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

/** At noon of its last day. */
function doneAt({ occasions, orderedOn }: Earlier): Date {
  return stockholmInstant(occasions.at(-1)?.doneOn ?? orderedOn, '12:00')
}

function orderData(actor: StaffActor, order: Earlier) {
  const { id, organisationId, serviceId, revisionId, orderedOn } = order
  return {
    ...{ id, organisationId, serviceId, serviceRevisionId: revisionId },
    ...{ status: 'delivered' as const, origin: 'imported' as const, orderedOn: dateOf(orderedOn) },
    startedById: actor.personId,
    content: emptyDraft,
    ...{ createdAt: actor.now, savedAt: actor.now, sharedAt: actor.now, waitingSince: doneAt(order) },
  }
}

function deliveryData(actor: StaffActor, order: Earlier) {
  const { id, deliveryId, organisationId, serviceId, inUseOn } = order
  return {
    ...{ id: deliveryId, orderId: id, organisationId, serviceId, caseOwnerId: actor.personId },
    ...{ status: 'done' as const, createdAt: actor.now, doneAt: doneAt(order) },
    inUseOn: inUseOn && dateOf(inUseOn),
  }
}

function occasionData(actor: StaffActor, { deliveryId, organisationId, occasions, template }: Earlier) {
  return occasions.map(({ doneOn, participants }, index) => ({
    ...{ deliveryId, organisationId, templateKey: template.key, title: template.title, position: index + 1 },
    ...{
      minutes: template.minutes,
      mode: template.mode === 'digital' ? ('digital' as const) : ('on_site' as const),
    },
    ...{ status: 'done' as const, doneOn: dateOf(doneOn), recordedAt: actor.now },
    actualParticipants: participants,
  }))
}
