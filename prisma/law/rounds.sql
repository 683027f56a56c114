-- Rounds and their places. A place is held, taken, offered, waited for or released.

ALTER TABLE "Round" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "Round" TO portal_app, portal_worker;
GRANT UPDATE ("decidedAt", "decisionReason", "goNoGoOn", "lastOrderOn", "maximumPlaces",
  "minimumPlaces", "movedToId", "startsOn", status) ON "Round" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "Round" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Round" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Round" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "Round" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "Round" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());
CREATE POLICY staff_remove ON "Round" FOR DELETE TO portal_app USING (app.is_staff());
CREATE POLICY anyone_reads ON "Round" FOR SELECT TO portal_app USING (true);
CREATE POLICY owner_counts ON "Round" FOR UPDATE TO portal_owner USING (true) WITH CHECK (true);

-- A round starts empty; its places are counted by their changes.
CREATE FUNCTION app.start_empty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.occupied := 0;
  NEW.waiting := 0;
  RETURN NEW;
END $$;
CREATE TRIGGER round_starts_empty BEFORE INSERT ON "Round" FOR EACH ROW EXECUTE FUNCTION app.start_empty();

CREATE FUNCTION app.is_occupied(status "RoundPlaceStatus") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN status IN ('held', 'taken', 'offered');

-- Everyone who changes places of a round holds the round meanwhile. Gives the figures to decide by, as they are
-- then.
CREATE FUNCTION app.lock_round(locked uuid) RETURNS TABLE (
    status "RoundStatus", "startsOn" date, "lastOrderOn" date, "maximumPlaces" int, occupied int, waiting int,
    "nextPosition" int)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM "Round" r WHERE r.id = locked FOR NO KEY UPDATE;
  RETURN QUERY
    SELECT r.status, r."startsOn", r."lastOrderOn", r."maximumPlaces", r.occupied, r.waiting,
      1 + coalesce((SELECT max(p.position) FROM "RoundPlace" p WHERE p."roundId" = r.id), 0)
    FROM "Round" r WHERE r.id = locked;
END $$;

ALTER TABLE "RoundPlace" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "RoundPlace" TO portal_app, portal_worker;
GRANT UPDATE ("roundId", status, position, "untilOn", "changedAt") ON "RoundPlace" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "RoundPlace" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "RoundPlace" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "RoundPlace" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "RoundPlace" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "RoundPlace" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());
CREATE POLICY staff_remove ON "RoundPlace" FOR DELETE TO portal_app USING (app.is_staff());
CREATE POLICY party_read ON "RoundPlace" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE POLICY places_by_party ON "RoundPlace" FOR INSERT TO portal_app WITH CHECK (app.is_of("organisationId"));
CREATE POLICY places_change ON "RoundPlace" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId")) WITH CHECK (app.is_of("organisationId"));

-- Nobody passes the waiting list, nobody offers themselves a place, and a round that is over takes nobody in.
CREATE FUNCTION app.refuse_place_out_of_turn() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was_here boolean := TG_OP = 'UPDATE' AND OLD."roundId" = NEW."roundId";
  round record;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM app.lock_round(one) FROM unnest(ARRAY[OLD."roundId", NEW."roundId"]) one ORDER BY one;
  END IF;
  SELECT * INTO round FROM app.lock_round(NEW."roundId");
  IF NEW.status <> 'released' AND NOT (was_here AND OLD.status <> 'released')
    AND round.status NOT IN ('planned', 'confirmed') THEN
    PERFORM app.refuse('round_takes_places');
  END IF;
  IF NEW.status IN ('held', 'taken') AND NOT (was_here AND app.is_occupied(OLD.status)) AND round.waiting > 0 THEN
    PERFORM app.refuse('waiting_list_in_order');
  END IF;
  IF NEW.status = 'offered' AND NOT app.is_staff() AND NOT (was_here AND OLD.status = 'offered') THEN
    PERFORM app.refuse('staff_offer_places', 'insufficient_privilege');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER place_in_turn BEFORE INSERT OR UPDATE ON "RoundPlace" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_place_out_of_turn();

CREATE FUNCTION app.count_places() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "Round" r SET
    occupied = (SELECT count(*) FROM "RoundPlace" p WHERE p."roundId" = r.id AND app.is_occupied(p.status)),
    waiting = (SELECT count(*) FROM "RoundPlace" p WHERE p."roundId" = r.id AND p.status = 'waiting')
  WHERE r.id = NEW."roundId" OR (TG_OP = 'UPDATE' AND r.id = OLD."roundId");
  RETURN NULL;
END $$;
CREATE TRIGGER places_are_counted AFTER INSERT OR UPDATE ON "RoundPlace" FOR EACH ROW
  EXECUTE FUNCTION app.count_places();
CREATE TRIGGER one_organisation BEFORE INSERT OR UPDATE OF "orderId", "organisationId" ON "RoundPlace"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('Order', 'orderId');

ALTER TABLE "RoundAdmission" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "RoundAdmission" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "RoundAdmission" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "RoundAdmission" TO portal_worker
  USING (app.is_system())
  WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "RoundAdmission" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "RoundAdmission" FOR INSERT TO portal_app WITH CHECK (
  app.is_staff() AND "admittedById" = app.person_id());
CREATE POLICY party_read ON "RoundAdmission" FOR SELECT TO portal_app USING (app.is_of("organisationId"));

-- How many stand before an order on its waiting list, itself included. Only people who see the place are told.
CREATE FUNCTION app.turn_in_line(placed uuid) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT count(*)::int FROM "RoundPlace" own JOIN "RoundPlace" other
    ON other."roundId" = own."roundId" AND other.status = 'waiting' AND other.position <= own.position
  WHERE own."orderId" = placed AND own.status = 'waiting'
    AND (app.role() IN ('staff', 'admin') OR app.is_of(own."organisationId"))
$$;
