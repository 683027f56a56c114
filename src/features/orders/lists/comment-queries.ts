import 'server-only'
import type { Written } from '@/features/orders/lists/talk'
import { isUnderWay, orderStatuses } from '@/features/orders/statuses'
import type { Reading } from '@/lib/db'
import type { Party } from '@/lib/party'

/** One who reads the words of an organisation's orders for a party. */
export type TalkReader = { personId: string; party: Party; organisation: { id: string } }

/** Of each order under way at the organisation: its messages that the actor may read, in the order written. */
export async function findTalk(
  tx: Reading,
  { organisation, personId }: TalkReader,
): Promise<Map<string, Written[]>> {
  const rows = await tx.$queryRaw<(Written & { orderId: string })[]>`
    SELECT m."orderId", m.audience::text, m.addressee::text, m.question::text, m.party::text, m.body, m."createdAt", o."validAt",
           CASE WHEN n.id IS NULL THEN m."createdAt" ELSE n."readAt" END AS "readAt"
    FROM "Order" o
    JOIN "Message" m ON m."orderId" = o.id
    LEFT JOIN "Event" e ON e."subjectId" = m.id
    LEFT JOIN "Notification" n ON n."eventId" = e.id AND n."personId" = ${personId}::uuid
    WHERE o."organisationId" = ${organisation.id}::uuid AND o.status::text = ANY (${orderStatuses.filter(isUnderWay)})
    ORDER BY m."createdAt", m.id`
  const ids = [...new Set(rows.map(({ orderId }) => orderId))]
  return new Map(ids.map(id => [id, rows.filter(({ orderId }) => orderId === id)]))
}
