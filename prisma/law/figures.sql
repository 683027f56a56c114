-- Figures are made of these. The functions run with the owner's rights, who reads every table, so that everyone
-- gets the same numbers.

-- The members on a day, each with its type of that day.
CREATE FUNCTION app.members_on(as_of date) RETURNS TABLE (organisation_id uuid, type "OrganisationType")
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, coalesce(p.type, o.type)
  FROM "Organisation" o
  LEFT JOIN "OrganisationPeriod" p
    ON p."organisationId" = o.id AND p."validFrom" <= as_of AND (p."validTo" IS NULL OR as_of < p."validTo")
  WHERE o."memberFrom" <= as_of AND (o."memberTo" IS NULL OR as_of < o."memberTo")
$$;

CREATE FUNCTION app.size_class(headcount integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN headcount < 50 THEN '1-49' WHEN headcount < 250 THEN '50-249'
              WHEN headcount < 1000 THEN '250-999' WHEN headcount < 5000 THEN '1000-4999' ELSE '5000+' END;

-- Every organisation that has been a member by a day, as it was then. Size and kinds are those of that day.
CREATE FUNCTION app.organisations_on(as_of date)
  RETURNS TABLE (organisation_id uuid, is_member boolean, type text, size text, sector text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, o."memberTo" IS NULL OR as_of < o."memberTo", coalesce(p.type, o.type)::text,
         app.size_class(coalesce(p.headcount, o.headcount)),
         coalesce(CASE WHEN p.id IS NULL THEN o.sector ELSE p.sector END::text, 'unknown')
  FROM "Organisation" o
  LEFT JOIN LATERAL (
    SELECT * FROM "OrganisationPeriod" p
    WHERE p."organisationId" = o.id AND p."validFrom" <= as_of ORDER BY p."validFrom" DESC LIMIT 1) p ON true
  WHERE o."memberFrom" <= as_of
$$;

-- Orders that had become valid by the day, whatever became of them later. `known`: as far as was registered then.
-- An order forgets that it was valid when it is sent back; the log does not. So a published month stays as it was.
-- `ended_on` says when the version that was valid last by then ended. A version closes once, and an order that has
-- ended stays so. Earlier orders that were read in count from their own day.
CREATE FUNCTION app.ordered_by(as_of date, known timestamptz)
  RETURNS TABLE (order_id uuid, organisation_id uuid, service_id uuid, ordered_on date, ended_on date,
    is_imported boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  (SELECT DISTINCT ON (o.id) o.id, o."organisationId", o."serviceId",
          min(app.day_in_stockholm(e."occurredAt")) OVER (PARTITION BY o.id),
          app.day_in_stockholm(coalesce(v."closedAt", o."endedAt")), false
   FROM "Event" e
   JOIN "Order" o ON o.id = e."orderId"
   LEFT JOIN "OrderVersion" v ON v."orderId" = o.id AND v.number = (e.facts ->> 'version')::integer
   WHERE e.kind = 'order.valid' AND app.day_in_stockholm(e."occurredAt") <= as_of
   ORDER BY o.id, e.position DESC)
  UNION ALL
  SELECT o.id, o."organisationId", o."serviceId", o."orderedOn", NULL, true
  FROM "Order" o
  LEFT JOIN "ImportedRow" r ON r."orderId" = o.id
  LEFT JOIN "FileImport" f ON f.id = r."importId"
  WHERE o.origin = 'imported' AND o."orderedOn" <= as_of AND (f."acceptedAt" IS NULL OR f."acceptedAt" < known)
$$;

-- Occasions that had taken place by the day, as was registered last before an instant.
CREATE FUNCTION app.done_by(as_of date, known timestamptz)
  RETURNS TABLE (occasion_id uuid, order_id uuid, organisation_id uuid, service_id uuid, done_on date,
    participants integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT last."occasionId", d."orderId", d."organisationId", d."serviceId", last."doneOn",
         coalesce(last.participants, 0)
  FROM (
    SELECT DISTINCT ON (r."occasionId") r."occasionId", r."doneOn", r.participants
    FROM "OccasionRecord" r WHERE r."recordedAt" < known
    ORDER BY r."occasionId", r."recordedAt" DESC, r.id DESC) last
  JOIN "Occasion" c ON c.id = last."occasionId"
  JOIN "Delivery" d ON d.id = c."deliveryId"
  WHERE last."doneOn" <= as_of
$$;

-- Each service as its last published revision has it. A revision is long, so each is read once.
CREATE FUNCTION app.services_in_force()
  RETURNS TABLE (service_id uuid, slug text, levels text[], kinds text[], is_taster boolean, counts_use boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON (r."serviceId") r."serviceId", s.slug,
         ARRAY(SELECT jsonb_array_elements_text(r.content -> 'levels')),
         ARRAY(SELECT jsonb_array_elements_text(r.content -> 'kinds')),
         coalesce((r.content ->> 'taster')::boolean, false), coalesce((r.content ->> 'countsUse')::boolean, false)
  FROM "ServiceRevision" r JOIN "Service" s ON s.id = r."serviceId"
  WHERE r.state = 'published' ORDER BY r."serviceId", r.number DESC
$$;

-- Universities with a service that is counted by use: ordered and not yet in use, or in use.
CREATE FUNCTION app.use_at_universities(as_of date, known timestamptz)
  RETURNS TABLE (organisation_id uuid, is_in_use boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.organisation_id, bool_or(d."inUseOn" IS NOT NULL AND d."inUseOn" <= as_of)
  FROM app.members_on(as_of) m
  JOIN app.ordered_by(as_of, known) o ON o.organisation_id = m.organisation_id
  JOIN app.services_in_force() s ON s.service_id = o.service_id AND s.counts_use
  LEFT JOIN "Delivery" d ON d."orderId" = o.order_id
  WHERE m.type = 'university'
    AND (o.ended_on IS NULL OR o.ended_on > as_of OR d."inUseOn" <= as_of)
  GROUP BY m.organisation_id
$$;

-- How far each service has come towards its goal: orders with a done occasion, and the organisations that have
-- one.
CREATE FUNCTION app.reached_by_service(as_of date)
  RETURNS TABLE (service_id uuid, deliveries integer, organisations integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT done.service_id, count(DISTINCT order_id)::integer, count(DISTINCT organisation_id)::integer
  FROM app.done_by(as_of, 'infinity') done GROUP BY done.service_id
$$;

-- The day on which each organisation's first order of each service became valid, whatever became of it later.
-- Earlier orders that were read in count from their own day.
CREATE FUNCTION app.first_orders(as_of date)
  RETURNS TABLE (organisation_id uuid, service_id uuid, ordered_on date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT taken.organisation_id, taken.service_id, min(taken.day)
  FROM (
    SELECT o."organisationId" AS organisation_id, o."serviceId" AS service_id,
           app.day_in_stockholm(e."occurredAt") AS day
    FROM "Event" e
    JOIN "Order" o ON o.id = e."orderId"
    WHERE e.kind = 'order.valid'
    UNION ALL
    SELECT o."organisationId", o."serviceId", o."orderedOn" FROM "Order" o WHERE o.origin = 'imported') AS taken
  WHERE taken.day <= as_of
  GROUP BY taken.organisation_id, taken.service_id
$$;

-- Organisations that ordered one service and then, within nine months, another for the first time.
CREATE FUNCTION app.went_on(as_of date)
  RETURNS TABLE (organisation_id uuid, after_service uuid, next_service uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH ordered AS MATERIALIZED (SELECT * FROM app.first_orders(as_of))
  SELECT one.organisation_id, one.service_id, next.service_id
  FROM ordered one JOIN ordered next USING (organisation_id)
  WHERE next.ordered_on > one.ordered_on AND next.ordered_on <= one.ordered_on + interval '9 months'
$$;

-- The services that similar organisations ordered after each one that this organisation has ordered. Similar is
-- of the same type, or of the same size where those are too few. Only counts of at least five other
-- organisations leave the function.
CREATE FUNCTION app.next_services(organisation uuid, as_of date)
  RETURNS TABLE (after_service uuid, next_service uuid, likeness text, cases integer, ordered integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH own AS (
         SELECT o.id, o.type, app.size_class(o.headcount) AS size FROM "Organisation" o
         WHERE o.id = organisation AND (app.is_staff() OR app.is_of(organisation))),
       ordered AS MATERIALIZED (SELECT * FROM app.first_orders(as_of)),
       alike AS (
         SELECT o.id, 'type' AS likeness FROM "Organisation" o JOIN own ON o.id <> own.id AND o.type = own.type
         UNION ALL
         SELECT o.id, 'size' FROM "Organisation" o JOIN own ON o.id <> own.id
           AND app.size_class(o.headcount) = own.size),
       base AS (
         SELECT alike.likeness, one.service_id, count(*) AS ordered
         FROM ordered one JOIN alike ON alike.id = one.organisation_id
         WHERE one.service_id IN (SELECT service_id FROM ordered WHERE organisation_id = organisation)
         GROUP BY alike.likeness, one.service_id),
       counted AS (
         SELECT went.after_service, went.next_service, alike.likeness, count(*) AS cases, base.ordered
         FROM app.went_on(as_of) went
         JOIN alike ON alike.id = went.organisation_id
         JOIN base ON base.likeness = alike.likeness AND base.service_id = went.after_service
         GROUP BY went.after_service, went.next_service, alike.likeness, base.ordered)
  SELECT DISTINCT ON (after_service, next_service) after_service, next_service, likeness, cases, ordered
  FROM counted WHERE cases >= 5
  ORDER BY after_service, next_service, likeness DESC
$$;

-- The same of all organisations, for anyone.
CREATE FUNCTION app.ordered_after(service uuid, as_of date) RETURNS TABLE (next_service uuid, cases integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT went.next_service, count(*) FROM app.went_on(as_of) went
  WHERE went.after_service = service GROUP BY went.next_service HAVING count(*) >= 5
$$;

-- How far each organisation has come with each service by a day, for staff. It covers all members of that day,
-- or one organisation. Each step has the first day on which it was taken.
CREATE FUNCTION app.funnel_steps(as_of date, organisation uuid)
  RETURNS TABLE (organisation_id uuid, service_id uuid, interested date, talked date, ordered date, delivered date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH taken AS (
    SELECT "organisationId" AS organisation_id, "serviceId" AS service_id, 'interested' AS step,
           app.day_in_stockholm("createdAt") AS day FROM "Interest"
    UNION ALL SELECT "organisationId", "serviceId", 'talked', "heldOn" FROM "Dialogue" WHERE "serviceId" IS NOT NULL
    UNION ALL SELECT o.organisation_id, o.service_id, 'ordered', o.ordered_on FROM app.first_orders(as_of) o
    UNION ALL SELECT d."organisationId", d."serviceId", 'delivered', c."doneOn"
      FROM "Occasion" c JOIN "Delivery" d ON d.id = c."deliveryId" WHERE c.status = 'done')
  SELECT taken.organisation_id, taken.service_id,
         min(day) FILTER (WHERE step = 'interested'), min(day) FILTER (WHERE step = 'talked'),
         min(day) FILTER (WHERE step = 'ordered'), min(day) FILTER (WHERE step = 'delivered')
  FROM taken
  WHERE app.is_staff() AND day <= as_of
    AND CASE WHEN organisation IS NULL
             THEN taken.organisation_id IN (SELECT m.organisation_id FROM app.members_on(as_of) m)
             ELSE taken.organisation_id = organisation END
  GROUP BY taken.organisation_id, taken.service_id
$$;

-- Only the counts are for others; the rows behind them stay with the owner.
REVOKE ALL ON FUNCTION app.members_on, app.organisations_on, app.ordered_by, app.done_by, app.services_in_force,
  app.use_at_universities, app.reached_by_service, app.first_orders, app.went_on, app.next_services,
  app.ordered_after, app.funnel_steps FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.reached_by_service TO portal_app, portal_worker;
GRANT EXECUTE ON FUNCTION app.next_services, app.ordered_after, app.funnel_steps TO portal_app;
