-- People, and how they sign in. Only the sign-in code asks as 'auth'.

-- A party's people see themselves, their organisation's people with a mandate, and staff by name.
CREATE FUNCTION app.is_known_to_organisation(person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM "Mandate" WHERE "personId" = person AND "organisationId" = app.organisation_id())
      OR EXISTS (SELECT 1 FROM "Person" WHERE id = person AND "staffRole" IN ('staff', 'admin'))
$$;

ALTER TABLE "Person" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "Person" TO portal_app, portal_worker;
GRANT UPDATE ON "Person" TO portal_worker;
GRANT UPDATE (email, name, locale, "staffRole", "mailChoice", "mailFailedAt", "deactivatedAt", telephone) ON "Person" TO portal_app;
CREATE POLICY owner_reads ON "Person" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Person" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Person" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY party_read ON "Person" FOR SELECT TO portal_app
  USING (id = app.person_id() OR (app.role() = 'party' AND app.is_known_to_organisation(id)));
CREATE POLICY auth_reads ON "Person" FOR SELECT TO portal_app USING (app.role() = 'auth');
CREATE POLICY auth_adds ON "Person" FOR UPDATE TO portal_app
  USING (app.role() = 'auth' OR id = app.person_id()) WITH CHECK (app.role() = 'auth' OR id = app.person_id());
CREATE POLICY guest_is_registered ON "Person" FOR INSERT TO portal_app WITH CHECK (
  app.role() = 'guest' AND id = app.person_id() AND "staffRole" IS NULL AND persona IS NULL);

-- A person with a mandate does not become staff.
CREATE FUNCTION app.refuse_staff_with_mandate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Mandate" WHERE "personId" = NEW.id AND "revokedAt" IS NULL) THEN
    PERFORM app.refuse('staff_hold_no_mandates');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER staff_hold_no_mandates BEFORE UPDATE OF "staffRole" ON "Person" FOR EACH ROW
  WHEN (NEW."staffRole" IS NOT NULL) EXECUTE FUNCTION app.refuse_staff_with_mandate();

ALTER TABLE "Account" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "Account" TO portal_app, portal_worker;
-- Only people whose work is the programme's have a number here: it goes with the role.
CREATE FUNCTION app.forget_private_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.telephone := '';
  RETURN NEW;
END $$;
CREATE TRIGGER number_at_work BEFORE INSERT OR UPDATE OF telephone, "staffRole", "erasedAt" ON "Person" FOR EACH ROW
  WHEN ((NEW."staffRole" IS NULL OR NEW."erasedAt" IS NOT NULL) AND NEW.telephone <> '')
  EXECUTE FUNCTION app.forget_private_number();

CREATE POLICY owner_reads ON "Account" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Account" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY auth_does ON "Account" TO portal_app USING (app.role() = 'auth') WITH CHECK (app.role() = 'auth');

ALTER TABLE "Session" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "Session" TO portal_app, portal_worker;
-- A session is never prolonged, made fresh or made worth more: the person signs in again.
GRANT UPDATE ("lastSeenAt", "actingMandateId") ON "Session" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "Session" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Session" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY auth_does ON "Session" TO portal_app
  USING (app.role() = 'auth') WITH CHECK (app.role() = 'auth');
CREATE POLICY own_read ON "Session" FOR SELECT TO portal_app USING ("personId" = app.person_id());
CREATE POLICY own_acting ON "Session" FOR UPDATE TO portal_app
  USING ("personId" = app.person_id()) WITH CHECK ("personId" = app.person_id());
CREATE POLICY own_end ON "Session" FOR DELETE TO portal_app USING ("personId" = app.person_id());
-- To accept an invitation by its link is to sign in.
CREATE POLICY guest_begins ON "Session" FOR INSERT TO portal_app WITH CHECK (
  app.role() = 'guest' AND "personId" = app.person_id());

ALTER TABLE "SignInToken" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "SignInToken" TO portal_app;
GRANT UPDATE (attempts, "expiresAt") ON "SignInToken" TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "SignInToken" TO portal_worker;
CREATE POLICY owner_reads ON "SignInToken" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "SignInToken" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY auth_does ON "SignInToken" TO portal_app
  USING (app.role() = 'auth')
  WITH CHECK (app.role() = 'auth');

-- The session of a token, with its person, that person's mandates and how many notifications are unread. Every page
-- begins with it, so it is one statement, asked before anybody is known. Times are as JSON writes them.
CREATE FUNCTION app.session_of(token_hash text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object(
    'id', s.id, 'assurance', s.assurance, 'actingMandateId', s."actingMandateId", 'createdAt', s."createdAt",
    'lastSeenAt', s."lastSeenAt", 'expiresAt', s."expiresAt", 'signsUntil', s."signsUntil",
    'hasTwoFactors', s."hasTwoFactors",
    'unread', (SELECT count(*) FROM "Notification" n WHERE n."personId" = s."personId" AND n."readAt" IS NULL),
    'person', jsonb_build_object(
      'id', p.id, 'name', p.name, 'email', p.email, 'locale', p.locale, 'staffRole', p."staffRole",
      'deactivatedAt', p."deactivatedAt", 'mailFailedAt', p."mailFailedAt",
      'hasPasskey', EXISTS (SELECT FROM "Passkey" k WHERE k."personId" = p.id),
      'mandates', coalesce((
        SELECT jsonb_agg(jsonb_build_object(
          'id', m.id, 'party', m.party, 'kind', m.kind, 'validFrom', m."validFrom", 'validTo', m."validTo",
          'revokedAt', m."revokedAt", 'standsInFor', (
            SELECT holder.name FROM "Mandate" given JOIN "Person" holder ON holder.id = given."personId"
            WHERE given.id = m."standInForId"),
          'organisation', jsonb_build_object('id', o.id, 'name', o.name, 'nameEn', o."nameEn")
        ) ORDER BY m."createdAt", m.id)
        FROM "Mandate" m JOIN "Organisation" o ON o.id = m."organisationId"
        WHERE m."personId" = p.id), '[]')))
  FROM "Session" s JOIN "Person" p ON p.id = s."personId"
  WHERE s."tokenHash" = token_hash
$$;
REVOKE EXECUTE ON FUNCTION app.session_of(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.session_of(text) TO portal_app;
