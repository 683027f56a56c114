import type { OrderStatus } from '@/features/orders/statuses'
import type { Party } from '@/lib/party'
import { asSuperuser, STATE_OF_ROWS } from '../../support/sql'
import { FAULTS } from './invariants'

export type OrderView = {
  id: string
  status: OrderStatus
  revision: number
  startedByParty: Party
  isWritten: boolean
  isOverdue: boolean
  hash: string | null
  awaited: Party[]
  /** Without a counterpart when it was sent. */
  leftOut: Party[]
}
export type MandateView = {
  id: string
  party: Party
  personId: string
  isStandIn: boolean
  isRunning: boolean
}
type Open = { id: string; party: Party }
export type InvitationView = Open & {
  email: string
  kind: 'signatory' | 'preparer'
  invitedById: string
  isMailed: boolean
  isStandIn: boolean
}

/** All of an organisation, as one sees it from above: past row-level security and without the portal's code. */
export type View = {
  /** How long the organisation's log is. */
  position: number
  /** Changes with anything that was written about the organisation. */
  trace: unknown
  /** Orders that can still move come first. */
  orders: OrderView[]
  parties: { party: Party; isUnclear: boolean; isAbsent: boolean; isUnmanned: boolean }[]
  mandates: MandateView[]
  invitations: InvitationView[]
  attestations: (Open & { attestedById: string; isConfirmed: boolean })[]
  unions: Open[]
  requests: Open[]
  occasions: { id: string; orderId: string }[]
  /** The states that must never be, in words. */
  faults: string[]
}

const OVER = `('followed_up', 'withdrawn', 'refused', 'cancelled', 'delivered')`

/** Days are Swedish ones: `$2` is the day it is. */
const VIEW = `
SELECT jsonb_build_object(
  'position', coalesce((SELECT position FROM "ChainHead" WHERE "chainId" = $1), 0),
  'trace', (SELECT jsonb_agg(rows.state) FROM (
    ${['Order', 'OrderVersion', 'Signature', 'Decline', 'Mandate', 'Invitation', 'Attestation', 'LocalParty']
      .concat(['LocalUnion', 'AccessRequest', 'Delivery', 'Occasion', 'Attachment'])
      .map(table => `SELECT ${STATE_OF_ROWS} AS state FROM "${table}" t WHERE "organisationId" = $1`)
      .join(' UNION ALL ')}) rows),
  'orders', (SELECT coalesce(jsonb_agg(o ORDER BY o.status IN ${OVER}, o.number), '[]') FROM (
    SELECT o.id, o.number, o.status, o.revision, o."startedByParty", v.hash,
      coalesce(o.content ->> 'periodFrom', '') >= $2 AS "isWritten",
      coalesce(o."deadlineOn" < $2::date, false) AS "isOverdue",
      (SELECT coalesce(jsonb_agg(p.party ORDER BY p.party), '[]') FROM "OrderVersionParty" p
       WHERE p."versionId" = v.id AND p.representation <> 'no_counterpart' AND NOT EXISTS (SELECT 1 FROM "Signature" s
         WHERE s."versionId" = v.id AND s.party = p.party AND s."takenBackAt" IS NULL)) AS awaited,
      (SELECT coalesce(jsonb_agg(p.party ORDER BY p.party), '[]') FROM "OrderVersionParty" p
       WHERE p."versionId" = v.id AND p.representation = 'no_counterpart') AS "leftOut"
    FROM "Order" o LEFT JOIN "OrderVersion" v ON v."orderId" = o.id AND v."closedAt" IS NULL
    WHERE o."organisationId" = $1) o),
  'parties', (SELECT coalesce(jsonb_agg(p ORDER BY p.party), '[]') FROM (
    SELECT p.party, p.representation = 'unclear' AS "isUnclear",
      p.representation = 'no_counterpart' AS "isAbsent", p.representation = 'represented' AND NOT EXISTS (
      SELECT 1 FROM "Mandate" m WHERE m."organisationId" = $1 AND m.party = p.party AND m.kind = 'signatory'
        AND m."revokedAt" IS NULL AND m."validFrom" <= $2::date AND coalesce(m."validTo" >= $2::date, true))
      AS "isUnmanned" FROM "LocalParty" p WHERE p."organisationId" = $1) p),
  'mandates', (SELECT coalesce(jsonb_agg(m ORDER BY m.party, m."createdAt", m.email), '[]') FROM (
    SELECT m.id, m.party, m."personId", m."createdAt", p.email, m."standInForId" IS NOT NULL AS "isStandIn",
      m."revokedAt" IS NULL AND m."validFrom" <= $2::date AND coalesce(m."validTo" >= $2::date, true) AS "isRunning"
    FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" WHERE m."organisationId" = $1) m),
  'invitations', (SELECT coalesce(jsonb_agg(i ORDER BY i."createdAt"), '[]') FROM (
    SELECT id, party, email, kind, "invitedById", "createdAt", "sentAt" IS NOT NULL AS "isMailed",
      "standInForId" IS NOT NULL AS "isStandIn" FROM "Invitation"
    WHERE "organisationId" = $1 AND "acceptedAt" IS NULL AND "withdrawnAt" IS NULL) i),
  'attestations', (SELECT coalesce(jsonb_agg(a ORDER BY a."attestedAt"), '[]') FROM (
    SELECT id, party, "attestedAt", "attestedById", "confirmedAt" IS NOT NULL AS "isConfirmed" FROM "Attestation"
    WHERE "organisationId" = $1 AND "contestedAt" IS NULL AND "endedAt" IS NULL AND "expiresOn" >= $2::date) a),
  'unions', (SELECT coalesce(jsonb_agg(u ORDER BY u.party, u.name), '[]') FROM (
    SELECT id, party, name FROM "LocalUnion" WHERE "organisationId" = $1 AND "endedOn" IS NULL) u),
  'requests', (SELECT coalesce(jsonb_agg(r ORDER BY r."createdAt"), '[]') FROM (
    SELECT id, party, "createdAt" FROM "AccessRequest" WHERE "organisationId" = $1 AND "answeredAt" IS NULL) r),
  'occasions', (SELECT coalesce(jsonb_agg(c ORDER BY c.position), '[]') FROM (
    SELECT c.id, d."orderId", c.position FROM "Occasion" c JOIN "Delivery" d ON d.id = c."deliveryId"
    WHERE c."organisationId" = $1 AND c.status IN ('proposed', 'planned')) c),
  'faults', (SELECT coalesce(jsonb_agg(f.fault), '[]') FROM (${FAULTS}) f)
) AS view`

export function look(organisationId: string, today: string): Promise<View> {
  return asSuperuser(async client => {
    const { rows } = await client.query({ name: 'view', text: VIEW, values: [organisationId, today] })
    return rows[0].view
  })
}
