-- What deliverers need to carry their occasions through without seeing the order, and what evaluations
-- say together without showing anyone's answer.

-- Everyone who changes an occasion locks its order first, so that nobody waits for one another in a circle.
-- A deliverer may lock the row without reading it.
CREATE FUNCTION app.lock_order_of(delivery uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (app.is_staff() OR app.delivers(delivery)) THEN
    RAISE EXCEPTION 'not yours' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM 1 FROM "Order" o JOIN "Delivery" d ON d."orderId" = o.id WHERE d.id = delivery FOR UPDATE OF o;
END $$;

-- Whether all is done can only be told by all occasions; a deliverer reads no more of the others' than that.
CREATE FUNCTION app.occasion_statuses(delivery uuid) RETURNS SETOF "OccasionStatus" LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.status FROM "Occasion" o
  WHERE o."deliveryId" = delivery AND (app.is_staff() OR app.delivers(delivery))
$$;

-- Whom a deliverer turns to at the organisation.
CREATE FUNCTION app.contact_of(delivery uuid) RETURNS TABLE ("orderNumber" int, name text, email text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.number, o."contactName", o."contactEmail"
  FROM "Order" o JOIN "Delivery" d ON d."orderId" = o.id
  WHERE d.id = delivery AND app.delivers(delivery)
$$;

-- Answers about a service taken together; none at all below five of them.
CREATE FUNCTION app.evaluation_results(service uuid) RETURNS TABLE (
    answers int, rewarding float8, stronger float8, recommends int,
    "goalYes" int, "goalPartly" int, "goalNo" int, "goalTooEarly" int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::int, avg(e.rewarding)::float8, avg(e.stronger)::float8,
    (count(*) FILTER (WHERE e.recommends))::int,
    (count(*) FILTER (WHERE e."goalReached" = 'yes'))::int,
    (count(*) FILTER (WHERE e."goalReached" = 'partly'))::int,
    (count(*) FILTER (WHERE e."goalReached" = 'no'))::int,
    (count(*) FILTER (WHERE e."goalReached" = 'too_early'))::int
  FROM "Evaluation" e JOIN "Delivery" d ON d.id = e."deliveryId"
  WHERE d."serviceId" = service AND app.role() IN ('party', 'staff', 'admin')
  HAVING count(*) >= 5
$$;
