-- Interest that an organisation shows in a service, and what staff and organisation said of it.

ALTER TABLE "Interest" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "Interest" TO portal_app, portal_worker;
GRANT UPDATE ("withdrawnAt", "orderedAt") ON "Interest" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "Interest" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Interest" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Interest" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY party_read ON "Interest" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE POLICY party_shows ON "Interest" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND party = app.party() AND "personId" = app.person_id());
CREATE POLICY party_changes ON "Interest" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId")) WITH CHECK (app.is_of("organisationId"));
-- Staff end an active one with a talk of which nothing came. They make no order of it, and open no ended one.
CREATE POLICY staff_end ON "Interest" FOR UPDATE TO portal_app
  USING ((SELECT app.is_staff()) AND "withdrawnAt" IS NULL AND "orderedAt" IS NULL)
  WITH CHECK ((SELECT app.is_staff()) AND "withdrawnAt" IS NOT NULL AND "orderedAt" IS NULL);

-- Nobody shows interest in a service that has ended.
CREATE FUNCTION app.refuse_interest_in_what_has_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Service" s
    WHERE s.id = NEW."serviceId" AND app.takes_orders_on(s, app.day_in_stockholm(NEW."createdAt"))) THEN
    PERFORM app.refuse('interest_is_welcome');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER interest_is_welcome BEFORE INSERT ON "Interest" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_interest_in_what_has_ended();

-- An interest that somebody without a mandate has written. It counts nowhere, and says nothing of what the
-- organisation has. A guest stands at the door that the interest names; without a party the door is nobody's.
CREATE FUNCTION app.is_writer_at(organisation uuid, asked "Party") RETURNS boolean LANGUAGE sql STABLE
  RETURN app.role() = 'guest' AND organisation = app.organisation_id() AND asked IS NOT DISTINCT FROM app.party();

-- Union membership is sensitive (GDPR art. 9). A union's writer is shown to that union, never to the employer. A
-- writer who has a mandate sees their own.
CREATE FUNCTION app.may_take_up(written "UnconfirmedInterest") RETURNS boolean LANGUAGE sql STABLE
  RETURN app.is_of(written."organisationId") AND written."confirmedAt" IS NOT NULL
    AND ((written.party = app.party() AND app.may_sign())
      OR written.email = (SELECT p.email FROM "Person" p WHERE p.id = app.person_id()));

ALTER TABLE "UnconfirmedInterest" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "UnconfirmedInterest" TO portal_app, portal_worker;
GRANT UPDATE ("confirmedAt") ON "UnconfirmedInterest" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "UnconfirmedInterest" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "UnconfirmedInterest" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY auth_reads ON "UnconfirmedInterest" FOR SELECT TO portal_app USING (app.role() = 'auth');
CREATE POLICY guest_writes ON "UnconfirmedInterest" FOR INSERT TO portal_app WITH CHECK (
  app.is_writer_at("organisationId", party) AND "confirmedAt" IS NULL);
CREATE POLICY guest_reads ON "UnconfirmedInterest" FOR SELECT TO portal_app USING (
  app.is_writer_at("organisationId", party));
CREATE POLICY guest_confirms ON "UnconfirmedInterest" FOR UPDATE TO portal_app
  USING (app.is_writer_at("organisationId", party)) WITH CHECK (app.is_writer_at("organisationId", party));
CREATE POLICY guest_takes_back ON "UnconfirmedInterest" FOR DELETE TO portal_app USING (
  app.is_writer_at("organisationId", party));
CREATE POLICY staff_read ON "UnconfirmedInterest" FOR SELECT TO portal_app USING (
  app.is_staff() AND "confirmedAt" IS NOT NULL);
CREATE POLICY staff_remove ON "UnconfirmedInterest" FOR DELETE TO portal_app USING (app.is_staff());
CREATE POLICY party_read ON "UnconfirmedInterest" FOR SELECT TO portal_app USING (
  app.may_take_up("UnconfirmedInterest"));
CREATE POLICY party_removes ON "UnconfirmedInterest" FOR DELETE TO portal_app USING (
  app.may_take_up("UnconfirmedInterest"));

ALTER TABLE "Dialogue" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "Dialogue" TO portal_app;
GRANT UPDATE ("heldOn", note, "nextStep", "nextStepOn", "remindedAt") ON "Dialogue" TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Dialogue" TO portal_worker;
CREATE POLICY owner_reads ON "Dialogue" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Dialogue" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Dialogue" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
-- A note is its writer's. Staff note in their own name; the writer or an admin corrects it and takes it away.
CREATE POLICY staff_add ON "Dialogue" FOR INSERT TO portal_app
  WITH CHECK (app.is_staff() AND "staffId" = app.person_id());
CREATE POLICY writer_changes ON "Dialogue" FOR UPDATE TO portal_app
  USING (app.is_staff() AND ("staffId" = app.person_id() OR app.role() = 'admin'))
  WITH CHECK (app.is_staff() AND ("staffId" = app.person_id() OR app.role() = 'admin'));
CREATE POLICY writer_removes ON "Dialogue" FOR DELETE TO portal_app
  USING (app.is_staff() AND ("staffId" = app.person_id() OR app.role() = 'admin'));

-- Interests that nothing has come of, each with the last talk. The rows are kept, since the staff's room asks for all of
-- them at each visit. The talk is about that service. It was noted since the interest was shown: a new interest is
-- called again. A talk with the organisation about anything else puts a first call off.
ALTER TABLE "Call" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "Call" TO portal_app;
GRANT SELECT, INSERT ON "Call" TO portal_worker;
CREATE POLICY owner_keeps ON "Call" TO portal_owner USING (true) WITH CHECK (true);
CREATE POLICY system_does ON "Call" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Call" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));

-- It runs as a transaction ends. Talks of one organisation that are noted at the same time wait for each other here.
CREATE FUNCTION app.keep_calls() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  organisation uuid := coalesce(NEW."organisationId", OLD."organisationId");
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('calls of ' || organisation, 0));
  DELETE FROM "Call" WHERE "organisationId" = organisation;
  INSERT INTO "Call" ("interestId", "organisationId", "serviceId", "talkId", "staffId", "nextStepOn", since)
  SELECT i.id, i."organisationId", i."serviceId", last.id, last."staffId", last."nextStepOn",
    coalesce(last."nextStepOn"::timestamp AT TIME ZONE 'Europe/Stockholm', greatest(i."createdAt", (
      SELECT max(d."heldOn")::timestamp AT TIME ZONE 'Europe/Stockholm' FROM "Dialogue" d
      WHERE d."organisationId" = organisation)))
  FROM "Interest" i
  LEFT JOIN LATERAL (
    SELECT d.id, d."staffId", d."nextStepOn" FROM "Dialogue" d
    WHERE d."organisationId" = organisation AND d."serviceId" = i."serviceId" AND d."createdAt" >= i."createdAt"
    ORDER BY d."heldOn" DESC, d.id DESC LIMIT 1
  ) last ON true
  WHERE i."organisationId" = organisation AND i."withdrawnAt" IS NULL AND i."orderedAt" IS NULL;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER calls_follow AFTER INSERT OR UPDATE OF "withdrawnAt", "orderedAt" ON "Interest"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.keep_calls();
CREATE CONSTRAINT TRIGGER calls_follow AFTER INSERT OR DELETE OR UPDATE OF "heldOn", "nextStepOn" ON "Dialogue"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.keep_calls();

-- Each call with its turn on the list. `since` is the wait. A turn alone is found by its own index. A talk that agreed
-- nothing is due after thirty days: no interest is left unseen.
CREATE FUNCTION app.calls(today date) RETURNS TABLE (
    "interestId" uuid, "organisationId" uuid, "serviceId" uuid, "talkId" uuid, "staffId" uuid, "nextStepOn" date,
    turn text, since timestamptz)
  LANGUAGE sql STABLE AS $$
  SELECT c."interestId", c."organisationId", c."serviceId", c."talkId", c."staffId", c."nextStepOn", 'new', c.since
  FROM "Call" c WHERE c."talkId" IS NULL
  UNION ALL
  SELECT c."interestId", c."organisationId", c."serviceId", c."talkId", c."staffId", c."nextStepOn", 'due',
    (app.day_in_stockholm(c.since) + 30)::timestamp AT TIME ZONE 'Europe/Stockholm'
  FROM "Call" c WHERE c."talkId" IS NOT NULL AND c."nextStepOn" IS NULL
    AND c.since < (today - 29)::timestamp AT TIME ZONE 'Europe/Stockholm'
  UNION ALL
  SELECT c."interestId", c."organisationId", c."serviceId", c."talkId", c."staffId", c."nextStepOn", 'open', c.since
  FROM "Call" c WHERE c."talkId" IS NOT NULL AND c."nextStepOn" IS NULL
    AND c.since >= (today - 29)::timestamp AT TIME ZONE 'Europe/Stockholm'
  UNION ALL
  SELECT c."interestId", c."organisationId", c."serviceId", c."talkId", c."staffId", c."nextStepOn", 'due', c.since
  FROM "Call" c WHERE c."nextStepOn" <= today
  UNION ALL
  SELECT c."interestId", c."organisationId", c."serviceId", c."talkId", c."staffId", c."nextStepOn", 'ahead', c.since
  FROM "Call" c WHERE c."nextStepOn" > today
$$;
