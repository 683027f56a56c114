-- The register: organisations, their periods and the central unions. Staff read it, administrators keep it.

-- The check digit of an organisation number, and its third digit, which is at least 2. The same rule as
-- `readOrganisationNumber` in src/features/organisations/register/organisation-number.ts.
CREATE FUNCTION app.is_organisation_number(written text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT written ~ '^[1-9][0-9][2-9][0-9]{3}-[0-9]{4}$' AND (
    SELECT sum(CASE WHEN product > 9 THEN product - 9 ELSE product END) % 10 = 0
    FROM (SELECT substr(replace(written, '-', ''), place, 1)::int * (2 - (place + 1) % 2) AS product
          FROM generate_series(1, 10) AS place) AS digits)
$$;

-- A text as it is searched: small letters without their marks. Most names have none, and a search folds every name.
CREATE FUNCTION app.folded(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN octet_length(written) = length(written) THEN lower(written) ELSE
    translate(regexp_replace(normalize(lower(written), NFD), '[\u0300-\u036F]', '', 'g'), 'øđłŋŧ', 'odlnt') END;

ALTER TABLE "Organisation" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "Organisation" TO portal_app;
GRANT UPDATE (name, "nameEn", "organisationNumber", type, headcount, sector, place, "memberTo", "mergedIntoId") ON "Organisation" TO portal_app;
GRANT SELECT, INSERT, UPDATE ON "Organisation" TO portal_worker;
CREATE POLICY owner_reads ON "Organisation" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Organisation" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Organisation" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY admin_adds ON "Organisation" FOR INSERT TO portal_app WITH CHECK (app.is_admin());
CREATE POLICY admin_changes ON "Organisation" FOR UPDATE TO portal_app
  USING (app.is_admin()) WITH CHECK (app.is_admin());
-- A member that a file added by mistake. Foreign keys keep one that anything rests on.
CREATE POLICY admin_removes ON "Organisation" FOR DELETE TO portal_app USING (app.is_admin());
CREATE POLICY auth_reads ON "Organisation" FOR SELECT TO portal_app USING (app.role() = 'auth');
CREATE POLICY own_organisation ON "Organisation" FOR SELECT TO portal_app USING (app.is_of(id));
CREATE POLICY deliverer_read ON "Organisation" FOR SELECT TO portal_app USING (app.delivers_to(id));
CREATE POLICY guest_read ON "Organisation" FOR SELECT TO portal_app USING (
  app.role() = 'guest' AND id = app.organisation_id());

ALTER TABLE "OrganisationPeriod" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "OrganisationPeriod" TO portal_app;
GRANT UPDATE (name, type, headcount, sector, "validTo") ON "OrganisationPeriod" TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "OrganisationPeriod" TO portal_worker;
CREATE POLICY owner_reads ON "OrganisationPeriod" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "OrganisationPeriod" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "OrganisationPeriod" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY admin_adds ON "OrganisationPeriod" FOR INSERT TO portal_app WITH CHECK (app.is_admin());
CREATE POLICY admin_changes ON "OrganisationPeriod" FOR UPDATE TO portal_app
  USING (app.is_admin()) WITH CHECK (app.is_admin());
CREATE POLICY admin_removes ON "OrganisationPeriod" FOR DELETE TO portal_app USING (app.is_admin());
CREATE POLICY party_read ON "OrganisationPeriod" FOR SELECT TO portal_app
  USING (app.is_of("organisationId"));

ALTER TABLE "CentralUnion" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "CentralUnion" TO portal_app;
GRANT UPDATE ("noticeAddress") ON "CentralUnion" TO portal_app;
GRANT SELECT, INSERT, UPDATE ON "CentralUnion" TO portal_worker;
CREATE POLICY owner_reads ON "CentralUnion" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "CentralUnion" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "CentralUnion" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "CentralUnion" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "CentralUnion" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());

-- A guest who asks for access chooses an organisation. That it is a member is no secret.
CREATE FUNCTION app.member_names() RETURNS TABLE (id uuid, name text, "nameEn" text) LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, o.name, o."nameEn" FROM "Organisation" o
  WHERE o."memberTo" IS NULL OR o."memberTo" > app.day_in_stockholm(now()) ORDER BY o.name
$$;

ALTER TABLE "Organisation"
  ADD CONSTRAINT organisation_number_is_right CHECK (app.is_organisation_number("organisationNumber"));

-- A merger leads to another member, and never round in a circle.
CREATE FUNCTION app.refuse_merger_in_a_circle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE onward AS (
      SELECT id, "mergedIntoId" FROM "Organisation" WHERE id = NEW."mergedIntoId"
      UNION SELECT o.id, o."mergedIntoId" FROM "Organisation" o JOIN onward ON o.id = onward."mergedIntoId")
    SELECT 1 FROM onward WHERE id = NEW.id) THEN
    PERFORM app.refuse('merger_leads_on');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER merger_leads_on BEFORE INSERT OR UPDATE OF "mergedIntoId" ON "Organisation" FOR EACH ROW
  WHEN (NEW."mergedIntoId" IS NOT NULL) EXECUTE FUNCTION app.refuse_merger_in_a_circle();

-- Periods never overlap: a member has one name, type and size on each day.
CREATE FUNCTION app.refuse_overlapping_period() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "OrganisationPeriod" p
    WHERE p."organisationId" = NEW."organisationId" AND p.id <> NEW.id
      AND daterange(p."validFrom", p."validTo") && daterange(NEW."validFrom", NEW."validTo")) THEN
    PERFORM app.refuse('one_period_a_day');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER one_period_a_day AFTER INSERT OR UPDATE ON "OrganisationPeriod"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.refuse_overlapping_period();

-- An organisation that has left orders nothing more. Its orders under way go on.
CREATE FUNCTION app.refuse_order_of_former_member() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Organisation" o
    WHERE o.id = NEW."organisationId" AND o."memberTo" <= app.day_in_stockholm(NEW."createdAt")) THEN
    PERFORM app.refuse('ordered_by_member');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ordered_by_member BEFORE INSERT ON "Order" FOR EACH ROW
  WHEN (NEW.origin = 'portal') EXECUTE FUNCTION app.refuse_order_of_former_member();
CREATE TRIGGER ordered_by_member BEFORE INSERT ON "Interest" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_order_of_former_member();

-- The register as it stood on a day: those who were members, and those who had left by then.
CREATE FUNCTION app.register_on(day date) RETURNS TABLE (
    id uuid, name text, "nameEn" text, "organisationNumber" text, type "OrganisationType", headcount integer,
    sector integer, is_member boolean)
  LANGUAGE sql STABLE AS $$
  SELECT o.id, coalesce(p.name, o.name), CASE WHEN p.name <> o.name THEN p.name ELSE o."nameEn" END,
         o."organisationNumber", coalesce(p.type, o.type), coalesce(p.headcount, o.headcount),
         CASE WHEN p.id IS NULL THEN o.sector ELSE p.sector END, o."memberTo" IS NULL OR day < o."memberTo"
  FROM "Organisation" o
  LEFT JOIN "OrganisationPeriod" p
    ON p."organisationId" = o.id AND p."validFrom" <= day AND (p."validTo" IS NULL OR day < p."validTo")
  WHERE o."memberFrom" <= day
$$;
