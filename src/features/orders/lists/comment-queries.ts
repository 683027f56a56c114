import 'server-only'
import type { Saving, Written } from '@/features/orders/lists/talk'
import { isUnderWay, orderStatuses } from '@/features/orders/statuses'
import type { Reading } from '@/lib/db'
import type { Party } from '@/lib/party'

/** One who reads the words of an organisation's orders for a party. */
export type TalkReader = { personId: string; party: Party; organisation: { id: string } }

/** The messages of an order that its reader may read, and what others wrote in its draft. In the order written. */
export type Acts = { written: Written[]; saved: Saving[] }
type ActRow = { orderId: string } & ((Written & { fields: null }) | Saving)

/**
 * Of each order under way at the organisation: its messages, and the savings of a shared draft by other parties. Only
 * those since the reader's party last did something in it, or the reader last opened it. Where neither happened the
 * whole draft is new.
 */
export async function findActs(
  tx: Reading,
  { organisation, personId, party }: TalkReader,
): Promise<Map<string, Acts>> {
  const rows = await tx.$queryRaw<ActRow[]>`
    WITH under_way AS (
      SELECT id, "validAt", status = 'draft' AND "sharedAt" IS NOT NULL AS "isShared" FROM "Order"
      WHERE "organisationId" = ${organisation.id}::uuid AND status::text = ANY (${orderStatuses.filter(isUnderWay)})
    )
    SELECT m.id, m."orderId", m.audience::text, m.addressee::text, m.question::text, m.party::text, m.body, m."createdAt", o."validAt",
           CASE WHEN n.id IS NULL THEN m."createdAt" ELSE n."readAt" END AS "readAt", NULL AS fields
    FROM under_way o
    JOIN "Message" m ON m."orderId" = o.id
    LEFT JOIN "Event" e ON e."subjectId" = m.id
    LEFT JOIN "Notification" n ON n."eventId" = e.id AND n."personId" = ${personId}::uuid
    UNION ALL
    SELECT e.id, e."orderId", NULL, NULL, NULL, e.party::text, NULL, e."occurredAt", NULL, NULL, coalesce(e.facts ->> 'fields', '')
    FROM under_way o
    CROSS JOIN LATERAL (
      SELECT max(greatest(CASE WHEN own.party::text = ${party} THEN own."occurredAt" END, n."readAt")) AS at
      FROM "Event" own LEFT JOIN "Notification" n ON n."eventId" = own.id AND n."personId" = ${personId}::uuid
      WHERE own."orderId" = o.id
    ) met
    JOIN "Event" e ON e."orderId" = o.id AND e.kind = 'order.saved' AND e.party::text <> ${party} AND e."occurredAt" > met.at
    WHERE o."isShared"
    ORDER BY "createdAt", id`
  const ids = [...new Set(rows.map(({ orderId }) => orderId))]
  return new Map(ids.map(id => [id, actsOf(rows.filter(({ orderId }) => orderId === id))]))
}

function actsOf(rows: ActRow[]): Acts {
  return {
    written: rows.flatMap(row => (row.fields === null ? row : [])),
    saved: rows.flatMap(row => (row.fields === null ? [] : row)),
  }
}
