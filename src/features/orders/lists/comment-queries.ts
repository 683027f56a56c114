import 'server-only'
import type { Written } from '@/features/orders/lists/talk'
import type { Reading } from '@/lib/db'

/** Of each of these orders: its messages that the reader may read, in the order written. */
export async function findTalk(
  tx: Reading,
  personId: string,
  orderIds: readonly string[],
): Promise<Map<string, Written[]>> {
  if (orderIds.length === 0) return new Map()
  const rows = await tx.$queryRaw<(Written & { orderId: string })[]>`
    SELECT m."orderId", m.audience::text, m.addressee::text, m.question::text, m.party::text, m.body, m."createdAt",
           CASE WHEN n.id IS NULL THEN m."createdAt" ELSE n."readAt" END AS "readAt"
    FROM "Message" m
    LEFT JOIN "Event" e ON e."subjectId" = m.id
    LEFT JOIN "Notification" n ON n."eventId" = e.id AND n."personId" = ${personId}::uuid
    WHERE m."orderId" = ANY (${orderIds}::uuid[])
    ORDER BY m."createdAt", m.id`
  return new Map(orderIds.map(id => [id, rows.filter(({ orderId }) => orderId === id)]))
}
