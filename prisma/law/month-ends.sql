-- The figures of each month as they were published when it closed, and the readers of each figure.

-- Readers and staff see parity. Staff alone see which parties are silent.
CREATE FUNCTION app.sees_figure(figure text) RETURNS boolean LANGUAGE sql STABLE
  RETURN CASE WHEN figure = 'silent' THEN app.is_staff()
              WHEN figure IN ('started', 'signing', 'declines') THEN app.is_staff() OR app.role() = 'reader'
              ELSE true END;

-- They are written by the functions below alone, and only added to.
ALTER TABLE "MonthEnd" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "MonthEnd" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "MonthEnd" FOR SELECT TO portal_owner USING (true);
CREATE POLICY owner_closes ON "MonthEnd" FOR INSERT TO portal_owner WITH CHECK (true);
CREATE POLICY owner_recounts ON "MonthEnd" FOR UPDATE TO portal_owner USING (true) WITH CHECK (true);
CREATE POLICY system_does ON "MonthEnd" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY anyone_reads ON "MonthEnd" FOR SELECT TO portal_app USING (true);

ALTER TABLE "MonthEndCell" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "MonthEndCell" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "MonthEndCell" FOR SELECT TO portal_owner USING (true);
CREATE POLICY owner_closes ON "MonthEndCell" FOR INSERT TO portal_owner WITH CHECK (true);
CREATE POLICY owner_recounts ON "MonthEndCell" FOR UPDATE TO portal_owner USING (true) WITH CHECK (true);
CREATE POLICY system_does ON "MonthEndCell" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY anyone_reads ON "MonthEndCell" FOR SELECT TO portal_app USING (app.sees_figure(figure));

-- The first instant after a day in Sweden: what was registered before it was known that day.
CREATE FUNCTION app.known_by(as_of date) RETURNS timestamptz LANGUAGE sql STABLE
  RETURN (as_of + 1)::timestamp AT TIME ZONE 'Europe/Stockholm';

-- The day of the first interest, order or occasion; null before any.
CREATE FUNCTION app.programme_start() RETURNS date LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT least(
    (SELECT app.day_in_stockholm(min("createdAt")) FROM "Interest"),
    (SELECT app.day_in_stockholm(min("sentAt")) FROM "OrderVersion"),
    (SELECT min("orderedOn") FROM "Order" WHERE origin = 'imported'),
    (SELECT min("doneOn") FROM "Occasion"))
$$;

-- How many of the orders of a day were made before the portal, and read in. A closed month counts what it knew.
CREATE FUNCTION app.earlier_orders(as_of date) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT count(*)::integer
  FROM app.ordered_by(as_of, CASE WHEN EXISTS (SELECT FROM "MonthEnd" m WHERE m."asOf" = as_of)
    THEN app.known_by(as_of) ELSE 'infinity' END) o
  WHERE o.is_imported
$$;

-- The months that are over and not closed yet, the newest first.
CREATE FUNCTION app.months_to_close(today date) RETURNS SETOF date LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT month_end FROM (
    SELECT (first + interval '1 month')::date - 1 AS month_end
    FROM generate_series(date_trunc('month', app.programme_start()::timestamp), today::timestamp, '1 month') first) ends
  WHERE month_end < today AND NOT EXISTS (SELECT FROM "MonthEnd" m WHERE m."asOf" = month_end)
  ORDER BY month_end DESC
$$;

-- Publishes a month's figures, as was registered when it ended. A month closes once.
CREATE FUNCTION app.close_month(month_end date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "MonthEnd" ("asOf", "closedAt", "recountedAt")
  VALUES (month_end, app.known_by(month_end), app.known_by(month_end)) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  INSERT INTO "MonthEndCell" ("asOf", figure, cut, cell, numerator, denominator, organisations, "numeratorNow",
    "denominatorNow", "organisationsNow")
  SELECT month_end, c.figure, c.cut, c.cell, c.numerator, c.denominator, c.organisations, c.numerator, c.denominator,
    c.organisations FROM app.figure_cells(NULL, NULL, month_end, app.known_by(month_end)) c;
END $$;

-- Whether anything that may move a month's figures has been registered since they were last counted.
CREATE FUNCTION app.is_touched(month_end date, since timestamptz) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
      SELECT FROM "OccasionRecord" r WHERE r."recordedAt" >= since
        AND (r."doneOn" <= month_end OR EXISTS (SELECT FROM "OccasionRecord" b
          WHERE b."occasionId" = r."occasionId" AND b."recordedAt" < r."recordedAt" AND b."doneOn" <= month_end)))
    OR EXISTS (SELECT FROM "FileImport" f WHERE f."acceptedAt" >= since OR f."undoneAt" >= since)
    OR EXISTS (SELECT FROM "Event" e WHERE e."occurredAt" >= since AND e.kind IN ('member.added', 'member.changed',
      'member.ended', 'member.reinstated', 'member.removed', 'member.import_undone', 'order.import_undone',
      'service.published', 'round.changed', 'round.decided'))
$$;

CREATE FUNCTION app.touched_months(at timestamptz) RETURNS SETOF date LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT m."asOf" FROM "MonthEnd" m WHERE m."recountedAt" < at AND app.is_touched(m."asOf", m."recountedAt")
  ORDER BY m."asOf" DESC
$$;

-- Counts a closed month again, with what has been registered since. The published count stays beside it.
CREATE FUNCTION app.recount_month(month_end date, at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  UPDATE "MonthEnd" SET "recountedAt" = at WHERE "asOf" = month_end;
  WITH now AS MATERIALIZED (SELECT * FROM app.figure_cells(NULL, NULL, month_end, 'infinity')),
  gone AS (
    UPDATE "MonthEndCell" c SET "numeratorNow" = 0, "denominatorNow" = 0, "organisationsNow" = 0
    WHERE c."asOf" = month_end AND NOT EXISTS (
      SELECT FROM now n WHERE (n.figure, n.cut, n.cell) = (c.figure, c.cut, c.cell)))
  INSERT INTO "MonthEndCell" AS c ("asOf", figure, cut, cell, numerator, denominator, organisations, "numeratorNow",
    "denominatorNow", "organisationsNow")
  SELECT month_end, n.figure, n.cut, n.cell, 0, 0, 0, n.numerator, n.denominator, n.organisations FROM now n
  ON CONFLICT ("asOf", figure, cut, cell) DO UPDATE SET "numeratorNow" = excluded."numeratorNow",
    "denominatorNow" = excluded."denominatorNow", "organisationsNow" = excluded."organisationsNow"
  WHERE (c."numeratorNow", c."denominatorNow", c."organisationsNow")
    IS DISTINCT FROM (excluded."numeratorNow", excluded."denominatorNow", excluded."organisationsNow")
$$;

-- The figures of a day. Those of a closed month come as they were published, and beside that as they would be now.
CREATE FUNCTION app.cells_at(wanted text[], cuts text[], as_of date)
  RETURNS TABLE (figure text, cut text, cell text, numerator double precision, denominator double precision,
    organisations integer, "numeratorNow" double precision, "denominatorNow" double precision,
    "organisationsNow" integer, "isPublished" boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM "MonthEnd" m WHERE m."asOf" = as_of) THEN
    RETURN QUERY
      SELECT c.figure, c.cut, c.cell, c.numerator, c.denominator, c.organisations, c."numeratorNow",
        c."denominatorNow", c."organisationsNow", true
      FROM "MonthEndCell" c
      WHERE c."asOf" = as_of AND c.figure = ANY (wanted) AND c.cut = ANY (cuts) AND app.sees_figure(c.figure);
  ELSE
    RETURN QUERY
      SELECT c.figure, c.cut, c.cell, c.numerator, c.denominator, c.organisations, c.numerator, c.denominator,
        c.organisations, false
      FROM app.figure_cells(wanted, cuts, as_of, 'infinity') c WHERE app.sees_figure(c.figure);
  END IF;
END $$;

REVOKE ALL ON FUNCTION app.months_to_close, app.close_month, app.is_touched, app.touched_months, app.recount_month,
  app.figure_cells, app.facts_in_cells, app.figure_facts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.months_to_close, app.close_month, app.touched_months, app.recount_month TO portal_worker;
