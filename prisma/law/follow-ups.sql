-- Follow-ups: half a year later the plan comes back as a question, and each party answers for itself.

ALTER TABLE "FollowUp" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "FollowUp" TO portal_app;
GRANT SELECT, INSERT, UPDATE ON "FollowUp" TO portal_worker;
CREATE POLICY owner_reads ON "FollowUp" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "FollowUp" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "FollowUp" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY party_read ON "FollowUp" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE TRIGGER one_organisation BEFORE INSERT OR UPDATE OF "deliveryId", "organisationId" ON "FollowUp"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('Delivery', 'deliveryId');

ALTER TABLE "FollowUpAnswer" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "FollowUpAnswer" TO portal_app;
GRANT SELECT, INSERT, UPDATE (outcome) ON "FollowUpAnswer" TO portal_worker;
CREATE POLICY owner_reads ON "FollowUpAnswer" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "FollowUpAnswer" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "FollowUpAnswer" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY party_read ON "FollowUpAnswer" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
-- Nobody answers for another party, nor after it was closed.
CREATE POLICY party_answers ON "FollowUpAnswer" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND party = app.party()
  AND EXISTS (SELECT 1 FROM "FollowUp" f WHERE f."deliveryId" = "FollowUpAnswer"."deliveryId" AND f."closedAt" IS NULL));
CREATE TRIGGER one_organisation BEFORE INSERT OR UPDATE OF "deliveryId", "organisationId" ON "FollowUpAnswer"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('Delivery', 'deliveryId');

-- The delivered orders of which it is time to ask: half a year after the last occasion, once.
CREATE FUNCTION app.due_follow_ups(today date) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT d.id FROM "Delivery" d JOIN "Order" o ON o.id = d."orderId"
  WHERE d.status = 'done' AND o.status = 'delivered' AND o.origin = 'portal'
    AND app.last_occasion_on(d.id) + interval '6 months' <= today
    AND NOT EXISTS (SELECT 1 FROM "FollowUp" f WHERE f."deliveryId" = d.id)
$$;
REVOKE ALL ON FUNCTION app.due_follow_ups FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.due_follow_ups TO portal_worker;
