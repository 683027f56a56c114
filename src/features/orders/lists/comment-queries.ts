import 'server-only'
import type { Reading } from '@/lib/db'
import type { Party } from '@/lib/party'

/** Other parties' words about an order: how many, whose, and how many of them the reader has not opened. */
export type OthersComments = { count: number; fresh: number; from: Party[] }

/** Of each of these orders: what others have written since the last version was sent. Without such words it is left out. */
export async function findComments(
  tx: Reading,
  { personId, party }: { personId: string; party: Party },
  orderIds: readonly string[],
): Promise<Map<string, OthersComments>> {
  if (orderIds.length === 0) return new Map()
  const rows = await tx.$queryRaw<(OthersComments & { orderId: string })[]>`
    SELECT m."orderId", count(*)::int AS count, count(n.id)::int AS fresh,
           array_agg(DISTINCT m.party ORDER BY m.party)::text[] AS "from"
    FROM "Message" m
    LEFT JOIN "Event" e ON e."subjectId" = m.id
    LEFT JOIN "Notification" n ON n."eventId" = e.id AND n."personId" = ${personId}::uuid AND n."readAt" IS NULL
    WHERE m."orderId" = ANY (${orderIds}::uuid[]) AND m.party <> ${party}::"Party" AND m."createdAt" > coalesce(
      (SELECT max(v."sentAt") FROM "OrderVersion" v WHERE v."orderId" = m."orderId"), '-infinity')
    GROUP BY m."orderId"`
  return new Map(rows.map(({ orderId, ...comments }) => [orderId, comments]))
}
