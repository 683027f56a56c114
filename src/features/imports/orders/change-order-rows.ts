import 'server-only'
import type { StaffActor } from '@/auth/actor'
import type { OccasionTemplate } from '@/features/catalogue/service-content'
import type { OrderDeed } from '@/features/imports/orders/order-plan'
import { emptyDraft } from '@/features/orders/content/order-content'
import { stockholmInstant } from '@/lib/dates'
import type { Transaction } from '@/lib/db'

export type Earlier = OrderDeed & {
  id: string
  deliveryId: string
  revisionId: string
  template: OccasionTemplate
}

/** Writes earlier orders with their deliveries and occasions: a statement for each table, however many rows. */
export async function insertOrders(
  tx: Transaction,
  { personId, now }: StaffActor,
  orders: readonly Earlier[],
): Promise<void> {
  const rows = JSON.stringify(orders.map(order => ({ ...order, doneAt: doneAt(order), template: undefined })))
  await tx.$executeRaw`
    INSERT INTO "Order" (
      id, "organisationId", "serviceId", "serviceRevisionId", status, origin, "orderedOn", "startedById", content,
      "createdAt", "savedAt", "sharedAt", "waitingSince")
    SELECT o.id, o."organisationId", o."serviceId", o."revisionId", 'delivered', 'imported', o."orderedOn",
           ${personId}::uuid, ${JSON.stringify(emptyDraft)}::jsonb, ${now}::timestamptz, ${now}::timestamptz,
           ${now}::timestamptz, o."doneAt"
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS o(id uuid, "organisationId" uuid, "serviceId" uuid, "revisionId" uuid, "orderedOn" date, "doneAt" timestamptz)`
  await tx.$executeRaw`
    INSERT INTO "Delivery" (
      id, "orderId", "organisationId", "serviceId", "caseOwnerId", status, "createdAt", "doneAt", "inUseOn")
    SELECT o."deliveryId", o.id, o."organisationId", o."serviceId", ${personId}::uuid, 'done', ${now}::timestamptz,
           o."doneAt", o."inUseOn"
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS o(id uuid, "deliveryId" uuid, "organisationId" uuid, "serviceId" uuid, "doneAt" timestamptz, "inUseOn" date)`
  await insertOccasions(tx, now, orders)
}

async function insertOccasions(tx: Transaction, now: Date, orders: readonly Earlier[]): Promise<void> {
  const rows = orders.flatMap(({ deliveryId, organisationId, occasions, template }) =>
    occasions.map(({ doneOn, participants }, index) => ({
      ...{ deliveryId, organisationId, doneOn, participants, position: index + 1 },
      ...{ key: template.key, title: template.title, minutes: template.minutes },
      mode: template.mode === 'digital' ? 'digital' : 'on_site',
    })),
  )
  await tx.$executeRaw`
    INSERT INTO "Occasion" (
      "deliveryId", "organisationId", "templateKey", title, position, minutes, mode, status, "doneOn", "recordedAt",
      "actualParticipants")
    SELECT c."deliveryId", c."organisationId", c.key, c.title, c.position, c.minutes, c.mode::"OccasionMode", 'done',
           c."doneOn", ${now}::timestamptz, c.participants
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS c("deliveryId" uuid, "organisationId" uuid, key text, title jsonb, position int, minutes int, mode text,
           "doneOn" date, participants int)`
}

/** At noon of its last day. */
function doneAt({ occasions, orderedOn }: Earlier): Date {
  return stockholmInstant(occasions.at(-1)?.doneOn ?? orderedOn, '12:00')
}
