-- What Prisma's schema can't express: who may read and write which rows, what may never change,
-- and the rules of the joint order that no code path may get round.

-- Who asks. Set for one transaction by withActor; empty means nobody.
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO portal_app, portal_worker;

CREATE FUNCTION app.role() RETURNS text LANGUAGE sql STABLE
  RETURN coalesce(nullif(current_setting('app.role', true), ''), 'anonymous');
CREATE FUNCTION app.person_id() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.person_id', true), '')::uuid;
CREATE FUNCTION app.organisation_id() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.organisation_id', true), '')::uuid;
CREATE FUNCTION app.party() RETURNS "Party" LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.party', true), '')::"Party";

-- Only the worker's own role can be the system: the web app can't pretend to be it.
CREATE FUNCTION app.is_system() RETURNS boolean LANGUAGE sql STABLE
  RETURN current_user = 'portal_worker' AND app.role() = 'system';
CREATE FUNCTION app.is_staff() RETURNS boolean LANGUAGE sql STABLE
  RETURN app.role() IN ('staff', 'admin') OR app.is_system();
CREATE FUNCTION app.is_of(organisation uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN app.role() = 'party' AND organisation = app.organisation_id();
-- The employer is one side; the union parties are the other.
CREATE FUNCTION app.same_side(one "Party", other "Party") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN (one = 'employer') = (other = 'employer');

-- Text in Swedish order, and the shape of values.
ALTER TABLE "Organisation"
  ADD CONSTRAINT organisation_number_shape CHECK ("organisationNumber" ~ '^[0-9]{6}-[0-9]{4}$'),
  ADD CONSTRAINT organisation_headcount CHECK (headcount > 0),
  ADD CONSTRAINT organisation_membership CHECK ("memberTo" IS NULL OR "memberTo" > "memberFrom");
ALTER TABLE "OrganisationPeriod"
  ADD CONSTRAINT period_order CHECK ("validTo" IS NULL OR "validTo" > "validFrom");
ALTER TABLE "Person" ADD CONSTRAINT person_email_lower CHECK (email = lower(email) AND email LIKE '%_@_%');
ALTER TABLE "SignInToken" ADD CONSTRAINT token_email_lower CHECK (email = lower(email));
ALTER TABLE "Mandate"
  ADD CONSTRAINT mandate_dates CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
  ADD CONSTRAINT mandate_four_eyes CHECK ("confirmedById" IS NULL OR "confirmedById" <> "grantedById"),
  ADD CONSTRAINT mandate_not_by_oneself CHECK ("grantedById" IS NULL OR "grantedById" <> "personId"),
  ADD CONSTRAINT mandate_union_by_two CHECK (
    party = 'employer' OR "grantedVia" <> 'staff_four_eyes' OR "confirmedById" IS NOT NULL);
ALTER TABLE "LocalUnion"
  ADD CONSTRAINT local_union_is_union CHECK (party <> 'employer'),
  ADD CONSTRAINT contact_union_is_saco CHECK (NOT "isContactUnion" OR party = 'saco_s');
ALTER TABLE "LocalParty"
  ADD CONSTRAINT employer_is_represented CHECK (party <> 'employer' OR representation = 'represented');
ALTER TABLE "Attestation"
  ADD CONSTRAINT attestation_is_of_union CHECK (party <> 'employer'),
  ADD CONSTRAINT attestation_four_eyes CHECK ("confirmedById" IS NULL OR "confirmedById" <> "attestedById"),
  ADD CONSTRAINT attestation_reason CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT attestation_twelve_months CHECK ("expiresOn" <= "attestedAt" + interval '12 months');
ALTER TABLE "Service"
  ADD CONSTRAINT service_goal CHECK (("goalCount" IS NULL) = ("goalUnit" IS NULL)),
  ADD CONSTRAINT service_phase_out CHECK (
    lifecycle <> 'phasing_out' OR ("lastOrderOn" IS NOT NULL AND "lastDeliveryOn" >= "lastOrderOn")),
  ADD CONSTRAINT service_successor CHECK ("successorId" <> id);
ALTER TABLE "Round"
  ADD CONSTRAINT round_places CHECK ("minimumPlaces" > 0 AND "maximumPlaces" >= "minimumPlaces"),
  ADD CONSTRAINT round_dates CHECK ("lastOrderOn" <= "goNoGoOn" AND "goNoGoOn" <= "startsOn");
ALTER TABLE "Interest" ADD CONSTRAINT interest_ends_once CHECK ("withdrawnAt" IS NULL OR "orderedAt" IS NULL);
ALTER TABLE "Order" ADD CONSTRAINT order_version CHECK (
  ("versionNumber" = 0) = ("sentAt" IS NULL) AND (status = 'draft' OR "versionNumber" > 0 OR status = 'withdrawn'));
ALTER TABLE "OrderVersion"
  ADD CONSTRAINT version_hash CHECK (hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')),
  ADD CONSTRAINT version_closure CHECK (("closedAt" IS NULL) = (closure IS NULL));
ALTER TABLE "Decline" ADD CONSTRAINT decline_reason CHECK (btrim(reason) <> '');
ALTER TABLE "Occasion"
  ADD CONSTRAINT occasion_done CHECK ((status = 'done') = ("doneOn" IS NOT NULL)),
  ADD CONSTRAINT occasion_recorded CHECK (("doneOn" IS NULL) = ("recordedAt" IS NULL)),
  ADD CONSTRAINT occasion_planned CHECK (status <> 'planned' OR "startsAt" IS NOT NULL),
  ADD CONSTRAINT occasion_numbers CHECK (minutes > 0 AND "plannedParticipants" >= 0 AND "actualParticipants" >= 0);
ALTER TABLE "Evaluation"
  ADD CONSTRAINT evaluation_scale CHECK (rewarding BETWEEN 1 AND 5 AND stronger BETWEEN 1 AND 5),
  ADD CONSTRAINT evaluation_person CHECK ((side = 'participant') = ("personId" IS NULL));
ALTER TABLE "Mail" ADD CONSTRAINT mail_sent CHECK ((state IN ('sent', 'captured')) = ("sentAt" IS NOT NULL));

-- Races end here.
CREATE UNIQUE INDEX one_active_interest ON "Interest" ("organisationId", "serviceId")
  WHERE "withdrawnAt" IS NULL AND "orderedAt" IS NULL;
CREATE UNIQUE INDEX one_signature_per_party ON "Signature" ("versionId", party) WHERE "takenBackAt" IS NULL;
CREATE UNIQUE INDEX one_open_version ON "OrderVersion" ("orderId") WHERE "closedAt" IS NULL;
CREATE UNIQUE INDEX one_draft_revision ON "ServiceRevision" ("serviceId") WHERE state = 'draft';
CREATE INDEX order_valid_at ON "Order" ("validAt") WHERE "validAt" IS NOT NULL;

-- The parity rule. A version is joint when the employer and every represented union party have signed
-- exactly its text, with at least one union among them.
CREATE FUNCTION app.is_joint(version_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT count(*) FILTER (WHERE p.party = 'employer' AND s.id IS NOT NULL) = 1
     AND count(*) FILTER (WHERE p.party <> 'employer' AND s.id IS NOT NULL) >= 1
     AND count(*) FILTER (WHERE p.representation <> 'no_counterpart' AND s.id IS NULL) = 0
  FROM "OrderVersionParty" p
  JOIN "OrderVersion" v ON v.id = p."versionId"
  LEFT JOIN "Signature" s
    ON s."versionId" = v.id AND s.party = p.party AND s."takenBackAt" IS NULL AND s."versionHash" = v.hash
  WHERE p."versionId" = version_id
$$;

CREATE FUNCTION app.refuse_order_that_is_not_joint() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "OrderVersion" v
    WHERE v."orderId" = NEW.id AND v.number = NEW."versionNumber" AND v."closedAt" IS NULL AND app.is_joint(v.id)
  ) THEN
    RAISE EXCEPTION 'order % is not joint', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'order_is_joint';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER order_is_joint BEFORE INSERT OR UPDATE OF status ON "Order" FOR EACH ROW
  WHEN (NEW.status IN ('valid', 'confirmed', 'in_delivery', 'delivered', 'followed_up'))
  EXECUTE FUNCTION app.refuse_order_that_is_not_joint();

-- A signature needs a mandate for that party on that day, the open version's own text, and one party a person.
CREATE FUNCTION app.refuse_unmandated_act() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  acted_at timestamptz := (to_jsonb(NEW) ->> (CASE TG_TABLE_NAME WHEN 'Signature' THEN 'signedAt' ELSE 'declinedAt' END))::timestamptz;
  acted_on date := (acted_at AT TIME ZONE 'Europe/Stockholm')::date;
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Mandate" m
    WHERE m.id = NEW."mandateId" AND m."personId" = NEW."personId" AND m.party = NEW.party
      AND m."organisationId" = NEW."organisationId" AND m.kind = 'signatory'
      AND m."validFrom" <= acted_on AND (m."validTo" IS NULL OR m."validTo" >= acted_on)
      AND (m."revokedAt" IS NULL OR m."revokedAt" > acted_at)
  ) THEN
    RAISE EXCEPTION 'no mandate' USING ERRCODE = 'check_violation', CONSTRAINT = 'act_is_mandated';
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "OrderVersion" v JOIN "Order" o ON o.id = v."orderId"
    JOIN "OrderVersionParty" p ON p."versionId" = v.id AND p.party = NEW.party
    WHERE v.id = NEW."versionId" AND o.id = NEW."orderId" AND o."organisationId" = NEW."organisationId"
      AND v."closedAt" IS NULL AND o.status = 'awaiting_signatures' AND p.representation <> 'no_counterpart'
  ) THEN
    RAISE EXCEPTION 'version is not open' USING ERRCODE = 'check_violation', CONSTRAINT = 'version_is_open';
  END IF;
  IF EXISTS (
    SELECT 1 FROM "Signature" s
    WHERE s."orderId" = NEW."orderId" AND s."personId" = NEW."personId" AND s.party <> NEW.party
  ) THEN
    RAISE EXCEPTION 'signed for another party' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_party_per_person';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_is_mandated BEFORE INSERT ON "Signature" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_unmandated_act();
CREATE TRIGGER decline_is_mandated BEFORE INSERT ON "Decline" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_unmandated_act();

CREATE FUNCTION app.refuse_signature_of_other_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."versionHash" <> (SELECT hash FROM "OrderVersion" WHERE id = NEW."versionId") THEN
    RAISE EXCEPTION 'another text' USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_is_of_version';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_is_of_version BEFORE INSERT ON "Signature" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_signature_of_other_text();

-- Nobody is on both sides of one organisation, no staff hold mandates, no employer grants a union's,
-- and a stand-in never reaches past its giver and is never passed on.
CREATE FUNCTION app.refuse_wrong_mandate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Person" WHERE id = NEW."personId" AND "staffRole" IS NOT NULL) THEN
    RAISE EXCEPTION 'staff' USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_hold_no_mandates';
  END IF;
  IF EXISTS (
    SELECT 1 FROM "Mandate" m WHERE m.id <> NEW.id AND m."organisationId" = NEW."organisationId"
      AND m."personId" = NEW."personId" AND NOT app.same_side(m.party, NEW.party) AND m."revokedAt" IS NULL
      AND daterange(m."validFrom", m."validTo", '[]') && daterange(NEW."validFrom", NEW."validTo", '[]')
  ) THEN
    RAISE EXCEPTION 'both sides' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_side_per_person';
  END IF;
  IF NEW.party <> 'employer' AND EXISTS (
    SELECT 1 FROM "Mandate" m WHERE m."personId" = NEW."grantedById"
      AND m."organisationId" = NEW."organisationId" AND m.party = 'employer'
  ) THEN
    RAISE EXCEPTION 'employer grants union' USING ERRCODE = 'check_violation', CONSTRAINT = 'unions_choose_their_own';
  END IF;
  IF NEW."standInForId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Mandate" g WHERE g.id = NEW."standInForId" AND g."standInForId" IS NULL
      AND g."organisationId" = NEW."organisationId" AND g.party = NEW.party AND g."personId" = NEW."grantedById"
      AND g."validFrom" <= NEW."validFrom" AND (g."validTo" IS NULL OR NEW."validTo" <= g."validTo")
      AND NEW."validTo" IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'stand-in' USING ERRCODE = 'check_violation', CONSTRAINT = 'stand_in_within_giver';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mandate_is_lawful BEFORE INSERT OR UPDATE ON "Mandate" FOR EACH ROW
  WHEN (NEW."revokedAt" IS NULL) EXECUTE FUNCTION app.refuse_wrong_mandate();

CREATE FUNCTION app.refuse_staff_with_mandate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Mandate" WHERE "personId" = NEW.id AND "revokedAt" IS NULL) THEN
    RAISE EXCEPTION 'staff' USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_hold_no_mandates';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER staff_hold_no_mandates BEFORE UPDATE OF "staffRole" ON "Person" FOR EACH ROW
  WHEN (NEW."staffRole" IS NOT NULL) EXECUTE FUNCTION app.refuse_staff_with_mandate();

-- What has happened stays as it was.
CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO portal_app, portal_worker;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO portal_app, portal_worker;
-- A shadow database has no table of migrations.
DO $$ BEGIN
  IF to_regclass('public."_prisma_migrations"') IS NOT NULL THEN
    REVOKE ALL ON "_prisma_migrations" FROM portal_app, portal_worker;
  END IF;
END $$;
REVOKE UPDATE, DELETE ON "Event", "EventText", "Decline", "OrderVersion", "OrderVersionParty", "Signature",
  "Receipt", "AccessLog", "Message" FROM portal_app, portal_worker;
REVOKE DELETE ON "Order", "Organisation", "Person", "Mandate", "Service", "ServiceRevision", "Delivery",
  "Occasion", "Evaluation", "ChainHead", "Interest" FROM portal_app, portal_worker;
GRANT UPDATE ("closedAt", closure) ON "OrderVersion" TO portal_app, portal_worker;
GRANT UPDATE ("takenBackAt") ON "Signature" TO portal_app, portal_worker;
-- A freed text is deleted, never rewritten.
GRANT DELETE ON "EventText" TO portal_app, portal_worker;

-- Row-level security: forced, also for the tables' owner.
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    -- The owner serves the checks and counts above and below, which run with its rights.
    EXECUTE format('CREATE POLICY owner_reads ON %I FOR SELECT TO portal_owner USING (true)', t);
    EXECUTE format('CREATE POLICY system_does ON %I TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system())', t);
  END LOOP;
  -- Staff read all that belongs to orders and the register.
  FOREACH t IN ARRAY ARRAY['Organisation', 'OrganisationPeriod', 'CentralUnion', 'LocalParty', 'LocalUnion',
    'Attestation', 'Person', 'Mandate', 'Invitation', 'Service', 'ServiceRevision', 'ServicePilot', 'Interest',
    'Dialogue', 'Round', 'RoundPlace', 'OrderVersion', 'OrderVersionParty', 'Signature', 'Decline',
    'Receipt', 'ReceiptKey', 'Provider', 'Deliverer', 'Delivery', 'Occasion', 'Evaluation', 'FollowUp', 'Event',
    'EventText', 'ChainHead', 'Mail', 'AccessLog', 'PortalSetting'] LOOP
    EXECUTE format('CREATE POLICY staff_read ON %I FOR SELECT TO portal_app USING (app.is_staff())', t);
  END LOOP;
  -- Staff keep the register, the catalogue, deliveries and dialogue.
  FOREACH t IN ARRAY ARRAY['Organisation', 'OrganisationPeriod', 'CentralUnion', 'LocalParty', 'LocalUnion',
    'Attestation', 'Person', 'Mandate', 'Invitation', 'Service', 'ServiceRevision', 'ServicePilot', 'Dialogue',
    'Round', 'RoundPlace', 'Provider', 'Deliverer', 'Delivery', 'Occasion', 'FollowUp'] LOOP
    EXECUTE format('CREATE POLICY staff_add ON %I FOR INSERT TO portal_app WITH CHECK (app.is_staff())', t);
    EXECUTE format('CREATE POLICY staff_change ON %I FOR UPDATE TO portal_app USING (app.is_staff()) WITH CHECK (app.is_staff())', t);
    EXECUTE format('CREATE POLICY staff_remove ON %I FOR DELETE TO portal_app USING (app.is_staff())', t);
  END LOOP;
  -- A party reads what is its organisation's.
  FOREACH t IN ARRAY ARRAY['OrganisationPeriod', 'LocalParty', 'LocalUnion', 'Attestation', 'Mandate', 'Invitation',
    'ServicePilot', 'Interest', 'RoundPlace', 'OrderVersion', 'OrderVersionParty', 'Signature', 'Decline',
    'Receipt', 'Delivery', 'Occasion', 'FollowUp'] LOOP
    EXECUTE format('CREATE POLICY party_read ON %I FOR SELECT TO portal_app USING (app.is_of("organisationId"))', t);
  END LOOP;
  -- Anyone reads the catalogue.
  FOREACH t IN ARRAY ARRAY['Service', 'Round', 'ReceiptKey', 'PortalSetting'] LOOP
    EXECUTE format('CREATE POLICY anyone_reads ON %I FOR SELECT TO portal_app USING (true)', t);
  END LOOP;
END $$;
CREATE POLICY anyone_reads ON "ServiceRevision" FOR SELECT TO portal_app USING (state = 'published');

-- Who is signing in: only the sign-in code asks as 'auth'.
CREATE POLICY auth_reads ON "Person" FOR SELECT TO portal_app USING (app.role() = 'auth');
CREATE POLICY auth_adds ON "Person" FOR UPDATE TO portal_app
  USING (app.role() = 'auth' OR id = app.person_id()) WITH CHECK (app.role() = 'auth' OR id = app.person_id());
CREATE POLICY auth_reads ON "Mandate" FOR SELECT TO portal_app
  USING (app.role() = 'auth' OR "personId" = app.person_id());
CREATE POLICY auth_reads ON "Organisation" FOR SELECT TO portal_app USING (app.role() = 'auth');
CREATE POLICY auth_does ON "Session" TO portal_app
  USING (app.role() = 'auth' OR "personId" = app.person_id())
  WITH CHECK (app.role() = 'auth' OR "personId" = app.person_id());
CREATE POLICY auth_does ON "SignInToken" TO portal_app USING (app.role() = 'auth') WITH CHECK (app.role() = 'auth');
CREATE POLICY auth_does ON "Account" TO portal_app USING (app.role() = 'auth') WITH CHECK (app.role() = 'auth');
CREATE POLICY auth_adds ON "Mail" FOR INSERT TO portal_app WITH CHECK (app.role() = 'auth');

-- People: oneself, colleagues with a mandate at the same organisation, whoever acted on its orders, staff by name.
CREATE FUNCTION app.is_known_to_organisation(person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM "Mandate" WHERE "personId" = person AND "organisationId" = app.organisation_id())
      OR EXISTS (SELECT 1 FROM "Person" WHERE id = person AND "staffRole" IN ('staff', 'admin'))
$$;
CREATE POLICY party_read ON "Person" FOR SELECT TO portal_app
  USING (id = app.person_id() OR (app.role() = 'party' AND app.is_known_to_organisation(id)));
CREATE POLICY own_organisation ON "Organisation" FOR SELECT TO portal_app USING (app.is_of(id));

-- A mandate is granted within its own party; an organisation's own people end it too.
CREATE POLICY party_grants ON "Mandate" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND party = app.party() AND "grantedById" = app.person_id());
CREATE POLICY party_ends ON "Mandate" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId") AND party = app.party())
  WITH CHECK (app.is_of("organisationId") AND party = app.party());
CREATE POLICY party_invites ON "Invitation" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND party = app.party() AND "invitedById" = app.person_id());
CREATE POLICY auth_accepts ON "Invitation" TO portal_app USING (app.role() = 'auth') WITH CHECK (app.role() = 'auth');

CREATE POLICY party_shows ON "Interest" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND party = app.party() AND "personId" = app.person_id());
CREATE POLICY party_changes ON "Interest" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId")) WITH CHECK (app.is_of("organisationId"));

-- A draft is its own side's until it is shared or sent.
CREATE POLICY staff_read ON "Order" FOR SELECT TO portal_app USING (
  app.is_staff() AND ("sharedAt" IS NOT NULL OR "sentAt" IS NOT NULL));
CREATE POLICY party_read ON "Order" FOR SELECT TO portal_app USING (
  app.is_of("organisationId")
  AND ("sharedAt" IS NOT NULL OR "sentAt" IS NOT NULL OR app.same_side("startedByParty", app.party())));
CREATE POLICY party_starts ON "Order" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND "startedByParty" = app.party() AND "startedById" = app.person_id() AND status = 'draft');
-- The same condition again: an UPDATE that reads nothing asks no policy for reading.
CREATE POLICY party_changes ON "Order" FOR UPDATE TO portal_app USING (
  app.is_of("organisationId")
  AND ("sharedAt" IS NOT NULL OR "sentAt" IS NOT NULL OR app.same_side("startedByParty", app.party())))
  WITH CHECK (app.is_of("organisationId"));
CREATE POLICY staff_change ON "Order" FOR UPDATE TO portal_app USING (
  app.is_staff() AND ("sharedAt" IS NOT NULL OR "sentAt" IS NOT NULL)) WITH CHECK (app.is_staff());
CREATE POLICY party_sends ON "OrderVersion" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND "sentByParty" = app.party() AND "sentById" = app.person_id());
CREATE POLICY acting_closes ON "OrderVersion" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId") OR app.is_staff()) WITH CHECK (app.is_of("organisationId") OR app.is_staff());
CREATE POLICY party_sends ON "OrderVersionParty" FOR INSERT TO portal_app WITH CHECK (app.is_of("organisationId"));
CREATE POLICY party_signs ON "Signature" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND party = app.party() AND "personId" = app.person_id());
CREATE POLICY party_takes_back ON "Signature" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId") AND party = app.party())
  WITH CHECK (app.is_of("organisationId") AND party = app.party());
CREATE POLICY party_declines ON "Decline" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND party = app.party() AND "personId" = app.person_id());

-- The thread: to all, to the unions, to staff; each sees its own messages.
CREATE POLICY thread_read ON "Message" FOR SELECT TO portal_app USING (
  "personId" = app.person_id()
  OR (app.is_of("organisationId") AND (audience = 'parties' OR (audience = 'unions' AND app.party() <> 'employer')))
  OR (app.is_staff() AND audience <> 'unions'));
CREATE POLICY thread_write ON "Message" FOR INSERT TO portal_app WITH CHECK (
  "personId" = app.person_id() AND ((app.is_of("organisationId") AND party = app.party()
    AND (audience <> 'unions' OR party <> 'employer')) OR (app.is_staff() AND party IS NULL AND audience <> 'unions')));

CREATE POLICY places_by_party ON "RoundPlace" FOR INSERT TO portal_app WITH CHECK (app.is_of("organisationId"));
CREATE POLICY places_change ON "RoundPlace" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId")) WITH CHECK (app.is_of("organisationId"));

-- Deliverers see and mark their own occasions, and where they are.
CREATE FUNCTION app.delivers(delivery uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT app.role() = 'deliverer' AND EXISTS (
    SELECT 1 FROM "Occasion" o JOIN "Deliverer" d ON d.id = o."delivererId"
    WHERE o."deliveryId" = delivery AND d."personId" = app.person_id())
$$;
CREATE FUNCTION app.is_own_deliverer(deliverer uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT app.role() = 'deliverer'
     AND EXISTS (SELECT 1 FROM "Deliverer" WHERE id = deliverer AND "personId" = app.person_id())
$$;
CREATE FUNCTION app.delivers_to(organisation uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT app.role() = 'deliverer' AND EXISTS (
    SELECT 1 FROM "Occasion" o JOIN "Deliverer" d ON d.id = o."delivererId"
    WHERE o."organisationId" = organisation AND d."personId" = app.person_id())
$$;
CREATE POLICY deliverer_read ON "Occasion" FOR SELECT TO portal_app USING (app.is_own_deliverer("delivererId"));
CREATE POLICY deliverer_marks ON "Occasion" FOR UPDATE TO portal_app
  USING (app.is_own_deliverer("delivererId")) WITH CHECK (app.is_own_deliverer("delivererId"));
CREATE POLICY deliverer_read ON "Delivery" FOR SELECT TO portal_app USING (app.delivers(id));
CREATE POLICY deliverer_advances ON "Delivery" FOR UPDATE TO portal_app USING (app.delivers(id)) WITH CHECK (app.delivers(id));
CREATE POLICY deliverer_read ON "Organisation" FOR SELECT TO portal_app USING (app.delivers_to(id));
CREATE POLICY signed_in_read ON "Deliverer" FOR SELECT TO portal_app USING (app.person_id() IS NOT NULL);
CREATE POLICY signed_in_read ON "Provider" FOR SELECT TO portal_app USING (app.person_id() IS NOT NULL);

-- An order moves along with its delivery, also when a deliverer marks the occasion.
CREATE FUNCTION app.advance_order(delivery uuid, next_status "OrderStatus", changed_at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (app.is_staff() OR app.delivers(delivery)) OR next_status NOT IN ('in_delivery', 'delivered') THEN
    RAISE EXCEPTION 'not yours' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE "Order" SET status = next_status, "waitingSince" = changed_at
  WHERE id = (SELECT "orderId" FROM "Delivery" WHERE id = delivery) AND status IN ('confirmed', 'in_delivery');
END $$;
CREATE POLICY owner_advances ON "Order" FOR UPDATE TO portal_owner USING (true) WITH CHECK (true);

CREATE POLICY party_evaluates ON "Evaluation" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND "personId" = app.person_id() AND app.same_side(
    app.party(), CASE side WHEN 'employer' THEN 'employer' ELSE 'seko' END::"Party"));
CREATE POLICY own_evaluation ON "Evaluation" FOR SELECT TO portal_app USING ("personId" = app.person_id());

-- Events: read by the organisation and staff, added by whoever acts.
CREATE POLICY party_read ON "Event" FOR SELECT TO portal_app USING (app.is_of("chainId"));
CREATE POLICY party_read ON "EventText" FOR SELECT TO portal_app USING (app.is_of("chainId"));
CREATE POLICY party_read ON "ChainHead" FOR SELECT TO portal_app USING (app.is_of("chainId"));
CREATE POLICY actor_adds ON "Event" FOR INSERT TO portal_app WITH CHECK (
  "personId" = app.person_id() AND (app.is_of("chainId") OR app.is_staff() OR app.delivers_to("chainId")));
CREATE POLICY actor_adds ON "EventText" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("chainId") OR app.is_staff() OR app.delivers_to("chainId"));
CREATE POLICY admin_erases ON "EventText" FOR DELETE TO portal_app USING (app.role() = 'admin');
CREATE POLICY actor_reads ON "Event" FOR SELECT TO portal_app USING (app.delivers_to("chainId") AND "personId" = app.person_id());
CREATE POLICY deliverer_read ON "ChainHead" FOR SELECT TO portal_app USING (app.delivers_to("chainId"));
CREATE POLICY actor_adds ON "ChainHead" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("chainId") OR app.is_staff() OR app.delivers_to("chainId"));
CREATE POLICY actor_moves ON "ChainHead" FOR UPDATE TO portal_app
  USING (app.is_of("chainId") OR app.is_staff() OR app.delivers_to("chainId"))
  WITH CHECK (app.is_of("chainId") OR app.is_staff() OR app.delivers_to("chainId"));

CREATE POLICY own_read ON "Notification" FOR SELECT TO portal_app USING ("personId" = app.person_id());
CREATE POLICY own_marks ON "Notification" FOR UPDATE TO portal_app
  USING ("personId" = app.person_id()) WITH CHECK ("personId" = app.person_id());
CREATE POLICY own_keys ON "IdempotencyKey" TO portal_app
  USING ("personId" = app.person_id()) WITH CHECK ("personId" = app.person_id());
CREATE POLICY viewer_adds ON "AccessLog" FOR INSERT TO portal_app WITH CHECK ("personId" = app.person_id());

-- Jobs go into the queue in the transaction of the change that causes them.
CREATE SCHEMA graphile_worker AUTHORIZATION portal_worker;
CREATE FUNCTION app.enqueue(name text, payload json, key text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(name, payload, job_key := key, job_key_mode := 'preserve_run_at');
END $$;
GRANT CREATE ON SCHEMA app TO portal_worker;
ALTER FUNCTION app.enqueue OWNER TO portal_worker;
REVOKE CREATE ON SCHEMA app FROM portal_worker;
REVOKE ALL ON FUNCTION app.enqueue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.enqueue TO portal_app, portal_worker;
