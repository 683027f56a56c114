-- Figures for anyone: counts only, never rows. They run with the owner's rights, who reads every table, so that
-- the same numbers come out whoever asks. Days are days in Stockholm.

CREATE FUNCTION app.day_in_stockholm(instant timestamptz) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (instant AT TIME ZONE 'Europe/Stockholm')::date;

-- The members on a day, with the kind that each had then.
CREATE FUNCTION app.members_on(as_of date) RETURNS TABLE (organisation_id uuid, type "OrganisationType")
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, coalesce(p.type, o.type)
  FROM "Organisation" o
  LEFT JOIN "OrganisationPeriod" p
    ON p."organisationId" = o.id AND p."validFrom" <= as_of AND (p."validTo" IS NULL OR as_of < p."validTo")
  WHERE o."memberFrom" <= as_of AND (o."memberTo" IS NULL OR as_of < o."memberTo")
$$;

-- Orders that had become valid by the day, whatever became of them later.
CREATE FUNCTION app.ordered_by(as_of date)
  RETURNS TABLE (order_id uuid, organisation_id uuid, service_id uuid, ended_on date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, o."organisationId", o."serviceId",
         CASE WHEN o.status IN ('returned', 'refused', 'cancelled', 'withdrawn', 'lapsed')
              THEN app.day_in_stockholm(coalesce(o."endedAt", o."waitingSince")) END
  FROM "Order" o
  WHERE o."validAt" IS NOT NULL AND app.day_in_stockholm(o."validAt") <= as_of
$$;

-- Occasions that had taken place by the day.
CREATE FUNCTION app.done_by(as_of date)
  RETURNS TABLE (order_id uuid, organisation_id uuid, service_id uuid, participants integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d."orderId", d."organisationId", d."serviceId", coalesce(c."actualParticipants", 0)
  FROM "Occasion" c JOIN "Delivery" d ON d.id = c."deliveryId"
  WHERE c.status = 'done' AND c."doneOn" <= as_of
$$;

-- Universities with a service that is counted by use: ordered and not yet in use, or in use.
CREATE FUNCTION app.use_at_universities(as_of date)
  RETURNS TABLE (organisation_id uuid, is_in_use boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.organisation_id, bool_or(d."inUseOn" IS NOT NULL AND d."inUseOn" <= as_of)
  FROM app.members_on(as_of) m
  JOIN app.ordered_by(as_of) o ON o.organisation_id = m.organisation_id
  JOIN LATERAL (
    SELECT (r.content ->> 'countsUse')::boolean AS counts_use FROM "ServiceRevision" r
    WHERE r."serviceId" = o.service_id AND r.state = 'published' ORDER BY r.number DESC LIMIT 1
  ) s ON s.counts_use
  LEFT JOIN "Delivery" d ON d."orderId" = o.order_id
  WHERE m.type = 'university'
    AND (o.ended_on IS NULL OR o.ended_on > as_of OR d."inUseOn" <= as_of)
  GROUP BY m.organisation_id
$$;

CREATE FUNCTION app.headline_figures(as_of date) RETURNS TABLE (
    members integer, interested integer, ordered integer, delivered_organisations integer,
    delivered_services integer, occasions integer, participants integer,
    universities integer, universities_on_the_way integer, universities_connected integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH member AS (SELECT * FROM app.members_on(as_of)),
       valid_order AS (SELECT * FROM app.ordered_by(as_of)),
       done AS (SELECT * FROM app.done_by(as_of)),
       used AS (SELECT * FROM app.use_at_universities(as_of)),
       shown AS (
         SELECT DISTINCT "organisationId" AS organisation_id FROM "Interest"
         WHERE app.day_in_stockholm("createdAt") <= as_of)
  SELECT
    (SELECT count(*) FROM member),
    (SELECT count(*) FROM member WHERE organisation_id IN (SELECT organisation_id FROM shown)
       OR organisation_id IN (SELECT organisation_id FROM valid_order)),
    (SELECT count(*) FROM member WHERE organisation_id IN (SELECT organisation_id FROM valid_order)),
    (SELECT count(*) FROM member WHERE organisation_id IN (SELECT organisation_id FROM done)),
    (SELECT count(DISTINCT order_id) FROM done),
    (SELECT count(*) FROM done),
    (SELECT coalesce(sum(done.participants), 0) FROM done),
    (SELECT count(*) FROM member WHERE type = 'university'),
    (SELECT count(*) FROM used WHERE NOT is_in_use),
    (SELECT count(*) FROM used WHERE is_in_use)
$$;

CREATE FUNCTION app.deliveries_by_service(as_of date)
  RETURNS TABLE (service_id uuid, delivered_services integer, occasions integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT done.service_id, count(DISTINCT order_id), count(*) FROM app.done_by(as_of) done GROUP BY done.service_id
$$;

-- Only the counts are for others; the rows behind them stay with the owner.
REVOKE ALL ON FUNCTION app.members_on, app.ordered_by, app.done_by, app.use_at_universities,
  app.headline_figures, app.deliveries_by_service FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.headline_figures, app.deliveries_by_service TO portal_app, portal_worker;
