-- The log: a chain of events for each organisation, texts that can be erased, and a daily check of
-- everything.

-- Guests' acts are kept in the organisation's chain like all others.
CREATE FUNCTION app.is_guests_event(chain uuid, kind text) RETURNS boolean LANGUAGE sql STABLE
  RETURN app.role() = 'guest' AND chain = app.organisation_id()
    AND kind IN ('mandate.granted', 'mandate.requested', 'party.attestation_contested');

ALTER TABLE "Event" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "Event" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "Event" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Event" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Event" FOR SELECT TO portal_app USING (app.is_staff());
-- Events are read by the organisation and staff, and added by the person who acts.
CREATE POLICY party_read ON "Event" FOR SELECT TO portal_app USING (app.is_of("chainId"));
CREATE POLICY actor_adds ON "Event" FOR INSERT TO portal_app WITH CHECK (
  "personId" = app.person_id() AND (app.is_of("chainId") OR app.is_staff() OR app.delivers_to("chainId")));
CREATE POLICY actor_reads ON "Event" FOR SELECT TO portal_app
  USING (app.delivers_to("chainId") AND "personId" = app.person_id());
CREATE POLICY guest_adds ON "Event" FOR INSERT TO portal_app WITH CHECK (
  app.is_guests_event("chainId", kind) AND "personId" IS NOT DISTINCT FROM app.person_id());
CREATE POLICY guest_reads ON "Event" FOR SELECT TO portal_app USING (
  app.is_guests_event("chainId", kind) AND "personId" IS NOT DISTINCT FROM app.person_id());

-- The log stays as it was.
CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.refuse('event_is_append_only', 'insufficient_privilege');
END $$;
CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

ALTER TABLE "EventText" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "EventText" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "EventText" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "EventText" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "EventText" FOR SELECT TO portal_app USING (app.is_staff());
-- Union membership is sensitive (GDPR art. 9). A text about a party's own people, such as why a mandate was
-- revoked, is for them and the staff. The other parties read that it happened, not the words.
CREATE POLICY party_read ON "EventText" FOR SELECT TO portal_app USING (
  app.is_of("chainId") AND EXISTS (
    SELECT FROM "Event" e
    WHERE e.id = "eventId"
      AND (e.kind NOT LIKE 'mandate.%' OR e.facts ->> 'party' = app.party()::text)));
CREATE POLICY actor_adds ON "EventText" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("chainId") OR app.is_staff() OR app.delivers_to("chainId"));
CREATE POLICY admin_erases ON "EventText" FOR DELETE TO portal_app USING (app.role() = 'admin');
CREATE POLICY guest_adds ON "EventText" FOR INSERT TO portal_app WITH CHECK (
  app.role() = 'guest' AND "chainId" = app.organisation_id());

ALTER TABLE "ChainHead" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON "ChainHead" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "ChainHead" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "ChainHead" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "ChainHead" FOR SELECT TO portal_app USING (app.is_staff());
CREATE POLICY party_read ON "ChainHead" FOR SELECT TO portal_app USING (app.is_of("chainId"));
CREATE POLICY deliverer_read ON "ChainHead" FOR SELECT TO portal_app USING (app.delivers_to("chainId"));
CREATE POLICY actor_adds ON "ChainHead" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("chainId") OR app.is_staff() OR app.delivers_to("chainId"));
CREATE POLICY actor_moves ON "ChainHead" FOR UPDATE TO portal_app
  USING (app.is_of("chainId") OR app.is_staff() OR app.delivers_to("chainId"))
  WITH CHECK (app.is_of("chainId") OR app.is_staff() OR app.delivers_to("chainId"));
CREATE POLICY guest_moves ON "ChainHead" TO portal_app
  USING (app.role() = 'guest' AND "chainId" = app.organisation_id())
  WITH CHECK (app.role() = 'guest' AND "chainId" = app.organisation_id());

-- Writes events of one chain or of many, in their order, with their texts. It asks for the telling where somebody is
-- told. It is few statements, however many there are. The caller has locked the chains' heads. Gives the events' ids.
CREATE FUNCTION app.record(events jsonb) RETURNS uuid[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  ids uuid[];
BEGIN
  WITH event AS MATERIALIZED (
    SELECT uuidv7() AS new_id, e.*, x.value -> 'texts' AS texts, x.place
    FROM jsonb_array_elements(events) WITH ORDINALITY x(value, place), jsonb_populate_record(NULL::"Event", x.value) e
  ), added AS (
    INSERT INTO "Event" (
      id, "chainId", position, "previousHash", hash, kind, "subjectId", "orderId", "personId", party, role, facts,
      digests, "occurredAt")
    SELECT new_id, "chainId", position, "previousHash", hash, kind, "subjectId", "orderId", "personId", party, role,
           facts, digests, "occurredAt"
    FROM event ORDER BY place
  ), worded AS (
    INSERT INTO "EventText" ("eventId", "chainId", field, salt, text)
    SELECT e.new_id, e."chainId", t.field, t.salt, t.text
    FROM event e, jsonb_to_recordset(e.texts) AS t(field text, salt text, text text)
  )
  SELECT array_agg(new_id ORDER BY place) INTO ids FROM event;
  UPDATE "ChainHead" h SET position = last.position, hash = last.hash
  FROM (SELECT DISTINCT ON (e."chainId") e.* FROM jsonb_to_recordset(events)
          AS e("chainId" uuid, position integer, hash text) ORDER BY e."chainId", e.position DESC) last
  WHERE h."chainId" = last."chainId";
  PERFORM app.enqueue('notify', json_build_object('eventId', ids[x.place]), NULL)
  FROM jsonb_array_elements(events) WITH ORDINALITY x(value, place)
  WHERE (x.value -> 'tells')::boolean ORDER BY x.place;
  RETURN ids;
END $$;

ALTER TABLE "LogCheck" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "LogCheck" TO portal_app;
GRANT SELECT, INSERT ON "LogCheck" TO portal_worker;
CREATE POLICY owner_reads ON "LogCheck" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "LogCheck" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "LogCheck" FOR SELECT TO portal_app USING (app.is_staff());

-- The head over all chains: SHA-256 over a line `chain:position:hash` for each, in the order of their ids.
CREATE FUNCTION app.log_head() RETURNS TABLE (
    head text, chains int, events int, "checkedAt" timestamptz, "checkedHead" text, "isWhole" boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT encode(sha256(convert_to(coalesce(string_agg(
      h."chainId" || ':' || h.position || ':' || h.hash, E'\n' ORDER BY h."chainId"), ''), 'UTF8')), 'hex'),
    count(*)::int, coalesce(sum(h.position), 0)::int,
    (SELECT "checkedAt" FROM "LogCheck" ORDER BY "checkedAt" DESC LIMIT 1),
    (SELECT c.head::text FROM "LogCheck" c ORDER BY "checkedAt" DESC LIMIT 1),
    (SELECT c.faults = '[]' FROM "LogCheck" c ORDER BY "checkedAt" DESC LIMIT 1)
  FROM "ChainHead" h
$$;

-- When services changed state, for anyone: days and states, never people.
CREATE FUNCTION app.service_moves()
  RETURNS TABLE (id uuid, service_id uuid, "from" text, "to" text, occurred_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.id, e."subjectId", e.facts ->> 'from', e.facts ->> 'to', e."occurredAt"
  FROM "Event" e
  WHERE e."chainId" = '00000000-0000-0000-0000-000000000000' AND e.kind = 'service.moved'
  ORDER BY e.position
$$;

-- When each round was opened for orders.
CREATE FUNCTION app.round_openings() RETURNS TABLE (id uuid, round_id uuid, occurred_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.id, e."subjectId", e."occurredAt"
  FROM "Event" e
  WHERE e."chainId" = '00000000-0000-0000-0000-000000000000' AND e.kind = 'round.opened'
  ORDER BY e.position
$$;

REVOKE ALL ON FUNCTION app.service_moves, app.round_openings FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.service_moves, app.round_openings TO portal_app, portal_worker;
