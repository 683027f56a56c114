-- Notifications: notices in the portal, and mail.

ALTER TABLE "Notification" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "Notification" TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Notification" TO portal_worker;
GRANT UPDATE ("readAt") ON "Notification" TO portal_app;
CREATE POLICY owner_reads ON "Notification" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Notification" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY own_read ON "Notification" FOR SELECT TO portal_app USING ("personId" = app.person_id());
CREATE POLICY own_marks ON "Notification" FOR UPDATE TO portal_app
  USING ("personId" = app.person_id()) WITH CHECK ("personId" = app.person_id());

-- An event reaches a person in one mail at most. The notification names the mail that told of it.
CREATE FUNCTION app.refuse_second_mail() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (OLD."mailKey" IS NOT NULL AND NEW."mailKey" IS DISTINCT FROM OLD."mailKey")
    OR (NEW."mailWay" <> OLD."mailWay" AND NOT (OLD."mailWay" = 'digest' AND NEW."mailWay" = 'none')) THEN
    PERFORM app.refuse('mailed_once');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mailed_once BEFORE UPDATE OF "mailKey", "mailWay" ON "Notification" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_second_mail();

ALTER TABLE "Mail" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "Mail" TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Mail" TO portal_worker;
CREATE POLICY owner_reads ON "Mail" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Mail" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
GRANT UPDATE ("dismissedAt", "dismissReason", state, "failingSince", "bouncedAt") ON "Mail" TO portal_app;
CREATE POLICY staff_read ON "Mail" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
-- A mail that failed is dismissed, or put back in the queue.
CREATE POLICY staff_settle ON "Mail" FOR UPDATE TO portal_app
  USING (app.is_staff() AND state = 'failed') WITH CHECK (app.is_staff() AND state IN ('failed', 'queued'));
CREATE POLICY auth_adds ON "Mail" FOR INSERT TO portal_app WITH CHECK (app.role() = 'auth');
-- Invitations, refusals and the central union's way to contest are mailed with the change that causes them.
CREATE POLICY granter_adds ON "Mail" FOR INSERT TO portal_app WITH CHECK (
  app.role() IN ('party', 'staff', 'admin', 'guest') AND key ~ '^(invitation|access|attestation|interest):');
-- A moved address is told where it was and where it is.
CREATE POLICY staff_tell ON "Mail" FOR INSERT TO portal_app WITH CHECK (
  app.is_staff() AND key ~ '^(notice_address|log_head_address):');
-- A new address is confirmed by a mail to the old one and a mail to the new.
CREATE POLICY own_address_adds ON "Mail" FOR INSERT TO portal_app WITH CHECK (
  starts_with(key, 'address:' || app.person_id() || ':'));
