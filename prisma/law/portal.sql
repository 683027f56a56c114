-- The portal's own data: its settings, and the keys of forms already sent.

ALTER TABLE "PortalSetting" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "PortalSetting" TO portal_app;
GRANT UPDATE (value) ON "PortalSetting" TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "PortalSetting" TO portal_worker;
CREATE POLICY owner_reads ON "PortalSetting" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "PortalSetting" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "PortalSetting" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
-- The log's outside address is for the staff. The rest stands on pages that anyone reads.
CREATE POLICY anyone_reads ON "PortalSetting" FOR SELECT TO portal_app USING (key <> 'log_head_address');
CREATE POLICY admin_adds ON "PortalSetting" FOR INSERT TO portal_app WITH CHECK (
  app.role() = 'admin' AND key IN ('contact', 'retention', 'log_head_address'));
CREATE POLICY admin_changes ON "PortalSetting" FOR UPDATE TO portal_app
  USING (app.role() = 'admin' AND key IN ('contact', 'retention', 'log_head_address'))
  WITH CHECK (app.role() = 'admin' AND key IN ('contact', 'retention', 'log_head_address'));

ALTER TABLE "IdempotencyKey" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "IdempotencyKey" TO portal_app;
GRANT UPDATE (answer) ON "IdempotencyKey" TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "IdempotencyKey" TO portal_worker;
CREATE POLICY owner_reads ON "IdempotencyKey" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "IdempotencyKey" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY own_keys ON "IdempotencyKey" TO portal_app
  USING ("personId" = app.person_id()) WITH CHECK ("personId" = app.person_id());

-- How many of each kind are kept from before an instant, for the admins who decide for how long. They learn how
-- many there are, not whose. A kind without an instant is counted whole.
CREATE FUNCTION app.kept_before(before jsonb) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object(
    'mailTexts', (SELECT count(*) FROM "Mail" WHERE state <> 'queued' AND body <> '' AND "createdAt" < old.mails),
    'accessLog', (SELECT count(*) FROM "AccessLog" WHERE "seenAt" < old.looks),
    'signIns', (SELECT count(*) FROM "Session" WHERE "createdAt" < old.sign_ins)
      + (SELECT count(*) FROM "SignInToken" WHERE "createdAt" < old.sign_ins),
    'dialogueTexts', (SELECT count(*) FROM "Dialogue"
      WHERE (note <> '' OR "nextStep" <> '') AND "createdAt" < old.dialogues),
    'unconfirmedInterests', (SELECT count(*) FROM "UnconfirmedInterest"
      WHERE coalesce("confirmedAt", "createdAt") < old.interests))
  FROM (SELECT
    coalesce((before->>'mailTexts')::timestamptz, 'infinity') AS mails,
    coalesce((before->>'accessLog')::timestamptz, 'infinity') AS looks,
    coalesce((before->>'signIns')::timestamptz, 'infinity') AS sign_ins,
    coalesce((before->>'dialogueTexts')::timestamptz, 'infinity') AS dialogues,
    coalesce((before->>'unconfirmedInterests')::timestamptz, 'infinity') AS interests) AS old
  WHERE app.role() = 'admin'
$$;
REVOKE ALL ON FUNCTION app.kept_before(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.kept_before(jsonb) TO portal_app;
