-- Evaluations. They say something together, and nobody's own answer is shown: not to staff, not by looking twice.

-- No policy lets anybody read an answer, or write one past the functions below.
ALTER TABLE "Evaluation" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "Evaluation" TO portal_app;
GRANT SELECT, INSERT ON "Evaluation" TO portal_worker;
CREATE POLICY owner_reads ON "Evaluation" FOR SELECT TO portal_owner USING (true);
CREATE POLICY owner_takes ON "Evaluation" FOR INSERT TO portal_owner WITH CHECK (true);
CREATE POLICY owner_shows ON "Evaluation" FOR UPDATE TO portal_owner USING (true) WITH CHECK (true);
CREATE POLICY system_does ON "Evaluation" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE TRIGGER one_organisation BEFORE INSERT OR UPDATE OF "deliveryId", "organisationId" ON "Evaluation"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('Delivery', 'deliveryId');

ALTER TABLE "Evaluator" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "Evaluator" TO portal_app;
GRANT SELECT, INSERT, UPDATE ON "Evaluator" TO portal_worker;
CREATE POLICY owner_reads ON "Evaluator" FOR SELECT TO portal_owner USING (true);
CREATE POLICY owner_asks ON "Evaluator" FOR INSERT TO portal_owner WITH CHECK (true);
CREATE POLICY owner_takes ON "Evaluator" FOR UPDATE TO portal_owner USING (true) WITH CHECK (true);
CREATE POLICY system_does ON "Evaluator" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
-- Nobody sees who else has answered.
CREATE POLICY own_read ON "Evaluator" FOR SELECT TO portal_app
  USING (app.is_of("organisationId") AND "personId" = app.person_id());
CREATE TRIGGER one_organisation BEFORE INSERT OR UPDATE OF "deliveryId", "organisationId" ON "Evaluator"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('Delivery', 'deliveryId');

ALTER TABLE "ParticipantLink" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "ParticipantLink" TO portal_app;
GRANT SELECT, INSERT, UPDATE ON "ParticipantLink" TO portal_worker;
CREATE POLICY owner_reads ON "ParticipantLink" FOR SELECT TO portal_owner USING (true);
CREATE POLICY owner_makes ON "ParticipantLink" FOR INSERT TO portal_owner WITH CHECK (true);
CREATE POLICY owner_counts ON "ParticipantLink" FOR UPDATE TO portal_owner USING (true) WITH CHECK (true);
CREATE POLICY system_does ON "ParticipantLink" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "ParticipantLink" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY party_read ON "ParticipantLink" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE POLICY deliverer_read ON "ParticipantLink" FOR SELECT TO portal_app USING (app.delivers("deliveryId"));
CREATE TRIGGER one_organisation BEFORE INSERT OR UPDATE OF "deliveryId", "organisationId" ON "ParticipantLink"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('Delivery', 'deliveryId');

-- Every delivery of an order that was made here has a link for its participants. Its ten letters spell no word.
CREATE FUNCTION app.make_participant_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "ParticipantLink" ("deliveryId", "organisationId", code)
  SELECT NEW.id, NEW."organisationId",
    translate(right(gen_random_uuid()::text, 10), '0123456789abcdef', 'bcdfghjkmnpqrstv')
  FROM "Order" o WHERE o.id = NEW."orderId" AND o.origin = 'portal';
  RETURN NULL;
END $$;
CREATE TRIGGER participants_have_a_link AFTER INSERT ON "Delivery" FOR EACH ROW
  EXECUTE FUNCTION app.make_participant_link();

CREATE FUNCTION app.evaluating_side(party "Party") RETURNS "EvaluationSide" LANGUAGE sql IMMUTABLE
  RETURN CASE party WHEN 'employer' THEN 'employer'::"EvaluationSide" ELSE 'union'::"EvaluationSide" END;

-- Those named in the order, each once: the signers of its living version, its starter, and its contact. Not the
-- case owner. A delivery that is corrected and done once more asks nobody twice.
CREATE FUNCTION app.ask_for_evaluations() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  contact text;
BEGIN
  INSERT INTO "Evaluator" ("deliveryId", "organisationId", "personId", side)
  SELECT DISTINCT ON (p.id) NEW.id, NEW."organisationId", p.id, named.side
  FROM "Order" o
  CROSS JOIN LATERAL (
    SELECT s."personId" AS person, app.evaluating_side(s.party) AS side, 1 AS place
    FROM "Signature" s JOIN "OrderVersion" v ON v.id = s."versionId"
    WHERE s."orderId" = o.id AND v.number = o."versionNumber" AND s."takenBackAt" IS NULL
    UNION ALL
    SELECT o."startedById", app.evaluating_side(o."startedByParty"), 2
    UNION ALL
    SELECT c.id, (SELECT app.evaluating_side(m.party) FROM "Mandate" m
      WHERE m."personId" = c.id AND m."organisationId" = o."organisationId" ORDER BY m."createdAt" LIMIT 1), 3
    FROM "Person" c WHERE c.email = lower(o."contactEmail")
  ) named
  JOIN "Person" p ON p.id = named.person
  WHERE o.id = NEW."orderId" AND o.origin = 'portal' AND p.id <> NEW."caseOwnerId" AND p."deactivatedAt" IS NULL
    AND NOT EXISTS (SELECT 1 FROM "Evaluator" e WHERE e."deliveryId" = NEW.id AND e."personId" = p.id)
  ORDER BY p.id, named.place;
  SELECT o."contactEmail" INTO contact FROM "Order" o WHERE o.id = NEW."orderId" AND o.origin = 'portal';
  IF contact <> '' AND NOT EXISTS (SELECT 1 FROM "Person" p WHERE p.email = lower(contact))
    AND NOT EXISTS (SELECT 1 FROM "Evaluator" e WHERE e."deliveryId" = NEW.id AND e."personId" IS NULL) THEN
    INSERT INTO "Evaluator" ("deliveryId", "organisationId") VALUES (NEW.id, NEW."organisationId");
  END IF;
  PERFORM app.enqueue('mail_evaluators', json_build_object('deliveryId', NEW.id), NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER done_delivery_is_evaluated AFTER UPDATE OF status ON "Delivery" FOR EACH ROW
  WHEN (NEW.status = 'done' AND OLD.status <> 'done') EXECUTE FUNCTION app.ask_for_evaluations();

CREATE FUNCTION app.half_year_of(instant timestamptz) RETURNS date LANGUAGE sql STABLE
  RETURN make_date(extract(year FROM app.day_in_stockholm(instant))::int,
    CASE WHEN extract(month FROM app.day_in_stockholm(instant)) > 6 THEN 7 ELSE 1 END, 1);

-- Answers come out by fives that never change. Every figure is a sum of whole batches. So no two looks differ by
-- fewer than five answers, in any cut. A batch is of one side; the first about a service may be of several. One
-- service is seen to at a time.
CREATE FUNCTION app.show_answers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  service uuid := (SELECT d."serviceId" FROM "Delivery" d WHERE d.id = NEW."deliveryId");
  ready uuid[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('answers about ' || service, 0));
  SELECT array_agg(e.id) INTO ready FROM "Evaluation" e JOIN "Delivery" d ON d.id = e."deliveryId"
  WHERE d."serviceId" = service AND NOT e."isShown" AND e.side = NEW.side;
  IF cardinality(ready) < 5 AND NOT EXISTS (SELECT 1 FROM "Evaluation" e JOIN "Delivery" d ON d.id = e."deliveryId"
      WHERE d."serviceId" = service AND e."isShown") THEN
    SELECT array_agg(e.id) INTO ready FROM "Evaluation" e JOIN "Delivery" d ON d.id = e."deliveryId"
    WHERE d."serviceId" = service;
  END IF;
  IF cardinality(ready) >= 5 THEN
    UPDATE "Evaluation" e SET "isShown" = true, "halfYear" = NEW."halfYear",
      "shownAs" = CASE WHEN (SELECT count(DISTINCT o.side) FROM "Evaluation" o WHERE o.id = ANY(ready)) = 1 THEN NEW.side END
    WHERE e.id = ANY(ready);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER answers_show_by_fives AFTER INSERT ON "Evaluation" FOR EACH ROW EXECUTE FUNCTION app.show_answers();

-- The answers together, for a service or for all: of everybody, and of each side.
CREATE FUNCTION app.evaluation_results(asked uuid) RETURNS TABLE ("serviceId" uuid, cut text,
    answers int, rewarding float8, stronger float8, recommends int,
    "goalYes" int, "goalPartly" int, "goalNo" int, "goalTooEarly" int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d."serviceId", CASE WHEN GROUPING(e."shownAs") = 1 THEN 'all' ELSE e."shownAs"::text END,
    count(*)::int, avg(e.rewarding)::float8, avg(e.stronger)::float8,
    (count(*) FILTER (WHERE e.recommends))::int,
    (count(*) FILTER (WHERE e."goalReached" = 'yes'))::int,
    (count(*) FILTER (WHERE e."goalReached" = 'partly'))::int,
    (count(*) FILTER (WHERE e."goalReached" = 'no'))::int,
    (count(*) FILTER (WHERE e."goalReached" = 'too_early'))::int
  FROM "Evaluation" e JOIN "Delivery" d ON d.id = e."deliveryId"
  WHERE e."isShown" AND (asked IS NULL OR d."serviceId" = asked) AND app.role() IN ('party', 'staff', 'admin', 'reader')
  GROUP BY GROUPING SETS ((d."serviceId"), (d."serviceId", e."shownAs"))
  HAVING count(*) >= 5 AND (GROUPING(e."shownAs") = 1 OR e."shownAs" IS NOT NULL)
$$;

-- Would you recommend it, by the half-year in which the answers came out.
CREATE FUNCTION app.recommendations(asked uuid) RETURNS TABLE ("halfYear" date, answers int, recommends int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e."halfYear", count(*)::int, (count(*) FILTER (WHERE e.recommends))::int
  FROM "Evaluation" e JOIN "Delivery" d ON d.id = e."deliveryId"
  WHERE e."isShown" AND (asked IS NULL OR d."serviceId" = asked) AND app.role() IN ('party', 'staff', 'admin', 'reader')
  GROUP BY e."halfYear" HAVING count(*) >= 5 ORDER BY e."halfYear"
$$;

-- The texts to the secretariat, in the order of ids that chance gave them. Neither time nor place tells who wrote.
CREATE FUNCTION app.evaluation_texts(asked uuid, after uuid, most int)
  RETURNS TABLE (id uuid, "serviceId" uuid, side "EvaluationSide", text text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.id, d."serviceId", e."shownAs", e.next
  FROM "Evaluation" e JOIN "Delivery" d ON d.id = e."deliveryId"
  WHERE e."isShown" AND e.next <> '' AND (asked IS NULL OR d."serviceId" = asked) AND (after IS NULL OR e.id > after)
    AND app.role() IN ('staff', 'admin')
  ORDER BY e.id LIMIT most
$$;
