-- A place in a round is held, taken, offered, waited for or released; a late organisation can be let in.
ALTER TYPE "RoundPlaceStatus" RENAME TO "RoundPlaceStatusBefore";
CREATE TYPE "RoundPlaceStatus" AS ENUM ('held', 'taken', 'offered', 'waiting', 'released');
ALTER TABLE "RoundPlace"
  ALTER COLUMN status TYPE "RoundPlaceStatus" USING (status::text::"RoundPlaceStatus"),
  ADD COLUMN "untilOn" DATE;
DROP TYPE "RoundPlaceStatusBefore";
ALTER TABLE "Round"
  ADD COLUMN occupied INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "decidedAt" TIMESTAMPTZ(3),
  ADD COLUMN "decisionReason" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "movedToId" UUID;
ALTER TABLE "Round" ADD CONSTRAINT "Round_movedToId_fkey" FOREIGN KEY ("movedToId") REFERENCES "Round"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE TABLE "RoundAdmission" (
    "roundId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "admittedById" UUID NOT NULL,
    "admittedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoundAdmission_pkey" PRIMARY KEY ("roundId","organisationId")
);
ALTER TABLE "RoundAdmission" ADD CONSTRAINT "RoundAdmission_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoundAdmission" ADD CONSTRAINT "RoundAdmission_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Orders from before places were kept get theirs, in the order they were sent; whoever finds no room waits.
ALTER TABLE "RoundPlace" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Round" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "RoundPlace" ("orderId", "roundId", "organisationId", status, position, "changedAt")
SELECT o.id, o."roundId", o."organisationId",
  CASE WHEN row_number() OVER turn > r."maximumPlaces" THEN 'waiting'
       WHEN o.status = 'awaiting_signatures' THEN 'held' ELSE 'taken' END::"RoundPlaceStatus",
  row_number() OVER turn, coalesce(o."validAt", o."sentAt")
FROM "Order" o JOIN "Round" r ON r.id = o."roundId"
WHERE o.status IN ('awaiting_signatures', 'valid', 'confirmed', 'in_delivery', 'delivered', 'followed_up')
  AND NOT EXISTS (SELECT 1 FROM "RoundPlace" p WHERE p."orderId" = o.id)
WINDOW turn AS (PARTITION BY o."roundId" ORDER BY o."confirmedAt" NULLS LAST, o."sentAt", o.id);
UPDATE "Round" r SET
  occupied = (SELECT count(*) FROM "RoundPlace" p WHERE p."roundId" = r.id AND p.status IN ('held', 'taken', 'offered')),
  waiting = (SELECT count(*) FROM "RoundPlace" p WHERE p."roundId" = r.id AND p.status = 'waiting');
ALTER TABLE "RoundPlace" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Round" FORCE ROW LEVEL SECURITY;

-- A place can't be sold twice, however many press at once, whatever isolation they work under.
ALTER TABLE "Round" ADD CONSTRAINT round_is_not_oversold CHECK (occupied BETWEEN 0 AND "maximumPlaces");
ALTER TABLE "RoundPlace" ADD CONSTRAINT offer_has_last_day CHECK (status <> 'offered' OR "untilOn" IS NOT NULL);

CREATE FUNCTION app.is_occupied(status "RoundPlaceStatus") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN status IN ('held', 'taken', 'offered');

-- Whoever changes places of a round holds the round meanwhile; gives what is decided by, as it is then.
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
    RAISE EXCEPTION 'round is over' USING ERRCODE = 'check_violation', CONSTRAINT = 'round_takes_places';
  END IF;
  IF NEW.status IN ('held', 'taken') AND NOT (was_here AND app.is_occupied(OLD.status)) AND round.waiting > 0 THEN
    RAISE EXCEPTION 'others wait' USING ERRCODE = 'check_violation', CONSTRAINT = 'waiting_list_in_order';
  END IF;
  IF NEW.status = 'offered' AND NOT app.is_staff() AND NOT (was_here AND OLD.status = 'offered') THEN
    RAISE EXCEPTION 'not offered' USING ERRCODE = 'insufficient_privilege';
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
CREATE POLICY owner_counts ON "Round" FOR UPDATE TO portal_owner USING (true) WITH CHECK (true);

CREATE FUNCTION app.start_empty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.occupied := 0;
  NEW.waiting := 0;
  RETURN NEW;
END $$;
CREATE TRIGGER round_starts_empty BEFORE INSERT ON "Round" FOR EACH ROW EXECUTE FUNCTION app.start_empty();
REVOKE UPDATE ON "Round" FROM portal_app, portal_worker;
GRANT UPDATE ("startsOn", "lastOrderOn", "goNoGoOn", "minimumPlaces", "maximumPlaces", status, "decidedAt",
  "decisionReason", "movedToId") ON "Round" TO portal_app, portal_worker;
-- What was once a place stays as released: it is counted by its changes.
REVOKE DELETE ON "RoundPlace", "Round" FROM portal_app, portal_worker;

-- An order of a round is delivered in it: it is confirmed once its place is taken.
CREATE FUNCTION app.refuse_order_without_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "RoundPlace" p
    WHERE p."orderId" = NEW.id AND p."roundId" = NEW."roundId" AND p.status = 'taken') THEN
    RAISE EXCEPTION 'no place' USING ERRCODE = 'check_violation', CONSTRAINT = 'order_has_place';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER order_has_place BEFORE INSERT OR UPDATE OF status ON "Order" FOR EACH ROW
  WHEN (NEW.status = 'confirmed' AND NEW."roundId" IS NOT NULL)
  EXECUTE FUNCTION app.refuse_order_without_place();

-- How many stand before an order on its waiting list, itself included; only whoever sees the place is told.
CREATE FUNCTION app.turn_in_line(placed uuid) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT count(*)::int FROM "RoundPlace" own JOIN "RoundPlace" other
    ON other."roundId" = own."roundId" AND other.status = 'waiting' AND other.position <= own.position
  WHERE own."orderId" = placed AND own.status = 'waiting'
    AND (app.role() IN ('staff', 'admin') OR app.is_of(own."organisationId"))
$$;

GRANT SELECT, INSERT, UPDATE, DELETE ON "RoundAdmission" TO portal_app, portal_worker;
ALTER TABLE "RoundAdmission" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RoundAdmission" FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_reads ON "RoundAdmission" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "RoundAdmission" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "RoundAdmission" FOR SELECT TO portal_app USING (app.is_staff());
CREATE POLICY staff_add ON "RoundAdmission" FOR INSERT TO portal_app WITH CHECK (
  app.is_staff() AND "admittedById" = app.person_id());
CREATE POLICY party_read ON "RoundAdmission" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
