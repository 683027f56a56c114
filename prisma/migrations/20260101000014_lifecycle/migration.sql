-- What a service's life allows on a day, once more where no code path gets round it.

-- A person is told of a service without an order between them.
ALTER TABLE "Notification" ADD COLUMN "serviceId" UUID;
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_serviceId_fkey"
  FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The state that people meet on a day; `lifecycleOn` in src/features/catalogue/rules.ts says the same.
CREATE FUNCTION app.lifecycle_on(service "Service", day date) RETURNS "ServiceLifecycle" LANGUAGE sql IMMUTABLE
  RETURN CASE
    WHEN service.lifecycle = 'coming' AND service."opensOn" <= day THEN 'open'::"ServiceLifecycle"
    WHEN service.lifecycle = 'open' AND service."opensOn" > day THEN 'coming'::"ServiceLifecycle"
    WHEN service.lifecycle = 'phasing_out' AND service."lastDeliveryOn" < day THEN 'closed'::"ServiceLifecycle"
    ELSE service.lifecycle END;

CREATE FUNCTION app.takes_orders_on(service "Service", day date) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN app.lifecycle_on(service, day) <> 'closed'
    AND NOT (service.lifecycle = 'phasing_out' AND coalesce(service."lastOrderOn" < day, true));

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
    RAISE EXCEPTION 'not ordered now' USING ERRCODE = 'check_violation', CONSTRAINT = 'service_takes_orders';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER service_takes_orders BEFORE INSERT ON "OrderVersion" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_order_out_of_life();

CREATE FUNCTION app.refuse_late_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Order" o JOIN "Service" s ON s.id = o."serviceId"
    WHERE o.id = NEW."orderId" AND s.lifecycle IN ('phasing_out', 'closed')
      AND NOT app.takes_orders_on(s, app.day_in_stockholm(NEW."signedAt"))
      AND coalesce(o."deadlineOn" < app.day_in_stockholm(NEW."signedAt"), true)
  ) THEN
    RAISE EXCEPTION 'too late' USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_while_service_lasts';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signed_while_service_lasts BEFORE INSERT ON "Signature" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_late_signature();

CREATE FUNCTION app.refuse_interest_in_what_has_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Service" s
    WHERE s.id = NEW."serviceId" AND app.takes_orders_on(s, app.day_in_stockholm(NEW."createdAt"))) THEN
    RAISE EXCEPTION 'has ended' USING ERRCODE = 'check_violation', CONSTRAINT = 'interest_is_welcome';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER interest_is_welcome BEFORE INSERT ON "Interest" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_interest_in_what_has_ended();

-- What is phased out is planned until its last day. What took place is written down whenever it was.
CREATE FUNCTION app.refuse_occasion_after_the_last() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Delivery" d JOIN "Service" s ON s.id = d."serviceId"
    WHERE d.id = NEW."deliveryId" AND s.lifecycle IN ('phasing_out', 'closed')
      AND s."lastDeliveryOn" < app.day_in_stockholm(NEW."startsAt")
  ) THEN
    RAISE EXCEPTION 'after the last delivery' USING ERRCODE = 'check_violation', CONSTRAINT = 'occasion_before_last_day';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER occasion_before_last_day BEFORE INSERT OR UPDATE OF "startsAt" ON "Occasion" FOR EACH ROW
  WHEN (NEW.status = 'planned') EXECUTE FUNCTION app.refuse_occasion_after_the_last();

-- How far each service has come towards its goal: orders with a done occasion, and the organisations that have one.
CREATE FUNCTION app.reached_by_service(as_of date)
  RETURNS TABLE (service_id uuid, deliveries integer, organisations integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT done.service_id, count(DISTINCT order_id)::integer, count(DISTINCT organisation_id)::integer
  FROM app.done_by(as_of) done GROUP BY done.service_id
$$;

-- What has become of services and when, for anyone: days and states, never who.
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
REVOKE ALL ON FUNCTION app.reached_by_service, app.service_moves, app.round_openings FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.reached_by_service, app.service_moves, app.round_openings TO portal_app, portal_worker;
