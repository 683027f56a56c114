-- Inviting, asking for access and contesting an attestation; and what the database itself refuses there.

ALTER TABLE "Attestation"
  ADD COLUMN "contestReason" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "contestToken" TEXT,
  ADD COLUMN "contestedById" UUID;
ALTER TABLE "Invitation"
  ADD COLUMN "byStaff" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "confirmedAt" TIMESTAMPTZ(3),
  ADD COLUMN "confirmedById" UUID,
  ADD COLUMN "localUnionId" UUID,
  ADD COLUMN "name" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "sentAt" TIMESTAMPTZ(3),
  ADD COLUMN "standInForId" UUID,
  ADD COLUMN "validFrom" DATE,
  ADD COLUMN "validTo" DATE,
  ADD COLUMN "withdrawnAt" TIMESTAMPTZ(3);

CREATE TABLE "AccessRequest" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "organisationId" UUID NOT NULL,
  "party" "Party" NOT NULL,
  "kind" "MandateKind" NOT NULL,
  "personId" UUID,
  "name" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "message" TEXT NOT NULL DEFAULT '',
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "answeredAt" TIMESTAMPTZ(3),
  "answeredById" UUID,
  "isGranted" BOOLEAN,
  CONSTRAINT "AccessRequest_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "AccessRequest_organisationId_party_idx" ON "AccessRequest"("organisationId", "party");
CREATE UNIQUE INDEX "Attestation_contestToken_key" ON "Attestation"("contestToken");
CREATE INDEX "Invitation_organisationId_party_idx" ON "Invitation"("organisationId", "party");
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_localUnionId_fkey"
  FOREIGN KEY ("localUnionId") REFERENCES "LocalUnion"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_standInForId_fkey"
  FOREIGN KEY ("standInForId") REFERENCES "Mandate"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "AccessRequest" ADD CONSTRAINT "AccessRequest_organisationId_fkey"
  FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The shape of values, and races.
ALTER TABLE "Mandate"
  ADD CONSTRAINT mandate_union_never_by_one CHECK (party = 'employer' OR "grantedVia" <> 'staff_invitation'),
  ADD CONSTRAINT mandate_stand_in_given CHECK (("grantedVia" = 'stand_in') = ("standInForId" IS NOT NULL));
ALTER TABLE "Invitation"
  ADD CONSTRAINT invitation_email_lower CHECK (email = lower(email) AND email LIKE '%_@_%'),
  ADD CONSTRAINT invitation_four_eyes CHECK ("confirmedById" IS NULL OR "confirmedById" <> "invitedById"),
  ADD CONSTRAINT invitation_stand_in_ends CHECK ("standInForId" IS NULL OR "validTo" IS NOT NULL),
  ADD CONSTRAINT invitation_dates CHECK ("validTo" >= "validFrom");
ALTER TABLE "AccessRequest"
  ADD CONSTRAINT access_request_email_lower CHECK (email = lower(email) AND email LIKE '%_@_%'),
  ADD CONSTRAINT access_request_name CHECK (btrim(name) <> ''),
  ADD CONSTRAINT access_request_answer CHECK (
    ("answeredAt" IS NULL) = ("isGranted" IS NULL) AND ("answeredAt" IS NULL) = ("answeredById" IS NULL));
CREATE UNIQUE INDEX one_open_invitation ON "Invitation" ("organisationId", party, email)
  WHERE "acceptedAt" IS NULL AND "withdrawnAt" IS NULL;
CREATE UNIQUE INDEX one_open_access_request ON "AccessRequest" ("organisationId", party, email)
  WHERE "answeredAt" IS NULL;
CREATE UNIQUE INDEX one_open_attestation ON "Attestation" ("organisationId", party)
  WHERE "confirmedAt" IS NULL AND "contestedAt" IS NULL;

-- The driver tells a refusal's message, not its constraint: the message names it, so that it can be explained.
CREATE OR REPLACE FUNCTION app.refuse_wrong_mandate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
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

-- Whoever grants has the right to: staff as staff, a party's people by a mandate of their own to sign for it.
CREATE FUNCTION app.refuse_mandate_without_right() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  -- In Sweden, as every day that a person reads.
  granted_on date := (NEW."createdAt" AT TIME ZONE 'Europe/Stockholm')::date;
BEGIN
  IF NEW."grantedVia" IN ('staff_four_eyes', 'staff_invitation') THEN
    IF EXISTS (SELECT 1 FROM "Person" WHERE id IN (NEW."grantedById", NEW."confirmedById")
      AND ("staffRole" IS NULL OR "staffRole" NOT IN ('staff', 'admin'))) THEN
      RAISE EXCEPTION 'granted_by_staff' USING ERRCODE = 'check_violation', CONSTRAINT = 'granted_by_staff';
    END IF;
  ELSIF NOT EXISTS (
    SELECT 1 FROM "Mandate" g WHERE g."personId" = NEW."grantedById" AND g.party = NEW.party
      AND g."organisationId" = NEW."organisationId" AND g.kind = 'signatory' AND g."standInForId" IS NULL
      AND g."validFrom" <= granted_on AND (g."validTo" IS NULL OR g."validTo" >= granted_on)
      AND (g."revokedAt" IS NULL OR g."revokedAt" > NEW."createdAt")
  ) THEN
    RAISE EXCEPTION 'granted_by_holder' USING ERRCODE = 'check_violation', CONSTRAINT = 'granted_by_holder';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mandate_is_granted_by_right BEFORE INSERT ON "Mandate" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_mandate_without_right();

-- A mandate is never rewritten: it ends, once. The jobs and those who mend data are not the app.
REVOKE UPDATE ON "Mandate" FROM portal_app;
GRANT UPDATE ("revokedAt") ON "Mandate" TO portal_app;
CREATE FUNCTION app.refuse_revival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'portal_app' AND NEW."revokedAt" IS DISTINCT FROM OLD."revokedAt" THEN
    RAISE EXCEPTION 'mandate_ends_once' USING ERRCODE = 'check_violation', CONSTRAINT = 'mandate_ends_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mandate_ends_once BEFORE UPDATE ON "Mandate" FOR EACH ROW
  WHEN (OLD."revokedAt" IS NOT NULL) EXECUTE FUNCTION app.refuse_revival();

-- Nobody writes that a union is absent without an attestation that two of the staff stand behind.
CREATE FUNCTION app.refuse_unattested_absence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "LocalParty" p WHERE p."organisationId" = NEW."organisationId" AND p.party = NEW.party
      AND p.representation = 'no_counterpart')
    AND NOT EXISTS (SELECT 1 FROM "Attestation" a WHERE a."organisationId" = NEW."organisationId"
      AND a.party = NEW.party AND a."confirmedAt" IS NOT NULL AND a."contestedAt" IS NULL) THEN
    RAISE EXCEPTION 'absence_is_attested' USING ERRCODE = 'check_violation', CONSTRAINT = 'absence_is_attested';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER absence_is_attested AFTER INSERT OR UPDATE ON "LocalParty"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.representation = 'no_counterpart')
  EXECUTE FUNCTION app.refuse_unattested_absence();
REVOKE UPDATE ON "Attestation" FROM portal_app;
GRANT UPDATE ("confirmedById", "confirmedAt", "contestedAt", "contestedById", "contestReason", "contestToken")
  ON "Attestation" TO portal_app;

-- A guest stands at the door of one party at one organisation: asks for access, answers an invitation, or
-- contests for the central union.
CREATE FUNCTION app.is_guest_of(organisation uuid, asked "Party") RETURNS boolean LANGUAGE sql STABLE
  RETURN app.role() = 'guest' AND organisation = app.organisation_id() AND asked = app.party();
-- Only an invitation that was mailed to the person's own address, and confirmed where that takes two.
CREATE FUNCTION app.was_invited(granted "Mandate") RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Invitation" i JOIN "Person" p ON p.email = i.email
    WHERE p.id = granted."personId" AND i."organisationId" = granted."organisationId" AND i.party = granted.party
      AND i.kind = granted.kind AND i."invitedById" = granted."grantedById"
      AND i."confirmedById" IS NOT DISTINCT FROM granted."confirmedById"
      AND i."standInForId" IS NOT DISTINCT FROM granted."standInForId"
      AND i."validTo" IS NOT DISTINCT FROM granted."validTo"
      AND i."sentAt" IS NOT NULL AND i."acceptedAt" IS NOT NULL AND i."withdrawnAt" IS NULL)
$$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['LocalParty', 'LocalUnion', 'Attestation', 'Mandate', 'Invitation'] LOOP
    EXECUTE format('CREATE POLICY guest_read ON %I FOR SELECT TO portal_app USING (app.is_guest_of("organisationId", party))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['LocalParty', 'Attestation', 'Invitation'] LOOP
    EXECUTE format('CREATE POLICY guest_change ON %I FOR UPDATE TO portal_app USING (app.is_guest_of("organisationId", party)) WITH CHECK (app.is_guest_of("organisationId", party))', t);
  END LOOP;
  -- A party's own people change its standing, its unions, its invitations and what is attested of it.
  FOREACH t IN ARRAY ARRAY['LocalParty', 'LocalUnion', 'Attestation', 'Invitation'] LOOP
    EXECUTE format('CREATE POLICY party_change ON %I FOR UPDATE TO portal_app USING (app.is_of("organisationId") AND party = app.party()) WITH CHECK (app.is_of("organisationId") AND party = app.party())', t);
  END LOOP;
END $$;
CREATE POLICY party_adds ON "LocalUnion" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND party = app.party());
CREATE POLICY guest_read ON "Organisation" FOR SELECT TO portal_app USING (
  app.role() = 'guest' AND id = app.organisation_id());
CREATE POLICY guest_accepts ON "Mandate" FOR INSERT TO portal_app WITH CHECK (
  app.is_guest_of("organisationId", party) AND "personId" = app.person_id() AND app.was_invited("Mandate"));
CREATE POLICY guest_is_registered ON "Person" FOR INSERT TO portal_app WITH CHECK (
  app.role() = 'guest' AND id = app.person_id() AND "staffRole" IS NULL AND persona IS NULL);
CREATE POLICY auth_reads ON "Attestation" FOR SELECT TO portal_app USING (app.role() = 'auth');


-- What guests do is in the organisation's chain like all else.
CREATE FUNCTION app.is_guests_event(chain uuid, kind text) RETURNS boolean LANGUAGE sql STABLE
  RETURN app.role() = 'guest' AND chain = app.organisation_id()
    AND kind IN ('mandate.granted', 'mandate.requested', 'party.attestation_contested');
CREATE POLICY guest_adds ON "Event" FOR INSERT TO portal_app WITH CHECK (
  app.is_guests_event("chainId", kind) AND "personId" IS NOT DISTINCT FROM app.person_id());
CREATE POLICY guest_reads ON "Event" FOR SELECT TO portal_app USING (
  app.is_guests_event("chainId", kind) AND "personId" IS NOT DISTINCT FROM app.person_id());
CREATE POLICY guest_adds ON "EventText" FOR INSERT TO portal_app WITH CHECK (
  app.role() = 'guest' AND "chainId" = app.organisation_id());
CREATE POLICY guest_moves ON "ChainHead" TO portal_app
  USING (app.role() = 'guest' AND "chainId" = app.organisation_id())
  WITH CHECK (app.role() = 'guest' AND "chainId" = app.organisation_id());
-- Invitations, refusals and the central union's way to contest are mailed with the change that causes them.
CREATE POLICY granter_adds ON "Mail" FOR INSERT TO portal_app WITH CHECK (
  app.role() IN ('party', 'staff', 'admin', 'guest') AND key ~ '^(invitation|access|attestation):');

GRANT SELECT, INSERT, UPDATE ON "AccessRequest" TO portal_app, portal_worker;
ALTER TABLE "AccessRequest" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AccessRequest" FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_reads ON "AccessRequest" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "AccessRequest" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "AccessRequest" FOR SELECT TO portal_app USING (app.is_staff());
CREATE POLICY staff_answers ON "AccessRequest" FOR UPDATE TO portal_app USING (app.is_staff()) WITH CHECK (app.is_staff());
-- Who asks to act for a union is the union's and the staff's to know.
CREATE POLICY party_read ON "AccessRequest" FOR SELECT TO portal_app USING (
  app.is_of("organisationId") AND party = app.party());
CREATE POLICY party_answers ON "AccessRequest" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId") AND party = app.party())
  WITH CHECK (app.is_of("organisationId") AND party = app.party());
CREATE POLICY guest_asks ON "AccessRequest" FOR INSERT TO portal_app WITH CHECK (
  app.is_guest_of("organisationId", party) AND "personId" IS NOT DISTINCT FROM app.person_id()
  AND "answeredAt" IS NULL);

-- An invitation holds an address, and a union person's address is the union's: the employer does not read it.
DROP POLICY party_read ON "Invitation";
CREATE POLICY party_read ON "Invitation" FOR SELECT TO portal_app USING (
  app.is_of("organisationId") AND party = app.party());

-- Whoever asks for access chooses their organisation; that it is a member is no secret.
CREATE FUNCTION app.member_names() RETURNS TABLE (id uuid, name text, "nameEn" text) LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, o.name, o."nameEn" FROM "Organisation" o WHERE o."memberTo" IS NULL ORDER BY o.name
$$;
