-- Deliveries and their occasions. Deliverers carry their own occasions through without seeing the order.

ALTER TABLE "Provider" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "Provider" TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Provider" TO portal_worker;
CREATE POLICY owner_reads ON "Provider" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Provider" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Provider" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "Provider" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "Provider" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());
CREATE POLICY staff_remove ON "Provider" FOR DELETE TO portal_app USING (app.is_staff());
CREATE POLICY signed_in_read ON "Provider" FOR SELECT TO portal_app USING (app.person_id() IS NOT NULL);

ALTER TABLE "Deliverer" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "Deliverer" TO portal_app;
GRANT UPDATE ("providerId") ON "Deliverer" TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Deliverer" TO portal_worker;
CREATE POLICY owner_reads ON "Deliverer" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Deliverer" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Deliverer" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "Deliverer" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "Deliverer" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());
CREATE POLICY staff_remove ON "Deliverer" FOR DELETE TO portal_app USING (app.is_staff());
CREATE POLICY signed_in_read ON "Deliverer" FOR SELECT TO portal_app USING (app.person_id() IS NOT NULL);

ALTER TABLE "Delivery" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "Delivery" TO portal_app, portal_worker;
GRANT UPDATE ("caseOwnerId", status, "inUseOn", "doneAt") ON "Delivery" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "Delivery" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Delivery" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Delivery" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "Delivery" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "Delivery" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());
GRANT DELETE ON "Delivery" TO portal_app;
CREATE POLICY admin_takes_out ON "Delivery" FOR DELETE TO portal_app USING (
  app.is_admin() AND EXISTS (SELECT 1 FROM "Order" o WHERE o.id = "orderId" AND o.origin = 'imported'));
CREATE POLICY party_read ON "Delivery" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE POLICY deliverer_read ON "Delivery" FOR SELECT TO portal_app USING (app.delivers(id));
CREATE POLICY deliverer_advances ON "Delivery" FOR UPDATE TO portal_app
  USING (app.delivers(id))
  WITH CHECK (app.delivers(id));
CREATE POLICY owner_cancels ON "Delivery" FOR UPDATE TO portal_owner USING (true) WITH CHECK (true);
CREATE TRIGGER one_organisation BEFORE INSERT OR UPDATE OF "orderId", "organisationId" ON "Delivery"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('Order', 'orderId');

-- Each delivery has a case owner among staff.
CREATE FUNCTION app.refuse_case_owner_outside_staff() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Person" p WHERE p.id = NEW."caseOwnerId" AND p."staffRole" IN ('staff', 'admin')) THEN
    PERFORM app.refuse('case_owner_is_staff');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_owner_is_staff BEFORE UPDATE OF "caseOwnerId" ON "Delivery" FOR EACH ROW
  WHEN (NEW."caseOwnerId" <> OLD."caseOwnerId") EXECUTE FUNCTION app.refuse_case_owner_outside_staff();

ALTER TABLE "Occasion" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "Occasion" TO portal_app, portal_worker;
GRANT UPDATE (title, position, status, "startsAt", "plannedAt", minutes, mode, place, "delivererId",
  "plannedParticipants", "actualParticipants", note, "doneOn", "doneTime", "recordedAt", reason, link, sequence,
  assignment, "assignmentNote") ON "Occasion" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "Occasion" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Occasion" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Occasion" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "Occasion" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "Occasion" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());
GRANT DELETE ON "Occasion" TO portal_app;
CREATE POLICY admin_takes_out ON "Occasion" FOR DELETE TO portal_app USING (
  app.is_admin() AND EXISTS (SELECT 1 FROM "Delivery" d JOIN "Order" o ON o.id = d."orderId"
    WHERE d.id = "deliveryId" AND o.origin = 'imported'));
CREATE POLICY party_read ON "Occasion" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE POLICY deliverer_read ON "Occasion" FOR SELECT TO portal_app USING (app.is_own_deliverer("delivererId"));
CREATE POLICY deliverer_marks ON "Occasion" FOR UPDATE TO portal_app
  USING (app.is_own_deliverer("delivererId")) WITH CHECK (app.is_own_deliverer("delivererId"));
CREATE POLICY owner_cancels ON "Occasion" FOR UPDATE TO portal_owner USING (true) WITH CHECK (true);

-- A deliverer says that an occasion of theirs took place, and no more: not where, when or by whom. The arguments
-- are the columns that tell of it, after the status that it leads to. Of a planned one they also say yes or no. Of a
-- done one they correct the day, the hour and the number until its month is over. A number that was left out they give
-- within ten days of the registration too.
CREATE FUNCTION app.is_month_open(day date, at timestamptz) RETURNS boolean LANGUAGE sql STABLE
  RETURN day >= date_trunc('month', app.day_in_stockholm(at)::timestamp)::date;

CREATE FUNCTION app.gives_first_count(was "Occasion", becomes "Occasion") RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT was.status = 'done' AND was."actualParticipants" IS NULL AND becomes."actualParticipants" IS NOT NULL
    AND to_jsonb(becomes) - '{recordedAt,actualParticipants,sequence}'::text[]
      = to_jsonb(was) - '{recordedAt,actualParticipants,sequence}'::text[]
$$;

CREATE FUNCTION app.refuse_more_than_done() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  answer CONSTANT text[] := '{assignment,assignmentNote}';
  registered CONSTANT text[] := '{doneOn,doneTime,recordedAt,actualParticipants,reason,sequence}';
BEGIN
  IF TG_TABLE_NAME = 'Occasion' AND OLD.status::text = 'done' THEN
    IF to_jsonb(NEW) - registered = to_jsonb(OLD) - registered
      AND app.is_month_open(OLD."doneOn", NEW."recordedAt") AND app.is_month_open(NEW."doneOn", NEW."recordedAt") THEN
      RETURN NEW;
    END IF;
    IF app.gives_first_count(OLD, NEW)
      AND app.day_in_stockholm(NEW."recordedAt") <= app.day_in_stockholm(OLD."recordedAt") + 10 THEN
      RETURN NEW;
    END IF;
  END IF;
  IF TG_TABLE_NAME = 'Occasion' AND OLD.status::text = 'planned'
    AND to_jsonb(NEW) - answer = to_jsonb(OLD) - answer THEN
    RETURN NEW;
  END IF;
  IF to_jsonb(NEW) - TG_ARGV <> to_jsonb(OLD) - TG_ARGV OR (NEW.status <> OLD.status AND NEW.status = 'cancelled')
    OR (TG_TABLE_NAME = 'Occasion' AND (NEW.status <> 'done' OR OLD.status = 'done')) THEN
    PERFORM app.refuse('deliverer_marks_done', 'insufficient_privilege');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER deliverer_marks_done BEFORE UPDATE ON "Occasion" FOR EACH ROW WHEN (app.role() = 'deliverer')
  EXECUTE FUNCTION app.refuse_more_than_done('status', 'doneOn', 'recordedAt', 'actualParticipants', 'note', 'reason',
    'sequence');
CREATE TRIGGER deliverer_marks_done BEFORE UPDATE ON "Delivery" FOR EACH ROW WHEN (app.role() = 'deliverer')
  EXECUTE FUNCTION app.refuse_more_than_done('status', 'inUseOn', 'doneAt', 'settledAt');

-- Kept on the delivery, so that the staff's room does not look at all occasions of what waits. Most writes change nothing
-- here, and then the delivery is not written.
CREATE FUNCTION app.keep_settled_at() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  changed uuid := coalesce(NEW."deliveryId", OLD."deliveryId");
BEGIN
  UPDATE "Delivery" d SET "settledAt" = settled.at FROM (
    SELECT max(CASE c.status WHEN 'done' THEN c."doneOn"::timestamp AT TIME ZONE 'Europe/Stockholm'
      ELSE c."plannedAt" END) AS at
    FROM "Occasion" c WHERE c."deliveryId" = changed AND c.status IN ('planned', 'done')) settled
  WHERE d.id = changed AND d."settledAt" IS DISTINCT FROM settled.at;
  RETURN NULL;
END $$;
CREATE TRIGGER settled_at_is_kept AFTER INSERT OR DELETE OR UPDATE OF status, "doneOn", "plannedAt" ON "Occasion"
  FOR EACH ROW EXECUTE FUNCTION app.keep_settled_at();

-- An answer is to the plan that was asked about: another time or another deliverer is another question.
CREATE FUNCTION app.ask_deliverer_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.assignment := NULL;
  NEW."assignmentNote" := '';
  RETURN NEW;
END $$;
CREATE TRIGGER answer_is_to_the_plan BEFORE UPDATE OF "delivererId", "startsAt" ON "Occasion" FOR EACH ROW
  WHEN (NEW."delivererId" IS DISTINCT FROM OLD."delivererId" OR NEW."startsAt" IS DISTINCT FROM OLD."startsAt")
  EXECUTE FUNCTION app.ask_deliverer_again();

-- A round's sessions are joint. Each organisation has a row of its own in its delivery. The round and the template say
-- which session it is a part of. An occasion of a unit, or one that was added, is its organisation's own. A part from
-- another round keeps its session and so its identity in calendars, unless the round has planned one. The lock lets two
-- that come at once meet in one session.
CREATE FUNCTION app.session_of_round(round uuid, template_key text, besides uuid, wanted "OccasionStatus") RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c."sessionId" FROM "Occasion" c JOIN "Delivery" d ON d.id = c."deliveryId"
  JOIN "Order" o ON o.id = d."orderId"
  WHERE o."roundId" = round AND d.id <> besides AND c."templateKey" = template_key
    AND c."sessionId" IS NOT NULL AND c.status = wanted
  LIMIT 1
$$;
REVOKE ALL ON FUNCTION app.session_of_round FROM PUBLIC;

CREATE FUNCTION app.joint_session_of(delivery uuid, template_key text, kept uuid) RETURNS uuid LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  round CONSTANT uuid := (
    SELECT o."roundId" FROM "Delivery" d JOIN "Order" o ON o.id = d."orderId"
    JOIN "ServiceRevision" r ON r.id = o."serviceRevisionId",
      jsonb_array_elements(r.content -> 'occasions') AS template
    WHERE d.id = delivery AND template ->> 'key' = template_key AND NOT (template ->> 'perUnit')::boolean);
BEGIN
  IF round IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('sessions of round ' || round, 0));
  RETURN coalesce(
    app.session_of_round(round, template_key, delivery, 'planned'),
    (SELECT kept WHERE EXISTS (SELECT FROM "Occasion" c WHERE c."sessionId" = kept AND c.status = 'planned')),
    app.session_of_round(round, template_key, delivery, 'proposed'),
    kept,
    md5(round::text || template_key)::uuid);
END $$;
REVOKE ALL ON FUNCTION app.joint_session_of FROM PUBLIC;

CREATE FUNCTION app.join_session() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  NEW."sessionId" := app.joint_session_of(NEW."deliveryId", NEW."templateKey", NULL);
  RETURN NEW;
END $$;
CREATE TRIGGER joins_session BEFORE INSERT ON "Occasion" FOR EACH ROW EXECUTE FUNCTION app.join_session();

-- An order that goes along to another round joins its sessions, or brings its own. Days that were only proposed there
-- join a planned session that comes. Sessions that were held stay in the round before. A calendar takes what it showed
-- once more.
CREATE FUNCTION app.join_sessions_of_round() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "Occasion" c SET sequence = c.sequence + (c.status = 'planned')::int,
    "sessionId" = app.joint_session_of(c."deliveryId", c."templateKey", CASE WHEN NOT EXISTS (
      SELECT FROM "Occasion" held WHERE held."sessionId" = c."sessionId" AND held.status = 'done') THEN c."sessionId" END)
  FROM "Delivery" d WHERE d.id = c."deliveryId" AND d."orderId" = NEW.id AND c.status IN ('proposed', 'planned');
  UPDATE "Occasion" c SET "sessionId" = brought."sessionId"
  FROM "Occasion" brought JOIN "Delivery" own ON own.id = brought."deliveryId", "Delivery" d JOIN "Order" o ON o.id = d."orderId"
  WHERE own."orderId" = NEW.id AND brought.status = 'planned' AND d.id = c."deliveryId" AND o."roundId" = NEW."roundId"
    AND c."templateKey" = brought."templateKey" AND c.status = 'proposed' AND c."sessionId" <> brought."sessionId";
  RETURN NULL;
END $$;
CREATE TRIGGER order_joins_sessions AFTER UPDATE OF "roundId" ON "Order" FOR EACH ROW
  WHEN (NEW."roundId" IS DISTINCT FROM OLD."roundId") EXECUTE FUNCTION app.join_sessions_of_round();

-- Everyone who changes joint sessions locks the orders of all their organisations, in one order.
CREATE FUNCTION app.lock_orders_of_sessions(sessions uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT coalesce(app.is_staff() OR (SELECT bool_and(EXISTS (
    SELECT 1 FROM "Occasion" c WHERE c."sessionId" = session AND app.is_own_deliverer(c."delivererId")))
    FROM unnest(sessions) AS session), false) THEN
    PERFORM app.refuse('locked_by_deliverer', 'insufficient_privilege');
  END IF;
  PERFORM 1 FROM "Order" o
  WHERE o.id IN (SELECT d."orderId" FROM "Delivery" d JOIN "Occasion" c ON c."deliveryId" = d.id
                 WHERE c."sessionId" = ANY(sessions))
  ORDER BY o.id FOR UPDATE;
END $$;

-- A service that is phased out is planned until its last day.
CREATE FUNCTION app.refuse_occasion_after_the_last() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Delivery" d JOIN "Service" s ON s.id = d."serviceId"
    WHERE d.id = NEW."deliveryId" AND s.lifecycle IN ('phasing_out', 'closed')
      AND s."lastDeliveryOn" < app.day_in_stockholm(NEW."startsAt")
  ) THEN
    PERFORM app.refuse('occasion_before_last_day');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER occasion_before_last_day BEFORE INSERT OR UPDATE OF "startsAt" ON "Occasion" FOR EACH ROW
  WHEN (NEW.status = 'planned') EXECUTE FUNCTION app.refuse_occasion_after_the_last();

-- The days between which an occasion can have taken place; `mayBeDoneOn` in src/features/deliveries/outcomes/rules.ts
-- decides by them. A day before the order is possible, with a reason. An earlier order that was read in is free.
CREATE FUNCTION app.bounds_of_done_day(delivery uuid, asked uuid, follows boolean) RETURNS TABLE (
    "isFree" boolean, "confirmedOn" date, "memberFrom" date, "lastDeliveryOn" date, "startedOn" date, "followedOn" date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.origin = 'imported', app.day_in_stockholm(o."confirmedAt"), m."memberFrom",
    CASE WHEN s.lifecycle IN ('phasing_out', 'closed') THEN s."lastDeliveryOn" END,
    CASE WHEN follows AND f.id <> asked THEN f."doneOn" END,
    CASE WHEN f.id = asked THEN (SELECT min(c."doneOn") FROM "Occasion" c
      WHERE c."deliveryId" = d.id AND c."followsStart" AND c.id <> asked) END
  FROM "Delivery" d JOIN "Order" o ON o.id = d."orderId" JOIN "Service" s ON s.id = d."serviceId"
  JOIN "Organisation" m ON m.id = d."organisationId"
  LEFT JOIN LATERAL (
    SELECT c.id, c."doneOn" FROM "Occasion" c WHERE c."deliveryId" = d.id ORDER BY c.position LIMIT 1) f ON true
  WHERE d.id = delivery
$$;
REVOKE ALL ON FUNCTION app.bounds_of_done_day FROM PUBLIC;

-- The same for those who say that it took place. Deliverers can't read the order itself.
CREATE FUNCTION app.own_bounds_of_done_day(asked uuid) RETURNS TABLE (
    "isFree" boolean, "confirmedOn" date, "memberFrom" date, "lastDeliveryOn" date, "startedOn" date, "followedOn" date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.* FROM "Occasion" c, app.bounds_of_done_day(c."deliveryId", c.id, c."followsStart") b
  WHERE c.id = asked AND (app.is_staff() OR app.is_own_deliverer(c."delivererId"))
$$;

CREATE FUNCTION app.refuse_untrue_done_day() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  bounds record;
BEGIN
  SELECT * INTO bounds FROM app.bounds_of_done_day(NEW."deliveryId", NEW.id, NEW."followsStart");
  IF NEW."doneOn" > app.day_in_stockholm(NEW."recordedAt") THEN
    PERFORM app.refuse('done_day_has_come');
  ELSIF bounds."isFree" THEN
    RETURN NEW;
  ELSIF NEW."doneOn" < bounds."memberFrom" THEN
    PERFORM app.refuse('done_day_of_member');
  ELSIF NEW."doneOn" > bounds."lastDeliveryOn" THEN
    PERFORM app.refuse('done_day_within_last');
  ELSIF NEW."doneOn" < bounds."startedOn" OR NEW."doneOn" > bounds."followedOn" THEN
    PERFORM app.refuse('done_days_in_order');
  ELSIF NEW."doneOn" < bounds."confirmedOn" AND btrim(NEW.reason) = '' THEN
    PERFORM app.refuse('early_done_day_has_reason');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER done_day_is_true BEFORE INSERT OR UPDATE OF status, "doneOn", "recordedAt" ON "Occasion" FOR EACH ROW
  WHEN (NEW.status = 'done') EXECUTE FUNCTION app.refuse_untrue_done_day();

-- A record is corrected with a reason, and not earlier than it was made. A number that was left out needs none. In a delivery that was cancelled since, an
-- occasion that never took place is cancelled too.
CREATE FUNCTION app.refuse_correction_without_reason() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF btrim(NEW.reason) = '' AND NOT app.gives_first_count(OLD, NEW) OR NEW."recordedAt" IS NULL OR NEW."recordedAt" < OLD."recordedAt"
    OR NEW.status = 'cancelled' AND NOT EXISTS (
      SELECT 1 FROM "Delivery" d WHERE d.id = NEW."deliveryId" AND d.status = 'cancelled') THEN
    PERFORM app.refuse('correction_has_reason');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER correction_has_reason BEFORE UPDATE ON "Occasion" FOR EACH ROW
  WHEN (OLD.status = 'done' AND (NEW.status, NEW."doneOn", NEW."doneTime", NEW."actualParticipants") IS DISTINCT FROM
    (OLD.status, OLD."doneOn", OLD."doneTime", OLD."actualParticipants"))
  EXECUTE FUNCTION app.refuse_correction_without_reason();

ALTER TABLE "OccasionRecord" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "OccasionRecord" TO portal_app;
GRANT SELECT, INSERT ON "OccasionRecord" TO portal_worker;
CREATE POLICY owner_reads ON "OccasionRecord" FOR SELECT TO portal_owner USING (true);
CREATE POLICY owner_keeps ON "OccasionRecord" FOR INSERT TO portal_owner WITH CHECK (true);
CREATE POLICY system_does ON "OccasionRecord" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "OccasionRecord" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY party_read ON "OccasionRecord" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE POLICY deliverer_read ON "OccasionRecord" FOR SELECT TO portal_app USING (
  app.role() = 'deliverer' AND EXISTS (
    SELECT 1 FROM "Occasion" c WHERE c.id = "occasionId" AND app.is_own_deliverer(c."delivererId")));

-- Every record of an occasion is kept, by whatever way it is made.
CREATE FUNCTION app.keep_occasion_record() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "OccasionRecord" ("occasionId", "organisationId", "doneOn", participants, "recordedAt", "recordedById")
  VALUES (NEW.id, NEW."organisationId", NEW."doneOn", CASE WHEN NEW.status = 'done' THEN NEW."actualParticipants" END,
    NEW."recordedAt", app.person_id());
  RETURN NULL;
END $$;
CREATE TRIGGER record_is_kept AFTER INSERT ON "Occasion" FOR EACH ROW
  WHEN (NEW.status = 'done') EXECUTE FUNCTION app.keep_occasion_record();
CREATE TRIGGER change_of_record_is_kept AFTER UPDATE ON "Occasion" FOR EACH ROW
  WHEN ((OLD.status = 'done' OR NEW.status = 'done') AND (NEW.status, NEW."doneOn", NEW."actualParticipants")
    IS DISTINCT FROM (OLD.status, OLD."doneOn", OLD."actualParticipants"))
  EXECUTE FUNCTION app.keep_occasion_record();
CREATE TRIGGER one_organisation BEFORE INSERT OR UPDATE OF "deliveryId", "organisationId" ON "Occasion"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('Delivery', 'deliveryId');

-- Everyone who changes an occasion locks its order first, so that nobody waits in a circle. A deliverer can lock
-- the row without reading it.
CREATE FUNCTION app.lock_order_of(delivery uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (app.is_staff() OR app.delivers(delivery)) THEN
    PERFORM app.refuse('locked_by_deliverer', 'insufficient_privilege');
  END IF;
  PERFORM 1 FROM "Order" o JOIN "Delivery" d ON d."orderId" = o.id WHERE d.id = delivery FOR UPDATE OF o;
END $$;

-- Only all the occasions together tell whether all is done. A deliverer reads no more of the others' than that.
CREATE FUNCTION app.occasion_statuses(delivery uuid) RETURNS SETOF "OccasionStatus" LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.status FROM "Occasion" o
  WHERE o."deliveryId" = delivery AND (app.is_staff() OR app.delivers(delivery))
$$;

-- Whether the parties have been asked to evaluate it. They are asked once, though it may be done a second time.
CREATE FUNCTION app.was_delivered(delivery uuid) RETURNS boolean LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (app.is_staff() OR app.delivers(delivery)) AND EXISTS (
    SELECT 1 FROM "Event" e WHERE e."subjectId" = delivery AND e.kind = 'delivery.done')
$$;

-- The contact at the organisation and the case owner, for its deliverer: of the staff's people no more than that.
CREATE FUNCTION app.contact_of(delivery uuid)
  RETURNS TABLE ("orderNumber" int, name text, email text, telephone text, "ownerName" text, "ownerTelephone" text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.number, o."contactName", o."contactEmail", o."contactPhone", p.name, p.telephone
  FROM "Order" o JOIN "Delivery" d ON d."orderId" = o.id LEFT JOIN "Person" p ON p.id = d."caseOwnerId"
  WHERE d.id = delivery AND app.delivers(delivery)
$$;

-- The workplace's own words in the order's last version, for the person who prepares. That person has said yes to one of
-- its occasions, or held it. The one who is asked reads which unit it is. No draft, no signer and nothing else of the
-- order.
CREATE FUNCTION app.ordered_text(delivery uuid)
  RETURNS TABLE (need text, goal text, "planAfter" text, unit text, "targetGroup" text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN prepares THEN said ->> 'need' END, CASE WHEN prepares THEN said ->> 'goal' END,
    CASE WHEN prepares THEN said ->> 'planAfter' END, said ->> 'unit', CASE WHEN prepares THEN said ->> 'targetGroup' END
  FROM "Delivery" d JOIN "Order" o ON o.id = d."orderId"
  JOIN "OrderVersion" v ON v."orderId" = o.id AND v.number = o."versionNumber"
  CROSS JOIN LATERAL (SELECT v.canonical::jsonb) AS text(said)
  CROSS JOIN LATERAL (
    SELECT bool_or(c.status = 'done' OR c.assignment IS NOT DISTINCT FROM 'accepted') AS prepares FROM "Occasion" c
    WHERE c."deliveryId" = delivery AND app.is_own_deliverer(c."delivererId")
      AND (c.status = 'done' OR c.status IN ('proposed', 'planned') AND c.assignment IS DISTINCT FROM 'declined')) own
  WHERE d.id = delivery AND prepares IS NOT NULL
$$;

-- A cancelled order takes its delivery with it, also when a party cancels. Undone occasions are called off; done
-- ones stay. Gives each occasion that was called off, with its status before, and whether other organisations still hold
-- it together.
CREATE FUNCTION app.cancel_delivery_of(cancelled uuid)
  RETURNS TABLE (occasion uuid, was "OccasionStatus", "goesOn" boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Order" o WHERE o.id = cancelled AND app.awaits_delivery(o.status)
                 AND (app.is_staff() OR app.is_of(o."organisationId"))) THEN
    PERFORM app.refuse('order_cancels_delivery', 'insufficient_privilege');
  END IF;
  UPDATE "Delivery" SET status = 'cancelled' WHERE "orderId" = cancelled;
  RETURN QUERY
    UPDATE "Occasion" o SET status = 'cancelled', sequence = o.sequence + 1
    FROM "Delivery" d
    WHERE d."orderId" = cancelled AND o."deliveryId" = d.id AND o.status IN ('proposed', 'planned')
    RETURNING o.id, old.status, EXISTS (
      SELECT 1 FROM "Occasion" other
      WHERE other."sessionId" = o."sessionId" AND other.id <> o.id AND other.status IN ('proposed', 'planned'));
END $$;
