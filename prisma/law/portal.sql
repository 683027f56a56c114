-- The portal's own data: its settings, and the keys of forms already sent.

ALTER TABLE "PortalSetting" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "PortalSetting" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "PortalSetting" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "PortalSetting" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "PortalSetting" FOR SELECT TO portal_app USING (app.is_staff());
CREATE POLICY anyone_reads ON "PortalSetting" FOR SELECT TO portal_app USING (true);

ALTER TABLE "IdempotencyKey" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "IdempotencyKey" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "IdempotencyKey" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "IdempotencyKey" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY own_keys ON "IdempotencyKey" TO portal_app
  USING ("personId" = app.person_id()) WITH CHECK ("personId" = app.person_id());
