import 'server-only'
import { type DeliveryStanding, deliveryStandings } from '@/features/deliveries/rules'
import { Prisma } from '@/generated/prisma/client'
import type { Reading } from '@/lib/db'
import { isNamed } from '@/lib/name-search'

export type SoughtDeliveries = { service?: string; search?: string; caseOwnerId?: string }
type Span = { skip: number; take: number }

const isAt = (standing: DeliveryStanding) => Prisma.sql`${deliveryStandings.indexOf(standing)}::integer`
const has = (status: 'planned' | 'proposed') =>
  Prisma.sql`EXISTS (SELECT FROM "Occasion" c WHERE c."deliveryId" = d.id AND c.status = ${Prisma.raw(`'${status}'`)})`

/**
 * A page of the staff's deliveries by state, in the order of the work, and the oldest first within each. Those being
 * planned are few, and are read by an index of theirs. The rest stand in the order of another.
 */
export async function findByStanding(tx: Reading, sought: SoughtDeliveries, span: Span): Promise<string[]> {
  const fits = conditionOf(sought)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT d.id, d."createdAt", CASE
        WHEN NOT ${has('planned')} THEN ${isAt('planning')}
        WHEN ${has('proposed')} THEN ${isAt('partly_planned')}
        ELSE ${isAt('planned')} END AS standing
      FROM "Delivery" d WHERE d.status = 'planning' AND ${fits}
      UNION ALL (
        SELECT d.id, d."createdAt", array_position(${[...deliveryStandings]}::text[], d.status::text) - 1
        FROM "Delivery" d WHERE d.status <> 'planning' AND ${fits}
        ORDER BY d.status, d."createdAt", d.id LIMIT ${span.skip + span.take})
    ) every ORDER BY standing, "createdAt", id LIMIT ${span.take} OFFSET ${span.skip}`
  return rows.map(({ id }) => id)
}

function conditionOf({ service, search, caseOwnerId }: SoughtDeliveries): Prisma.Sql {
  const conditions = [
    ...(service ? [Prisma.sql`d."serviceId" IN (SELECT id FROM "Service" WHERE slug = ${service})`] : []),
    ...(caseOwnerId ? [Prisma.sql`d."caseOwnerId" = ${caseOwnerId}::uuid`] : []),
    ...(search ? [isNamed(search, Prisma.sql`d."organisationId"`)] : []),
  ]
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
}
