-- Staff edit the catalogue: a draft of each service, published as a new revision that never changes.

ALTER TABLE "Service" ADD COLUMN "planSaves" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "ServiceRevision" ADD COLUMN "savedAt" TIMESTAMPTZ(3),
ADD COLUMN "savedById" UUID,
ADD COLUMN "saves" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "ServiceRevision" ADD CONSTRAINT "ServiceRevision_savedById_fkey"
  FOREIGN KEY ("savedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Service"
  ADD CONSTRAINT service_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND slug <> 'ny'),
  ADD CONSTRAINT service_goal_counts CHECK ("goalCount" > 0),
  ADD CONSTRAINT service_days CHECK ("lastOrderOn" >= "opensOn" AND "lastDeliveryOn" >= "lastOrderOn");

-- Whole: every text in both languages, and at least one of what every service has.
CREATE FUNCTION app.is_whole_service(content jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT content ?& ARRAY['name', 'summary', 'description', 'suits', 'gives', 'needs', 'steps', 'form', 'duration',
           'levels', 'kinds', 'mode', 'occasions', 'questions']
     AND content @? '$.gives[0].sv' AND content @? '$.steps[0].title.sv' AND content @? '$.occasions[0].title.sv'
     AND content @? '$.levels[0]' AND content @? '$.kinds[0]'
     AND content @? '$.mode ? (@ == "on_site" || @ == "digital" || @ == "either")'
     AND (SELECT bool_and(content @? path) FROM unnest(ARRAY['$.name.sv', '$.summary.sv', '$.description.sv',
           '$.suits.sv', '$.form.sv', '$.duration.sv', '$.needs.people.sv', '$.needs.time.sv', '$.needs.room.sv'
         ]::jsonpath[]) AS path)
     -- Lists of words are of one language each; every other text is one text.
     AND NOT content @? '$.** ? ((exists(@.sv) || exists(@.en)) && !(@.sv.type() == "array" && @.en.type() == "array")
           && !(@.sv.type() == "string" && @.en.type() == "string"
             && @.sv like_regex "\\S" && @.en like_regex "\\S"))'
$$;

ALTER TABLE "ServiceRevision"
  ADD CONSTRAINT revision_published CHECK ((state = 'published') = ("publishedAt" IS NOT NULL)),
  ADD CONSTRAINT revision_is_whole CHECK (state = 'draft' OR app.is_whole_service(content));

CREATE FUNCTION app.refuse_published_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published revision stays as it is'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'published_revision_stays';
END $$;
CREATE TRIGGER published_revision_stays BEFORE UPDATE OR DELETE ON "ServiceRevision" FOR EACH ROW
  WHEN (OLD.state = 'published') EXECUTE FUNCTION app.refuse_published_revision();

-- A draft can be discarded, and with it a service of which nothing was ever published.
GRANT DELETE ON "ServiceRevision", "Service" TO portal_app;
DROP POLICY staff_remove ON "ServiceRevision";
CREATE POLICY staff_remove ON "ServiceRevision" FOR DELETE TO portal_app USING (app.is_staff() AND state = 'draft');
DROP POLICY staff_remove ON "Service";
CREATE POLICY staff_remove ON "Service" FOR DELETE TO portal_app USING (
  app.is_staff() AND NOT EXISTS (SELECT 1 FROM "ServiceRevision" r WHERE r."serviceId" = "Service".id));

-- How many a change of a service concerns. Unshared drafts count too: staff learn how many there are, not whose.
CREATE FUNCTION app.concerned_by_service(service uuid)
  RETURNS TABLE (drafts integer, awaiting integer, interests integer, deliveries integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT
    (SELECT count(*)::integer FROM "Order" WHERE "serviceId" = service AND status IN ('draft', 'returned')),
    (SELECT count(*)::integer FROM "Order" WHERE "serviceId" = service AND status = 'awaiting_signatures'),
    (SELECT count(*)::integer FROM "Interest"
      WHERE "serviceId" = service AND "withdrawnAt" IS NULL AND "orderedAt" IS NULL),
    (SELECT count(*)::integer FROM "Delivery" WHERE "serviceId" = service AND status IN ('planning', 'under_way'))
  WHERE app.is_staff()
$$;
REVOKE ALL ON FUNCTION app.concerned_by_service(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.concerned_by_service(uuid) TO portal_app, portal_worker;
