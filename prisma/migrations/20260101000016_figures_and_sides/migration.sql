-- "Ordered" is ever having had a valid order. An order forgets that it was valid when it is sent back; the log does
-- not. So what is published of a month stays as it was, whatever becomes of its orders later.
CREATE INDEX event_order_valid ON "Event" ("orderId") WHERE kind = 'order.valid';
DROP INDEX order_valid_at;

-- Orders that had become valid by the day, whatever became of them later; and when the version that was valid last
-- by then came to an end. A version closes once, and an order that has ended stays so.
CREATE OR REPLACE FUNCTION app.ordered_by(as_of date)
  RETURNS TABLE (order_id uuid, organisation_id uuid, service_id uuid, ended_on date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON (o.id) o.id, o."organisationId", o."serviceId",
         app.day_in_stockholm(coalesce(v."closedAt", o."endedAt"))
  FROM "Event" e
  JOIN "Order" o ON o.id = e."orderId"
  LEFT JOIN "OrderVersion" v ON v."orderId" = o.id AND v.number = (e.facts ->> 'version')::integer
  WHERE e.kind = 'order.valid' AND app.day_in_stockholm(e."occurredAt") <= as_of
  ORDER BY o.id, e.position DESC
$$;

-- The day on which each organisation's first order of each service became valid, whatever became of it later.
CREATE OR REPLACE FUNCTION app.first_orders(as_of date)
  RETURNS TABLE (organisation_id uuid, service_id uuid, ordered_on date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o."organisationId", o."serviceId", min(app.day_in_stockholm(e."occurredAt"))
  FROM "Event" e
  JOIN "Order" o ON o.id = e."orderId"
  WHERE e.kind = 'order.valid' AND app.day_in_stockholm(e."occurredAt") <= as_of
  GROUP BY o."organisationId", o."serviceId"
$$;

-- Two mandates that one person gets at once, one on each side, are given one after the other: the later one sees
-- the earlier. Whoever gives them locks a party each, and so does not meet.
CREATE OR REPLACE FUNCTION app.refuse_wrong_mandate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW."personId"::text, 0));
  IF EXISTS (SELECT 1 FROM "Person" WHERE id = NEW."personId" AND "staffRole" IS NOT NULL) THEN
    RAISE EXCEPTION 'staff_hold_no_mandates'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_hold_no_mandates';
  END IF;
  IF EXISTS (
    SELECT 1 FROM "Mandate" m WHERE m.id <> NEW.id AND m."organisationId" = NEW."organisationId"
      AND m."personId" = NEW."personId" AND NOT app.same_side(m.party, NEW.party) AND m."revokedAt" IS NULL
      AND daterange(m."validFrom", m."validTo", '[]') && daterange(NEW."validFrom", NEW."validTo", '[]')
  ) THEN
    RAISE EXCEPTION 'one_side_per_person' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_side_per_person';
  END IF;
  IF NEW.party <> 'employer' AND EXISTS (
    SELECT 1 FROM "Mandate" m WHERE m."personId" = NEW."grantedById"
      AND m."organisationId" = NEW."organisationId" AND m.party = 'employer'
  ) THEN
    RAISE EXCEPTION 'unions_choose_their_own'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'unions_choose_their_own';
  END IF;
  IF NEW."standInForId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Mandate" g WHERE g.id = NEW."standInForId" AND g."standInForId" IS NULL
      AND g."organisationId" = NEW."organisationId" AND g.party = NEW.party AND g."personId" = NEW."grantedById"
      AND g."validFrom" <= NEW."validFrom" AND (g."validTo" IS NULL OR NEW."validTo" <= g."validTo")
      AND NEW."validTo" IS NOT NULL AND g.kind = 'signatory'
      AND (g."revokedAt" IS NULL OR g."revokedAt" > NEW."createdAt")
  ) THEN
    RAISE EXCEPTION 'stand_in_within_giver'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'stand_in_within_giver';
  END IF;
  RETURN NEW;
END $$;
