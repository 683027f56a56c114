-- What staff and an interested organisation said.
ALTER TABLE "Dialogue" ADD COLUMN "remindedAt" TIMESTAMPTZ(3);
ALTER TABLE "Dialogue"
  ADD CONSTRAINT dialogue_note CHECK (btrim(note) <> ''),
  ADD CONSTRAINT dialogue_step_follows CHECK ("nextStepOn" IS NULL OR "nextStepOn" >= "heldOn");

-- A note is its writer's: noted in one's own name, corrected and taken away by oneself or by an admin.
DROP POLICY staff_add ON "Dialogue";
DROP POLICY staff_change ON "Dialogue";
DROP POLICY staff_remove ON "Dialogue";
CREATE POLICY staff_add ON "Dialogue" FOR INSERT TO portal_app
  WITH CHECK (app.is_staff() AND "staffId" = app.person_id());
CREATE POLICY writer_changes ON "Dialogue" FOR UPDATE TO portal_app
  USING (app.is_staff() AND ("staffId" = app.person_id() OR app.role() = 'admin'))
  WITH CHECK (app.is_staff() AND ("staffId" = app.person_id() OR app.role() = 'admin'));
CREATE POLICY writer_removes ON "Dialogue" FOR DELETE TO portal_app
  USING (app.is_staff() AND ("staffId" = app.person_id() OR app.role() = 'admin'));

-- The day on which each organisation's first order of each service became valid, whatever became of it later.
CREATE FUNCTION app.first_orders(as_of date)
  RETURNS TABLE (organisation_id uuid, service_id uuid, ordered_on date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o."organisationId", o."serviceId", min(app.day_in_stockholm(o."validAt"))
  FROM "Order" o
  WHERE o."validAt" IS NOT NULL AND app.day_in_stockholm(o."validAt") <= as_of
  GROUP BY o."organisationId", o."serviceId"
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

CREATE FUNCTION app.size_class(headcount integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN headcount < 50 THEN '1-49' WHEN headcount < 250 THEN '50-249' WHEN headcount < 1000 THEN '250-999'
              WHEN headcount < 5000 THEN '1000-4999' ELSE '5000+' END;

-- What others like the organisation ordered after each service that it has ordered: of its own type, or of its own
-- size where those are too few. Counts of at least five other organisations, and nothing else, leave it.
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

-- How far each organisation has come with each service by a day, for staff: all members of that day, or one
-- organisation. Each step has the first day on which it was taken.
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

-- The rows that the counts are made of stay with the owner.
REVOKE ALL ON FUNCTION app.first_orders, app.went_on, app.next_services, app.ordered_after, app.funnel_steps FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.next_services, app.ordered_after, app.funnel_steps TO portal_app;
