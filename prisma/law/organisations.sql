-- The register: organisations, their periods and the central unions.

ALTER TABLE "Organisation" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON "Organisation" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "Organisation" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Organisation" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Organisation" FOR SELECT TO portal_app USING (app.is_staff());
CREATE POLICY staff_add ON "Organisation" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "Organisation" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());
CREATE POLICY staff_remove ON "Organisation" FOR DELETE TO portal_app USING (app.is_staff());
CREATE POLICY auth_reads ON "Organisation" FOR SELECT TO portal_app USING (app.role() = 'auth');
CREATE POLICY own_organisation ON "Organisation" FOR SELECT TO portal_app USING (app.is_of(id));
CREATE POLICY deliverer_read ON "Organisation" FOR SELECT TO portal_app USING (app.delivers_to(id));
CREATE POLICY guest_read ON "Organisation" FOR SELECT TO portal_app USING (
  app.role() = 'guest' AND id = app.organisation_id());

ALTER TABLE "OrganisationPeriod" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "OrganisationPeriod" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "OrganisationPeriod" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "OrganisationPeriod" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "OrganisationPeriod" FOR SELECT TO portal_app USING (app.is_staff());
CREATE POLICY staff_add ON "OrganisationPeriod" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "OrganisationPeriod" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());
CREATE POLICY staff_remove ON "OrganisationPeriod" FOR DELETE TO portal_app USING (app.is_staff());
CREATE POLICY party_read ON "OrganisationPeriod" FOR SELECT TO portal_app
  USING (app.is_of("organisationId"));

ALTER TABLE "CentralUnion" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON "CentralUnion" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "CentralUnion" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "CentralUnion" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "CentralUnion" FOR SELECT TO portal_app USING (app.is_staff());
CREATE POLICY staff_add ON "CentralUnion" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "CentralUnion" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());

-- A guest who asks for access chooses an organisation. That it is a member is no secret.
CREATE FUNCTION app.member_names() RETURNS TABLE (id uuid, name text, "nameEn" text) LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, o.name, o."nameEn" FROM "Organisation" o WHERE o."memberTo" IS NULL ORDER BY o.name
$$;
