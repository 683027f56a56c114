-- The catalogue: services and their revisions. A draft is published as a new revision, and that revision never
-- changes.

-- The state that people meet on a day; `lifecycleOn` in src/features/catalogue/rules.ts says the same.
CREATE FUNCTION app.lifecycle_on(service "Service", day date) RETURNS "ServiceLifecycle" LANGUAGE sql IMMUTABLE
  RETURN CASE
    WHEN service.lifecycle = 'coming' AND service."opensOn" <= day THEN 'open'::"ServiceLifecycle"
    WHEN service.lifecycle = 'open' AND service."opensOn" > day THEN 'coming'::"ServiceLifecycle"
    WHEN service.lifecycle = 'phasing_out' AND service."lastDeliveryOn" < day THEN 'closed'::"ServiceLifecycle"
    ELSE service.lifecycle END;

CREATE FUNCTION app.takes_orders_on(service "Service", day date) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN app.lifecycle_on(service, day) <> 'closed'
    AND NOT (service.lifecycle = 'phasing_out' AND coalesce(service."lastOrderOn" < day, true));

ALTER TABLE "Service" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "Service" TO portal_app;
GRANT UPDATE (lifecycle, "opensOn", "lastOrderOn", "lastDeliveryOn", "successorId", "goalCount", "goalUnit", "planSaves") ON "Service" TO portal_app;
GRANT SELECT, INSERT, UPDATE ON "Service" TO portal_worker;
CREATE POLICY owner_reads ON "Service" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Service" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Service" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "Service" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "Service" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());
-- A service can be removed while nothing of it was ever published.
CREATE POLICY staff_remove ON "Service" FOR DELETE TO portal_app USING (
  app.is_staff() AND NOT EXISTS (SELECT 1 FROM "ServiceRevision" r WHERE r."serviceId" = "Service".id));
CREATE POLICY anyone_reads ON "Service" FOR SELECT TO portal_app USING (true);

-- A service is whole when it has every text in both languages, and at least one of each list.
CREATE FUNCTION app.is_whole_service(content jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT content ?& ARRAY['name', 'summary', 'description', 'suits', 'gives', 'needs', 'steps', 'form', 'duration',
           'levels', 'kinds', 'mode', 'occasions', 'questions']
     AND content @? '$.gives[0].sv' AND content @? '$.steps[0].title.sv' AND content @? '$.occasions[0].title.sv'
     AND content @? '$.levels[0]' AND content @? '$.kinds[0]'
     AND content @? '$.mode ? (@ == "on_site" || @ == "digital" || @ == "either")'
     AND (SELECT bool_and(content @? path) FROM unnest(ARRAY['$.name.sv', '$.summary.sv', '$.description.sv',
           '$.suits.sv', '$.form.sv', '$.duration.sv', '$.needs.people.sv', '$.needs.time.sv', '$.needs.room.sv'
         ]::jsonpath[]) AS path)
     -- A list of words has one language; every other text is a single string.
     AND NOT content @? '$.** ? ((exists(@.sv) || exists(@.en)) && !(@.sv.type() == "array" && @.en.type() == "array")
           && !(@.sv.type() == "string" && @.en.type() == "string"
             && @.sv like_regex "\\S" && @.en like_regex "\\S"))'
$$;

ALTER TABLE "ServiceRevision" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "ServiceRevision" TO portal_app;
GRANT UPDATE (state, content, "publishedAt", saves, "savedAt", "savedById") ON "ServiceRevision" TO portal_app;
GRANT SELECT, INSERT, UPDATE ON "ServiceRevision" TO portal_worker;
CREATE POLICY owner_reads ON "ServiceRevision" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "ServiceRevision" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "ServiceRevision" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "ServiceRevision" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "ServiceRevision" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());
-- A draft can be discarded.
CREATE POLICY staff_remove ON "ServiceRevision" FOR DELETE TO portal_app
  USING (app.is_staff() AND state = 'draft');
CREATE POLICY anyone_reads ON "ServiceRevision" FOR SELECT TO portal_app USING (state = 'published');

-- A published revision stays as it is.
CREATE FUNCTION app.refuse_published_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.refuse('published_revision_stays');
END $$;
CREATE TRIGGER published_revision_stays BEFORE UPDATE OR DELETE ON "ServiceRevision" FOR EACH ROW
  WHEN (OLD.state = 'published') EXECUTE FUNCTION app.refuse_published_revision();

ALTER TABLE "ServiceRevision"
  ADD CONSTRAINT revision_is_whole CHECK (state = 'draft' OR app.is_whole_service(content));

ALTER TABLE "ServicePilot" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "ServicePilot" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "ServicePilot" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "ServicePilot" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "ServicePilot" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "ServicePilot" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "ServicePilot" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());
CREATE POLICY staff_remove ON "ServicePilot" FOR DELETE TO portal_app USING (app.is_staff());
CREATE POLICY party_read ON "ServicePilot" FOR SELECT TO portal_app USING (app.is_of("organisationId"));

-- How many a change of a service concerns. Unshared drafts count too: staff learn how many there are, not whose.
CREATE FUNCTION app.concerned_by_service(service uuid)
  RETURNS TABLE (drafts integer, awaiting integer, interests integer, deliveries integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT
    (SELECT count(*)::integer FROM "Order" WHERE "serviceId" = service AND app.phase(status) = 'writing'),
    (SELECT count(*)::integer FROM "Order" WHERE "serviceId" = service AND app.phase(status) = 'signing'),
    (SELECT count(*)::integer FROM "Interest"
      WHERE "serviceId" = service AND "withdrawnAt" IS NULL AND "orderedAt" IS NULL),
    (SELECT count(*)::integer FROM "Delivery" WHERE "serviceId" = service AND status IN ('planning', 'under_way'))
  WHERE app.is_staff()
$$;

REVOKE ALL ON FUNCTION app.concerned_by_service(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.concerned_by_service(uuid) TO portal_app, portal_worker;
