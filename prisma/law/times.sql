-- Times that staff propose for an occasion, and whether it may be held in another mode. Each party answers for
-- itself.

-- The parties whose answer counts: those that are represented in the order's last version.
CREATE FUNCTION app.asked_parties(occasion uuid) RETURNS SETOF "Party" LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT p.party FROM "Occasion" o JOIN "Delivery" d ON d.id = o."deliveryId"
  JOIN "OrderVersion" v ON v."orderId" = d."orderId" JOIN "OrderVersionParty" p ON p."versionId" = v.id
  WHERE o.id = occasion AND p.representation <> 'no_counterpart'
    AND v.number = (SELECT max(number) FROM "OrderVersion" WHERE "orderId" = d."orderId")
$$;

ALTER TABLE "TimeProposal" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "TimeProposal" TO portal_app, portal_worker;
GRANT UPDATE ("replacedAt", "remindedAt") ON "TimeProposal" TO portal_app, portal_worker;
GRANT UPDATE ("passedReason") ON "TimeProposal" TO portal_worker;
CREATE POLICY owner_reads ON "TimeProposal" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "TimeProposal" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "TimeProposal" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "TimeProposal" FOR INSERT TO portal_app
  WITH CHECK (app.is_staff() AND "proposedById" = app.person_id());
CREATE POLICY staff_change ON "TimeProposal" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());
CREATE POLICY party_read ON "TimeProposal" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
-- The person who holds the occasion sees that its time gives way. The times and the answers are the parties' own.
CREATE POLICY deliverer_read ON "TimeProposal" FOR SELECT TO portal_app USING (EXISTS (
  SELECT 1 FROM "Occasion" o WHERE o.id = "occasionId" AND app.is_own_deliverer(o."delivererId")));
CREATE TRIGGER one_organisation BEFORE INSERT OR UPDATE OF "occasionId", "organisationId" ON "TimeProposal"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('Occasion', 'occasionId');

ALTER TABLE "ProposedTime" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "ProposedTime" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "ProposedTime" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "ProposedTime" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "ProposedTime" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "ProposedTime" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY party_read ON "ProposedTime" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE TRIGGER one_organisation BEFORE INSERT ON "ProposedTime"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('TimeProposal', 'proposalId');

ALTER TABLE "TimeAnswer" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "TimeAnswer" TO portal_app, portal_worker;
GRANT UPDATE (suits, wish, "answeredAt") ON "TimeAnswer" TO portal_app;
GRANT UPDATE (wish) ON "TimeAnswer" TO portal_worker;
CREATE POLICY owner_reads ON "TimeAnswer" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "TimeAnswer" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "TimeAnswer" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY party_read ON "TimeAnswer" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE POLICY party_answers ON "TimeAnswer" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND party = app.party() AND "personId" = app.person_id());
CREATE POLICY party_changes ON "TimeAnswer" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId") AND party = app.party())
  WITH CHECK (app.is_of("organisationId") AND party = app.party() AND "personId" = app.person_id());
CREATE TRIGGER one_organisation BEFORE INSERT ON "TimeAnswer"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('TimeProposal', 'proposalId');

-- Another holder of the same mandate may change the answer. It is then theirs.
CREATE FUNCTION app.sign_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."personId" := app.person_id();
  RETURN NEW;
END $$;
CREATE TRIGGER answer_is_signed BEFORE UPDATE OF suits ON "TimeAnswer" FOR EACH ROW EXECUTE FUNCTION app.sign_answer();

-- Times are answered while they are proposed: not after others, nor once the occasion has been planned.
CREATE FUNCTION app.refuse_answer_to_old_times() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "TimeProposal" p JOIN "Occasion" o ON o.id = p."occasionId"
    WHERE p.id = NEW."proposalId" AND p."replacedAt" IS NULL AND p."planStatus" = o.status
      AND p."planStartsAt" IS NOT DISTINCT FROM o."startsAt"
      AND NEW.party IN (SELECT app.asked_parties(o.id))
      AND NOT EXISTS (SELECT FROM unnest(NEW.suits) AS suited WHERE suited NOT IN (
        SELECT t.position FROM "ProposedTime" t WHERE t."proposalId" = p.id))
  ) THEN
    PERFORM app.refuse('answered_while_proposed');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER answered_while_proposed BEFORE INSERT OR UPDATE OF suits ON "TimeAnswer" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_answer_to_old_times();

ALTER TABLE "ModeSwitch" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "ModeSwitch" TO portal_app, portal_worker;
GRANT UPDATE (outcome, "settledAt") ON "ModeSwitch" TO portal_worker;
CREATE POLICY owner_reads ON "ModeSwitch" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "ModeSwitch" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "ModeSwitch" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "ModeSwitch" FOR INSERT TO portal_app
  WITH CHECK (app.is_staff() AND "askedById" = app.person_id() AND outcome IS NULL);
CREATE POLICY party_read ON "ModeSwitch" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE TRIGGER one_organisation BEFORE INSERT ON "ModeSwitch"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('Occasion', 'occasionId');

ALTER TABLE "ModeAnswer" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "ModeAnswer" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "ModeAnswer" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "ModeAnswer" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "ModeAnswer" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY party_read ON "ModeAnswer" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE POLICY party_answers ON "ModeAnswer" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND party = app.party() AND "personId" = app.person_id());
CREATE TRIGGER one_organisation BEFORE INSERT ON "ModeAnswer"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('ModeSwitch', 'switchId');

-- The order's mode was signed, so that another takes a signatory.
CREATE FUNCTION app.refuse_answer_to_settled_switch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "ModeSwitch" s
    WHERE s.id = NEW."switchId" AND s."settledAt" IS NULL AND NEW.party IN (SELECT app.asked_parties(s."occasionId"))
      AND s."endsOn" >= app.day_in_stockholm(NEW."answeredAt")
  ) OR NOT EXISTS (
    SELECT 1 FROM "Mandate" m
    WHERE m."organisationId" = NEW."organisationId" AND m.party = NEW.party AND m."personId" = NEW."personId"
      AND m.kind = 'signatory' AND app.is_in_force(m."validFrom", m."validTo", m."revokedAt", NEW."answeredAt")
  ) THEN
    PERFORM app.refuse('answered_while_asked');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER answered_while_asked BEFORE INSERT ON "ModeAnswer" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_answer_to_settled_switch();

-- The mode is agreed upon by a yes of the employer and of a union, with no union's no. The order's receipt stays as
-- it was signed.
CREATE FUNCTION app.refuse_switch_without_yes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (SELECT coalesce(bool_or(a.agrees) FILTER (WHERE a.party = 'employer'), false)
      AND coalesce(bool_or(a.agrees) FILTER (WHERE a.party <> 'employer'), false) AND coalesce(bool_and(a.agrees), false)
    FROM "ModeAnswer" a WHERE a."switchId" = NEW.id) THEN
    PERFORM app.refuse('switched_by_both_sides');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER switched_by_both_sides BEFORE INSERT OR UPDATE OF outcome ON "ModeSwitch" FOR EACH ROW
  WHEN (NEW.outcome = 'agreed') EXECUTE FUNCTION app.refuse_switch_without_yes();
