-- Evaluations. They say something together, and nobody's own answer is shown.

ALTER TABLE "Evaluation" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "Evaluation" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "Evaluation" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Evaluation" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Evaluation" FOR SELECT TO portal_app USING (app.is_staff());
CREATE POLICY party_evaluates ON "Evaluation" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND "personId" = app.person_id() AND app.same_side(
    app.party(), CASE side WHEN 'employer' THEN 'employer' ELSE 'seko' END::"Party"));
CREATE POLICY own_evaluation ON "Evaluation" FOR SELECT TO portal_app USING ("personId" = app.person_id());
CREATE TRIGGER one_organisation BEFORE INSERT OR UPDATE OF "deliveryId", "organisationId" ON "Evaluation"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('Delivery', 'deliveryId');

-- The answers about a service taken together. Below five answers nothing is said at all.
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
