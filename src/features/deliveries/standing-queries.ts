import 'server-only'
import { REGISTRATION_KEY } from '@/features/catalogue/self-led'
import type { DeliverySorting } from '@/features/deliveries/delivery-filter'
import { type DeliveryStanding, deliveryStandings } from '@/features/deliveries/rules'
import { Prisma } from '@/generated/prisma/client'
import type { Reading } from '@/lib/db'
import { ownerIn } from '@/lib/list-filter'
import { isNamed } from '@/lib/name-search'

export type SoughtDeliveries = {
  status?: DeliveryStanding
  service?: string
  search?: string
  caseOwnerId?: string
  organisationId?: string
}
type Asked = Pick<SoughtDeliveries, 'status' | 'service' | 'search'> & {
  owner?: string
  sorting?: DeliverySorting
}
/** A party's organisation, or one of the staff. */
type ListReader = { organisationId: string } | { personId: string }
type Span = { skip: number; take: number }

const isAt = (standing: DeliveryStanding) => Prisma.sql`${deliveryStandings.indexOf(standing)}::integer`
const has = (status: 'planned' | 'proposed') =>
  Prisma.sql`EXISTS (SELECT FROM "Occasion" c WHERE c."deliveryId" = d.id AND c.status = ${Prisma.raw(`'${status}'`)})`
/** All that is held in it people lead themselves. */
const isHandedOver = Prisma.sql`coalesce((SELECT bool_and(c."templateKey" = ${REGISTRATION_KEY})
  FROM "Occasion" c WHERE c."deliveryId" = d.id AND c.status <> 'cancelled'), false)`

/** The ids of a page in an order that no column has. Null where one has it. Unasked a party has what comes next first. */
export async function findIdsInTurn(
  tx: Reading,
  reader: ListReader | null,
  { owner, sorting, status, service, search }: Asked,
  span: Span,
): Promise<string[] | null> {
  const asked = { status, service, search }
  if (!reader) return null
  if ('organisationId' in reader) {
    const isByNext = !sorting || sorting === 'nasta'
    return isByNext ? findByNext(tx, { ...asked, ...reader }, span) : null
  }
  const sought = { ...asked, caseOwnerId: owner && ownerIn(owner, reader.personId) }
  if (sorting === 'nasta') return findByNext(tx, sought, span)
  return sorting || status ? null : findByStanding(tx, sought, span)
}

export type Colleague = { value: string; label: string }

/** How many the staff are shown, and the reader's colleagues who have any. One that is asked for is among them. */
export async function countForStaff(
  tx: Reading,
  personId: string,
  { owner, ...asked }: Asked,
): Promise<{ total: number; colleagues: Colleague[] }> {
  const caseOwnerId = owner && ownerIn(owner, personId)
  const [counted] = await tx.$queryRaw<{ total: number; colleagues: Colleague[] }[]>`
    SELECT (SELECT count(*)::integer FROM "Delivery" d WHERE ${conditionOf({ ...asked, caseOwnerId })}) AS total,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('value', p.id, 'label', p.name) ORDER BY p.name), '[]')
            FROM "Person" p WHERE p."staffRole" IS NOT NULL AND p.id <> ${personId}::uuid AND (
              p.id = ${caseOwnerId ?? null}::uuid
              OR EXISTS (SELECT FROM "Delivery" d WHERE d."caseOwnerId" = p.id))) AS colleagues`
  return counted ?? { total: 0, colleagues: [] }
}

/**
 * A page of the staff's deliveries by state, in the order of the work, and the oldest first within each. Those being
 * planned are few, and are read by an index of theirs. The rest stand in the order of another.
 */
async function findByStanding(tx: Reading, sought: SoughtDeliveries, span: Span): Promise<string[]> {
  const fits = conditionOf(sought)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT d.id, d."createdAt", CASE
        WHEN NOT ${has('planned')} AND ${isHandedOver} THEN ${isAt('handing_over')}
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

/**
 * A page of deliveries by their next session: the first planned one, else the first proposed.
 * Both kinds are few, and an index of theirs finds them. Those without a day come after, in the order of an index.
 */
async function findByNext(tx: Reading, sought: SoughtDeliveries, span: Span): Promise<string[]> {
  const fits = conditionOf(sought)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH next AS MATERIALIZED (
      SELECT "deliveryId", coalesce(min("startsAt") FILTER (WHERE "isFirm"), min("startsAt")) AS at
      FROM (
        SELECT "deliveryId", "startsAt", true AS "isFirm" FROM "Occasion" WHERE status = 'planned'
        UNION ALL SELECT "deliveryId", "startsAt", false FROM "Occasion" WHERE status = 'proposed'
      ) ahead WHERE "startsAt" IS NOT NULL GROUP BY "deliveryId")
    SELECT id FROM (
      SELECT d.id, next.at, d.status, d."createdAt" FROM next JOIN "Delivery" d ON d.id = next."deliveryId"
      WHERE ${fits}
      UNION ALL (
        SELECT d.id, NULL, d.status, d."createdAt" FROM "Delivery" d
        WHERE d.id NOT IN (SELECT "deliveryId" FROM next) AND ${fits}
        ORDER BY d.status, d."createdAt", d.id LIMIT ${span.skip + span.take})
    ) every ORDER BY at NULLS LAST, status, "createdAt", id LIMIT ${span.take} OFFSET ${span.skip}`
  return rows.map(({ id }) => id)
}

/** As `standsAs` says it. */
function isStanding(standing: DeliveryStanding): Prisma.Sql {
  if (standing === 'planning' || standing === 'handing_over') {
    const handedOver = standing === 'planning' ? Prisma.sql`NOT ${isHandedOver}` : isHandedOver
    return Prisma.sql`d.status = 'planning' AND NOT ${has('planned')} AND ${handedOver}`
  }
  if (standing === 'partly_planned')
    return Prisma.sql`d.status = 'planning' AND ${has('planned')} AND ${has('proposed')}`
  if (standing === 'planned')
    return Prisma.sql`d.status = 'planning' AND ${has('planned')} AND NOT ${has('proposed')}`
  return Prisma.sql`d.status = ${standing}::"DeliveryStatus"`
}

function conditionOf({ status, service, search, caseOwnerId, organisationId }: SoughtDeliveries): Prisma.Sql {
  const conditions = [
    ...(status ? [isStanding(status)] : []),
    ...(service ? [Prisma.sql`d."serviceId" IN (SELECT id FROM "Service" WHERE slug = ${service})`] : []),
    ...(caseOwnerId ? [Prisma.sql`d."caseOwnerId" = ${caseOwnerId}::uuid`] : []),
    ...(organisationId ? [Prisma.sql`d."organisationId" = ${organisationId}::uuid`] : []),
    ...(search ? [isNamed(search, Prisma.sql`d."organisationId"`)] : []),
  ]
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
}
