import type { FigureName } from '@/features/statistics/figures'

// Every figure once more, from raw rows and in other words than the law's. $1 is the day.

const DAY = `AT TIME ZONE 'Europe/Stockholm')::date`

/** An order is valid when its employer and all its represented unions have signed one version. */
const VALID = `
  SELECT o.id, o."organisationId" AS org, o."serviceId" AS service, o."startedByParty" AS starter, o."roundId" AS round,
    o.origin = 'imported' AS imported, o."endedAt" AS ended,
    least(o."orderedOn", (SELECT min((signed.at ${DAY}) FROM "OrderVersion" v,
      LATERAL (SELECT max(s."signedAt") AS at FROM "Signature" s WHERE s."versionId" = v.id AND s."takenBackAt" IS NULL) signed
      WHERE v."orderId" = o.id AND (SELECT count(*) FROM "OrderVersionParty" p
          WHERE p."versionId" = v.id AND p.representation = 'represented')
        = (SELECT count(DISTINCT s.party) FROM "Signature" s WHERE s."versionId" = v.id AND s."takenBackAt" IS NULL)
    )) AS day
  FROM "Order" o`
const DONE = `
  SELECT c.id, coalesce(c."sessionId", c.id) AS session, d."orderId" AS "order", d."organisationId" AS org,
    d."serviceId" AS service, coalesce(c."actualParticipants", 0) AS people
  FROM "Occasion" c JOIN "Delivery" d ON d.id = c."deliveryId" WHERE c.status = 'done' AND c."doneOn" <= $1`
/** The same as it was registered before the day was over: the last word about each. */
const DONE_AS_KNOWN = `
  SELECT c.id, coalesce(c."sessionId", c.id) AS session, d."orderId" AS "order", d."organisationId" AS org,
    d."serviceId" AS service, coalesce(r.participants, 0) AS people
  FROM "OccasionRecord" r JOIN "Occasion" c ON c.id = r."occasionId" JOIN "Delivery" d ON d.id = c."deliveryId"
  WHERE (r."recordedAt" ${DAY} <= $1 AND r."doneOn" <= $1 AND NOT EXISTS (
    SELECT FROM "OccasionRecord" later WHERE later."occasionId" = r."occasionId"
      AND (later."recordedAt" ${DAY} <= $1 AND later."recordedAt" > r."recordedAt")`
const ASKED = `
  SELECT v.id || p.party::text AS key, v.id AS version, v."organisationId" AS org, o."serviceId" AS service, p.party,
    v."sentAt" AS sent, v.closure, v."closedAt" AS closed,
    (SELECT s."signedAt" FROM "Signature" s WHERE s."versionId" = v.id AND s.party = p.party
      AND (s."signedAt" ${DAY} <= $1 AND coalesce((s."takenBackAt" ${DAY} > $1, true) LIMIT 1) AS signed,
    EXISTS (SELECT FROM "Decline" d WHERE d."versionId" = v.id AND d.party = p.party
      AND (d."declinedAt" ${DAY} <= $1) AS declined
  FROM "OrderVersion" v JOIN "OrderVersionParty" p ON p."versionId" = v.id JOIN "Order" o ON o.id = v."orderId"
  WHERE p.representation = 'represented' AND (v."sentAt" ${DAY} <= $1`
const MEMBER = `
  SELECT id AS key, id AS org, NULL::uuid AS service, 1 AS amount FROM "Organisation"
  WHERE "memberFrom" <= $1 AND coalesce("memberTo" > $1, true)`
const ANSWER = `
  SELECT e.id AS key, e."organisationId" AS org, d."serviceId" AS service, 1 AS amount, e.*
  FROM "Evaluation" e JOIN "Delivery" d ON d.id = e."deliveryId"
  WHERE e."isShown" AND e."halfYear" + interval '6 months' - interval '1 day' <= $1`
const IN_FORCE = `
  SELECT r."serviceId" AS id, r.content FROM "ServiceRevision" r
  WHERE r.state = 'published' AND r.number = (SELECT max(n.number) FROM "ServiceRevision" n
    WHERE n."serviceId" = r."serviceId" AND n.state = 'published')`

const ofMembers = (rows: string) =>
  `SELECT r.* FROM (${rows}) r WHERE r.org IN (SELECT org FROM (${MEMBER}) m)`
const orders = `SELECT id AS key, 1 AS amount, v.* FROM (${VALID}) v WHERE day <= $1`
const organisationsOf = (rows: string) => `SELECT org AS key, org, service, 1 AS amount FROM (${rows}) r`
const shown = `
  SELECT "organisationId" AS org, "serviceId" AS service FROM "Interest" WHERE ("createdAt" ${DAY} <= $1
  UNION SELECT org, service FROM (${orders}) o`
const firsts = `SELECT org, service, min(day) AS day FROM (${orders}) o GROUP BY org, service`
const tasted = `
  SELECT f.org AS key, f.org, f.service, 1 AS amount, f.day FROM (${firsts}) f JOIN (${IN_FORCE}) s ON s.id = f.service
  WHERE s.content -> 'taster' = 'true'`
const universities = ofMembers(`
  SELECT id AS key, id AS org, NULL::uuid AS service, 1 AS amount FROM "Organisation" o
  WHERE coalesce((SELECT p.type FROM "OrganisationPeriod" p WHERE p."organisationId" = o.id AND p."validFrom" <= $1
    AND coalesce(p."validTo" > $1, true)), o.type) = 'university'`)
const inForceOrders = `SELECT * FROM (${orders}) o WHERE ended IS NULL OR (ended ${DAY} > $1`

/** How each figure is counted: what is in it, and what that is a part of. `count` is how many unless said. */
export type Plain = {
  part: string
  whole: string
  /** The rows counted for one side, where they are others than those of the whole figure. */
  parties?: string
  count?: 'sum' | 'median'
  wholeCount?: 'sum'
}

export function plainFigures(isKnown = false): Record<FigureName, Plain> {
  const done = isKnown ? DONE_AS_KNOWN : DONE
  const delivered = `SELECT DISTINCT "order" AS key, org, service, 1 AS amount FROM (${done}) d`
  const occasions = `SELECT session AS key, org, service, 1 AS amount FROM (${done}) d`
  const people = `SELECT id AS key, org, service, people AS amount FROM (${done}) d`
  const answers = (is: string): Plain => ({ part: `${ANSWER} AND ${is}`, whole: ANSWER })
  const asked = (is: string) => `SELECT key, org, service, party, 1 AS amount FROM (${ASKED}) a WHERE ${is}`
  const portalOrders = `SELECT * FROM (${orders}) o WHERE NOT imported`
  return {
    interested: { part: ofMembers(organisationsOf(shown)), whole: MEMBER },
    ordered: { part: ofMembers(organisationsOf(orders)), whole: MEMBER },
    delivered: { part: ofMembers(organisationsOf(done)), whole: MEMBER },
    orders: { part: orders, whole: organisationsOf(orders) },
    deliveries: { part: delivered, whole: orders },
    occasions: { part: occasions, whole: delivered },
    participants: { part: people, whole: occasions, count: 'sum' },
    use: {
      part: `SELECT u.* FROM (${universities}) u WHERE EXISTS (
        SELECT FROM (${orders}) o JOIN (${IN_FORCE}) s ON s.id = o.service LEFT JOIN "Delivery" d ON d."orderId" = o.id
        WHERE o.org = u.org AND s.content -> 'countsUse' = 'true'
          AND (o.ended IS NULL OR (o.ended ${DAY} > $1 OR d."inUseOn" <= $1))`,
      whole: universities,
    },
    funnel: {
      part: ofMembers(organisationsOf(done)),
      whole: ofMembers(`${organisationsOf(shown)} UNION ${organisationsOf(done)} UNION
        SELECT "organisationId", "organisationId", "serviceId", 1 FROM "Dialogue"
        WHERE "heldOn" <= $1 AND "serviceId" IS NOT NULL`),
    },
    taster: {
      part: `SELECT * FROM (${tasted}) t WHERE EXISTS (SELECT FROM (${firsts}) n WHERE n.org = t.org
        AND n.day > t.day AND n.day <= t.day + interval '9 months')`,
      whole: tasted,
    },
    rewarding: answers('e.rewarding IN (4, 5)'),
    stronger: answers('e.stronger IN (4, 5)'),
    recommends: answers('e.recommends'),
    goal: answers(`e."goalReached" = 'yes'`),
    rounds: {
      part: `SELECT * FROM (${inForceOrders}) o WHERE round IS NOT NULL`,
      whole: `SELECT r.id AS key, NULL::uuid AS org, r."serviceId" AS service, r."maximumPlaces" AS amount FROM "Round" r
        WHERE NOT coalesce(r.status = 'cancelled' AND (r."decidedAt" ${DAY} <= $1, false)
          AND (r."lastOrderOn" <= $1 OR r.id IN (SELECT round FROM (${inForceOrders}) o))`,
      wholeCount: 'sum',
    },
    started: {
      part: `SELECT * FROM (${portalOrders}) o WHERE starter <> 'employer'`,
      whole: portalOrders,
      parties: `SELECT o.*, starter AS party FROM (${portalOrders}) o`,
    },
    signing: {
      part: `SELECT key, org, service, party, extract(epoch FROM signed - sent) / 86400 AS amount FROM (${ASKED}) a
        WHERE signed IS NOT NULL`,
      whole: asked('signed IS NOT NULL'),
      count: 'median',
    },
    declines: { part: asked('declined'), whole: asked('true') },
    silent: {
      part: asked(`signed IS NULL AND NOT declined AND CASE WHEN (closed ${DAY} <= $1
        THEN closure = 'lapsed' ELSE (sent ${DAY} < $1::date - 14 END`),
      whole: asked('true'),
    },
  }
}

/** Which organisations, which services or which parties a filter leaves. */
export const plainFilters: Record<
  'type' | 'size' | 'sector' | 'service' | 'level' | 'kind' | 'side',
  string
> = {
  type: `org IN (SELECT o.id FROM "Organisation" o WHERE coalesce((SELECT p.type FROM "OrganisationPeriod" p
    WHERE p."organisationId" = o.id AND p."validFrom" <= $1 ORDER BY p."validFrom" DESC LIMIT 1), o.type)::text = $2)`,
  size: `org IN (SELECT o.id FROM "Organisation" o WHERE (SELECT CASE WHEN n < 50 THEN '1-49' WHEN n < 250 THEN '50-249'
    WHEN n < 1000 THEN '250-999' WHEN n < 5000 THEN '1000-4999' ELSE '5000+' END FROM coalesce((
      SELECT p.headcount FROM "OrganisationPeriod" p WHERE p."organisationId" = o.id AND p."validFrom" <= $1
      ORDER BY p."validFrom" DESC LIMIT 1), o.headcount) n) = $2)`,
  // A period may say that the sector is unknown. The register's own word counts where there is no period.
  sector: `org IN (SELECT o.id FROM "Organisation" o WHERE coalesce((SELECT coalesce(p.sector::text, 'unknown')
    FROM "OrganisationPeriod" p WHERE p."organisationId" = o.id AND p."validFrom" <= $1
    ORDER BY p."validFrom" DESC LIMIT 1), o.sector::text, 'unknown') = $2)`,
  service: `service = (SELECT id FROM "Service" WHERE slug = $2)`,
  level: `service IN (SELECT id FROM (${IN_FORCE}) s WHERE s.content -> 'levels' ? $2)`,
  kind: `service IN (SELECT id FROM (${IN_FORCE}) s WHERE s.content -> 'kinds' ? $2)`,
  side: `CASE party WHEN 'employer' THEN 'employer' ELSE 'union' END = $2`,
}
