-- Orders: the draft, its versions with their parties, what is attached to them and the thread. A version that is
-- sent stays as it was.

-- The phase of an order's life; `orderLife` in src/features/orders/statuses.ts says the same.
CREATE FUNCTION app.phase(status "OrderStatus") RETURNS text LANGUAGE sql IMMUTABLE
  RETURN CASE
    WHEN status IN ('draft', 'returned') THEN 'writing'
    WHEN status = 'awaiting_signatures' THEN 'signing'
    WHEN status IN ('valid', 'confirmed') THEN 'agreed'
    WHEN status = 'in_delivery' THEN 'delivering'
    WHEN status IN ('delivered', 'followed_up') THEN 'delivered'
    WHEN status IN ('lapsed', 'withdrawn', 'refused', 'cancelled') THEN 'ended' END;

-- Both sides have agreed to it, and it has not ended.
CREATE FUNCTION app.is_agreed(status "OrderStatus") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN app.phase(status) IN ('agreed', 'delivering', 'delivered');

-- Phases do not say this: a valid order has no delivery until it is confirmed.
CREATE FUNCTION app.awaits_delivery(status "OrderStatus") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN status IN ('confirmed', 'in_delivery');

-- Somebody's move; `orderLife` says whose. An order that lapsed can be taken up again.
CREATE FUNCTION app.waits(status "OrderStatus") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN app.phase(status) NOT IN ('delivered', 'ended') OR status = 'lapsed';

-- The parity rule. A version is joint when the employer and every represented union party have signed exactly
-- its text. At least one union must be among them, and all four parties are accounted for.
CREATE FUNCTION app.is_joint(version_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT count(*) = 4
     AND count(*) FILTER (WHERE p.party = 'employer' AND s.id IS NOT NULL) = 1
     AND count(*) FILTER (WHERE p.party <> 'employer' AND s.id IS NOT NULL) >= 1
     AND count(*) FILTER (WHERE p.representation <> 'no_counterpart' AND s.id IS NULL) = 0
  FROM "OrderVersionParty" p
  JOIN "OrderVersion" v ON v.id = p."versionId"
  LEFT JOIN "Signature" s
    ON s."versionId" = v.id AND s.party = p.party AND s."takenBackAt" IS NULL AND s."versionHash" = v.hash
  WHERE p."versionId" = version_id
$$;

ALTER TABLE "Order" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "Order" TO portal_app, portal_worker;
GRANT UPDATE ON "Order" TO portal_worker;
-- An order keeps its organisation, its service, its number and its beginning.
GRANT UPDATE ("serviceRevisionId", "roundId", status, content, "partyDrafts", revision, "contactName", "contactEmail", "contactPhone", "diaryNumber",
  "practicalNotes", "versionNumber", "savedAt", "sharedAt", "sentAt", "deadlineOn", "validAt", "confirmedAt",
  "endedAt", "endedReason", "waitingSince") ON "Order" TO portal_app;
GRANT USAGE ON SEQUENCE "Order_number_seq" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "Order" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Order" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
-- A draft is its own side's until it is shared or sent.
CREATE POLICY staff_read ON "Order" FOR SELECT TO portal_app USING (
  (SELECT app.is_staff()) AND ("sharedAt" IS NOT NULL OR "sentAt" IS NOT NULL));
CREATE POLICY staff_change ON "Order" FOR UPDATE TO portal_app USING (
  app.is_staff() AND ("sharedAt" IS NOT NULL OR "sentAt" IS NOT NULL)) WITH CHECK (app.is_staff());
CREATE POLICY party_read ON "Order" FOR SELECT TO portal_app USING (
  app.is_of("organisationId")
  AND ("sharedAt" IS NOT NULL OR "sentAt" IS NOT NULL OR app.same_side("startedByParty", app.party())));
CREATE POLICY party_starts ON "Order" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND "startedByParty" = app.party() AND "startedById" = app.person_id()
  AND status = 'draft' AND origin = 'portal');
-- An order from the time before the portal. An administrator reads it in, and can take it out again.
CREATE POLICY admin_reads_in ON "Order" FOR INSERT TO portal_app WITH CHECK (
  app.is_admin() AND origin = 'imported' AND "startedById" = app.person_id());
GRANT DELETE ON "Order" TO portal_app;
CREATE POLICY admin_takes_out ON "Order" FOR DELETE TO portal_app USING (app.is_admin() AND origin = 'imported');
-- The same condition again: an UPDATE that reads nothing asks no policy for reading.
CREATE POLICY party_changes ON "Order" FOR UPDATE TO portal_app USING (
  app.is_of("organisationId")
  AND ("sharedAt" IS NOT NULL OR "sentAt" IS NOT NULL OR app.same_side("startedByParty", app.party())))
  WITH CHECK (app.is_of("organisationId"));
CREATE POLICY owner_advances ON "Order" FOR UPDATE TO portal_owner USING (true) WITH CHECK (true);

-- Lists of what waits find orders by this; row-level security lets no index find a status.
CREATE FUNCTION app.note_waiting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."isWaiting" := app.waits(NEW.status);
  RETURN NEW;
END $$;
CREATE TRIGGER waiting_is_noted BEFORE INSERT OR UPDATE OF status, "isWaiting" ON "Order" FOR EACH ROW
  EXECUTE FUNCTION app.note_waiting();

-- A draft keeps the texts that one party replaced with its own. They go when it is sent or ends.
CREATE FUNCTION app.forget_replaced_texts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."partyDrafts" := NEW."partyDrafts" - 'replaced';
  RETURN NEW;
END $$;
CREATE TRIGGER replaced_texts_go BEFORE UPDATE OF status ON "Order" FOR EACH ROW
  WHEN (app.phase(NEW.status) <> 'writing')
  EXECUTE FUNCTION app.forget_replaced_texts();

-- An order that was read in keeps its organisation, service and day. Nobody signs it afterwards.
CREATE FUNCTION app.refuse_changed_origin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.refuse('imported_order_stays');
END $$;
CREATE TRIGGER imported_order_stays BEFORE UPDATE ON "Order" FOR EACH ROW
  WHEN (NEW.origin <> OLD.origin OR NEW."orderedOn" IS DISTINCT FROM OLD."orderedOn"
    OR (OLD.origin = 'imported' AND (NEW."organisationId" <> OLD."organisationId"
      OR NEW."serviceId" <> OLD."serviceId")))
  EXECUTE FUNCTION app.refuse_changed_origin();

-- An order is agreed only when its open version is joint. One that was read in claims no signature.
CREATE FUNCTION app.refuse_order_that_is_not_joint() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "OrderVersion" v
    WHERE v."orderId" = NEW.id AND v.number = NEW."versionNumber" AND v."closedAt" IS NULL AND app.is_joint(v.id)
  ) THEN
    PERFORM app.refuse('order_is_joint');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER order_is_joint BEFORE INSERT OR UPDATE OF status ON "Order" FOR EACH ROW
  WHEN (app.is_agreed(NEW.status) AND NEW.origin = 'portal')
  EXECUTE FUNCTION app.refuse_order_that_is_not_joint();

-- An order of a round is delivered in it, so it is confirmed only once its place is taken.
CREATE FUNCTION app.refuse_order_without_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "RoundPlace" p
    WHERE p."orderId" = NEW.id AND p."roundId" = NEW."roundId" AND p.status = 'taken') THEN
    PERFORM app.refuse('order_has_place');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER order_has_place BEFORE INSERT OR UPDATE OF status ON "Order" FOR EACH ROW
  WHEN (NEW.status = 'confirmed' AND NEW."roundId" IS NOT NULL)
  EXECUTE FUNCTION app.refuse_order_without_place();

CREATE FUNCTION app.refuse_validity_past_a_party() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "OrderVersion" v
    WHERE v."orderId" = NEW.id AND v.number = NEW."versionNumber" AND NOT app.absent_as_sent(v.id)) THEN
    PERFORM app.refuse('parties_as_sent');
  END IF;
  RETURN NEW;
END $$;
-- Only on the way in: an agreed order stays so, whatever union comes later.
CREATE TRIGGER parties_as_sent BEFORE UPDATE OF status ON "Order" FOR EACH ROW
  WHEN (app.is_agreed(NEW.status) AND NOT app.is_agreed(OLD.status))
  EXECUTE FUNCTION app.refuse_validity_past_a_party();

-- An order moves along with its delivery, also when a deliverer marks the occasion. Staff who correct an occasion
-- move it back.
CREATE FUNCTION app.advance_order(delivery uuid, next_status "OrderStatus", changed_at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (app.is_staff() AND next_status IN ('confirmed', 'in_delivery', 'delivered')
    OR app.delivers(delivery) AND next_status IN ('in_delivery', 'delivered')) THEN
    PERFORM app.refuse('delivery_advances_order', 'insufficient_privilege');
  END IF;
  UPDATE "Order" SET status = next_status, "waitingSince" = changed_at
  WHERE id = (SELECT "orderId" FROM "Delivery" WHERE id = delivery) AND status <> next_status
    AND (app.awaits_delivery(status)
      OR app.is_staff() AND app.phase(status) = 'delivered' AND app.awaits_delivery(next_status));
END $$;

ALTER TABLE "OrderVersion" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "OrderVersion" TO portal_app, portal_worker;
GRANT UPDATE ("closedAt", closure, "amendedByParty") ON "OrderVersion" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "OrderVersion" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "OrderVersion" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "OrderVersion" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY party_read ON "OrderVersion" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE POLICY party_sends ON "OrderVersion" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND "sentByParty" = app.party() AND "sentById" = app.person_id());
CREATE POLICY acting_closes ON "OrderVersion" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId") OR app.is_staff())
  WITH CHECK ((app.is_of("organisationId") OR app.is_staff())
    AND ("amendedByParty" IS NULL OR "amendedByParty" = app.party()));

-- An order that was read in has no version, and so no signature and no receipt.
CREATE FUNCTION app.refuse_version_of_imported_order() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Order" o WHERE o.id = NEW."orderId" AND o.origin = 'imported') THEN
    PERFORM app.refuse('imported_order_stays');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER imported_order_stays BEFORE INSERT ON "OrderVersion" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_version_of_imported_order();

-- A version is sent only while its service takes orders.
CREATE FUNCTION app.refuse_order_out_of_life() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  service "Service";
  day date := app.day_in_stockholm(NEW."sentAt");
  state "ServiceLifecycle";
  -- Sent by the last day and not lapsed since: such an order may be corrected.
  in_time boolean;
BEGIN
  SELECT s.* INTO service FROM "Service" s JOIN "Order" o ON o."serviceId" = s.id WHERE o.id = NEW."orderId";
  state := app.lifecycle_on(service, day);
  in_time := EXISTS (
    SELECT 1 FROM "OrderVersion" v
    WHERE v."orderId" = NEW."orderId" AND app.day_in_stockholm(v."sentAt") <= service."lastOrderOn"
      AND NOT EXISTS (SELECT 1 FROM "OrderVersion" l
        WHERE l."orderId" = v."orderId" AND l.number >= v.number AND l.closure = 'lapsed'));
  IF state IN ('paused', 'closed')
    OR (state = 'phasing_out' AND NOT app.takes_orders_on(service, day) AND NOT in_time)
    OR (state = 'coming' AND NOT EXISTS (SELECT 1 FROM "ServicePilot" p
      WHERE p."serviceId" = service.id AND p."organisationId" = NEW."organisationId")) THEN
    PERFORM app.refuse('service_takes_orders');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER service_takes_orders BEFORE INSERT ON "OrderVersion" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_order_out_of_life();
CREATE TRIGGER one_organisation BEFORE INSERT OR UPDATE OF "orderId", "organisationId" ON "OrderVersion"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('Order', 'orderId');

ALTER TABLE "OrderVersionParty" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "OrderVersionParty" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "OrderVersionParty" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "OrderVersionParty" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "OrderVersionParty" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY party_read ON "OrderVersionParty" FOR SELECT TO portal_app
  USING (app.is_of("organisationId"));
CREATE POLICY party_sends ON "OrderVersionParty" FOR INSERT TO portal_app WITH CHECK (app.is_of("organisationId"));
CREATE TRIGGER one_organisation BEFORE INSERT OR UPDATE OF "versionId", "organisationId" ON "OrderVersionParty"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('OrderVersion', 'versionId');

-- A version is sent to the four parties of the register, each as it is represented there. They are held until the
-- version stands, so that the register does not change in between.
CREATE FUNCTION app.refuse_other_parties() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  alike int;
BEGIN
  PERFORM 1 FROM "LocalParty" l WHERE l."organisationId" = NEW."organisationId" ORDER BY l.party FOR SHARE;
  SELECT count(*) INTO alike FROM "OrderVersionParty" p JOIN "LocalParty" l
    ON l."organisationId" = NEW."organisationId" AND l.party = p.party AND l.representation = p.representation
    WHERE p."versionId" = NEW.id AND p.representation <> 'unclear';
  IF alike <> 4 THEN
    PERFORM app.refuse('parties_as_registered');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER parties_as_registered AFTER INSERT ON "OrderVersion"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.refuse_other_parties();

ALTER TABLE "Attachment" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "Attachment" TO portal_app, portal_worker;
GRANT UPDATE ("removedAt") ON "Attachment" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "Attachment" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Attachment" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
-- An attachment is seen by everyone who sees its order.
CREATE POLICY with_order ON "Attachment" FOR SELECT TO portal_app USING (
  EXISTS (SELECT 1 FROM "Order" o WHERE o.id = "orderId"));
CREATE POLICY party_attaches ON "Attachment" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND "addedById" = app.person_id()
  AND EXISTS (
    SELECT 1 FROM "Order" o WHERE o.id = "orderId" AND o."organisationId" = "Attachment"."organisationId"));
CREATE POLICY party_removes ON "Attachment" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId")) WITH CHECK (app.is_of("organisationId"));

ALTER TABLE "Message" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "Message" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "Message" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Message" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY thread_write ON "Message" FOR INSERT TO portal_app WITH CHECK (
  "personId" = app.person_id() AND (
    (app.is_of("organisationId") AND party = app.party() AND (audience <> 'unions' OR party <> 'employer'))
    OR (app.is_staff() AND party IS NULL AND audience <> 'unions')));
-- The thread is to all parties, to the unions, or between one party and the staff.
CREATE POLICY thread_read ON "Message" FOR SELECT TO portal_app USING (
  (app.is_of("organisationId") AND (audience = 'parties' OR (audience = 'unions' AND app.party() <> 'employer')
    OR (audience = 'staff' AND addressee = app.party())))
  OR (app.is_staff() AND audience <> 'unions'));
CREATE TRIGGER one_organisation BEFORE INSERT OR UPDATE OF "orderId", "organisationId" ON "Message"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('Order', 'orderId');
