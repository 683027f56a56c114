-- The log: a chain of events for each organisation, texts that can be erased, and a daily check of
-- everything.

-- Guests' acts are kept in the organisation's chain like all others.
CREATE FUNCTION app.is_guests_event(chain uuid, kind text) RETURNS boolean LANGUAGE sql STABLE
  RETURN app.role() = 'guest' AND chain = app.organisation_id()
    AND kind IN ('mandate.granted', 'mandate.requested', 'party.attestation_contested',
      'party.interest_written');

ALTER TABLE "Event" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "Event" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "Event" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Event" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Event" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
-- Events are read by the organisation and staff, and added by the person who acts.
CREATE POLICY party_read ON "Event" FOR SELECT TO portal_app USING (app.is_of("chainId"));
CREATE POLICY actor_adds ON "Event" FOR INSERT TO portal_app WITH CHECK (
  "personId" = app.person_id() AND party IS NOT DISTINCT FROM app.party()
  AND (app.is_of("chainId") OR app.is_staff() OR app.delivers_to("chainId")));
CREATE POLICY actor_reads ON "Event" FOR SELECT TO portal_app
  USING (app.delivers_to("chainId") AND "personId" = app.person_id());
-- The person who holds an occasion reads what they were told of it.
CREATE POLICY told_deliverer_reads ON "Event" FOR SELECT TO portal_app USING (
  app.role() = 'deliverer' AND app.delivers_to("chainId")
  AND EXISTS (SELECT FROM "Notification" n WHERE n."eventId" = "Event".id AND n."personId" = app.person_id()));
-- And what was registered of it, with what it was corrected from. Row-level security leaves the own occasions alone.
CREATE POLICY deliverer_reads_record ON "Event" FOR SELECT TO portal_app USING (
  app.role() = 'deliverer' AND kind IN ('occasion.done', 'occasion.corrected')
  AND EXISTS (SELECT FROM "Occasion" o WHERE o.id = "subjectId"));
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
CREATE POLICY staff_read ON "EventText" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
-- Union membership is sensitive (GDPR art. 9). A text about a party's own people, such as why a mandate was
-- revoked, is for them and the staff. The other parties read that it happened, not the words.
CREATE POLICY party_read ON "EventText" FOR SELECT TO portal_app USING (
  app.is_of("chainId") AND EXISTS (
    SELECT FROM "Event" e
    WHERE e.id = "eventId"
      AND (e.kind NOT LIKE 'mandate.%' OR e.facts ->> 'party' = app.party()::text)));
-- Of the person who holds an occasion, the reasons of the records that they read.
CREATE POLICY deliverer_reads_reason ON "EventText" FOR SELECT TO portal_app USING (
  app.role() = 'deliverer' AND field = 'reason' AND EXISTS (
    SELECT FROM "Event" e WHERE e.id = "eventId" AND e.kind IN ('occasion.done', 'occasion.corrected')));
CREATE POLICY actor_adds ON "EventText" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("chainId") OR app.is_staff() OR app.delivers_to("chainId"));
CREATE POLICY admin_erases ON "EventText" FOR DELETE TO portal_app USING (app.role() = 'admin');
CREATE POLICY guest_adds ON "EventText" FOR INSERT TO portal_app WITH CHECK (
  app.role() = 'guest' AND "chainId" = app.organisation_id());

-- The head of each chain moves with its events, and in no other way.
ALTER TABLE "ChainHead" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "ChainHead" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "ChainHead" FOR SELECT TO portal_owner USING (true);
CREATE POLICY owner_begins ON "ChainHead" FOR INSERT TO portal_owner WITH CHECK (true);
CREATE POLICY owner_moves ON "ChainHead" FOR UPDATE TO portal_owner USING (true) WITH CHECK (true);
CREATE POLICY system_does ON "ChainHead" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "ChainHead" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY party_read ON "ChainHead" FOR SELECT TO portal_app USING (app.is_of("chainId"));
CREATE POLICY deliverer_read ON "ChainHead" FOR SELECT TO portal_app USING (app.delivers_to("chainId"));

-- The check of a chain holds it, so that no event comes between reading the events and reading the head.
CREATE FUNCTION app.hold_chain(held uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM "ChainHead" WHERE "chainId" = held FOR SHARE;
END $$;
REVOKE ALL ON FUNCTION app.hold_chain FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.hold_chain TO portal_worker;

-- JSON in its one form (RFC 8785), as `canonicalJson` in src/lib/hashing.ts writes it: members in order, no blanks.
-- Facts are states, whole numbers and ids, so that numbers are as PostgreSQL writes them.
CREATE FUNCTION app.canonical(written jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN CASE jsonb_typeof(written)
    WHEN 'object' THEN (SELECT '{' || coalesce(string_agg(to_json(m.name)::text || ':' || app.canonical(m.value), ','
      ORDER BY m.name COLLATE "C"), '') || '}' FROM jsonb_each(written) AS m(name, value))
    WHEN 'array' THEN (SELECT '[' || coalesce(string_agg(app.canonical(m.value), ',' ORDER BY m.place), '') || ']'
      FROM jsonb_array_elements(written) WITH ORDINALITY AS m(value, place))
    ELSE written::text END;
END $$;

CREATE FUNCTION app.sha256_of(written jsonb) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN encode(sha256(convert_to(app.canonical(written), 'UTF8')), 'hex');

-- Links an event to the one before it; `hashOfEvent` in src/lib/events.ts reckons the same. The head is held until
-- the transaction ends. It comes last in the lock order.
CREATE FUNCTION app.link_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  head "ChainHead";
BEGIN
  INSERT INTO "ChainHead" VALUES (NEW."chainId", 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM "ChainHead" h WHERE h."chainId" = NEW."chainId" FOR UPDATE;
  NEW.position := head.position + 1;
  NEW."previousHash" := head.hash;
  NEW.hash := app.sha256_of(jsonb_build_object('chainId', NEW."chainId", 'position', NEW.position,
    'previousHash', NEW."previousHash", 'kind', NEW.kind, 'subjectId', NEW."subjectId", 'orderId', NEW."orderId",
    'personId', NEW."personId", 'party', NEW.party, 'role', NEW.role, 'facts', NEW.facts, 'digests', NEW.digests,
    'occurredAt', to_char(NEW."occurredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));
  UPDATE "ChainHead" h SET position = NEW.position, hash = NEW.hash WHERE h."chainId" = NEW."chainId";
  RETURN NEW;
END $$;
CREATE TRIGGER event_is_linked BEFORE INSERT ON "Event" FOR EACH ROW EXECUTE FUNCTION app.link_event();

-- Only an order that is agreed is said to have become valid.
CREATE FUNCTION app.refuse_untrue_validity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Order" o
    WHERE o.id = NEW."orderId" AND o."organisationId" = NEW."chainId" AND app.is_agreed(o.status)) THEN
    PERFORM app.refuse('event_is_true');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER event_is_true BEFORE INSERT ON "Event" FOR EACH ROW WHEN (NEW.kind = 'order.valid')
  EXECUTE FUNCTION app.refuse_untrue_validity();

-- A text belongs to its event by the salted digest that the event holds.
CREATE FUNCTION app.refuse_text_of_no_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Event" e WHERE e.id = NEW."eventId" AND e."chainId" = NEW."chainId"
    AND e.digests ->> NEW.field = app.sha256_of(jsonb_build_object('salt', NEW.salt, 'text', NEW.text))) THEN
    PERFORM app.refuse('text_is_of_event');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER text_is_of_event BEFORE INSERT ON "EventText" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_text_of_no_event();

-- Writes events of one chain, in their order, with their texts, and asks for the telling where somebody is told.
-- Gives the events' ids.
CREATE FUNCTION app.record(chain uuid, events jsonb) RETURNS uuid[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  event jsonb;
  event_id uuid;
  ids uuid[] := '{}';
BEGIN
  FOR event IN SELECT * FROM jsonb_array_elements(events) LOOP
    INSERT INTO "Event" ("chainId", position, "previousHash", hash, kind, "subjectId", "orderId", "personId", party, role,
      facts, digests, "occurredAt")
    SELECT chain, 0, '', '', e.kind, e."subjectId", e."orderId", e."personId", e.party, e.role, e.facts, e.digests,
           e."occurredAt"
    FROM jsonb_populate_record(NULL::"Event", event) e
    RETURNING id INTO event_id;
    INSERT INTO "EventText" ("eventId", "chainId", field, salt, text)
    SELECT event_id, chain, t.field, t.salt, t.text FROM jsonb_populate_recordset(NULL::"EventText", event -> 'texts') t;
    ids := ids || event_id;
    IF (event -> 'tells')::boolean THEN
      PERFORM app.enqueue('notify', json_build_object('eventId', event_id), NULL);
    END IF;
  END LOOP;
  RETURN ids;
END $$;

ALTER TABLE "LogCheck" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "LogCheck" TO portal_app;
GRANT SELECT, INSERT ON "LogCheck" TO portal_worker;
CREATE POLICY owner_reads ON "LogCheck" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "LogCheck" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "LogCheck" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));

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
