-- Mandates: the right to act for a party. It is given by an invitation or after a request for access.

-- Whether a mandate is in force at a moment. Its days are whole days, and revoking it ends it at once.
CREATE FUNCTION app.is_in_force(valid_from date, valid_to date, revoked_at timestamptz, at timestamptz)
  RETURNS boolean LANGUAGE sql STABLE
  RETURN valid_from <= app.day_in_stockholm(at) AND (valid_to IS NULL OR valid_to >= app.day_in_stockholm(at))
    AND (revoked_at IS NULL OR revoked_at > at);

-- Only an invitation that was mailed to the person's own address, and confirmed where that takes two.
CREATE FUNCTION app.was_invited(granted "Mandate") RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Invitation" i JOIN "Person" p ON p.email = i.email
    WHERE p.id = granted."personId" AND i."organisationId" = granted."organisationId" AND i.party = granted.party
      AND i.kind = granted.kind AND i."invitedById" = granted."grantedById"
      AND i."confirmedById" IS NOT DISTINCT FROM granted."confirmedById"
      AND i."standInForId" IS NOT DISTINCT FROM granted."standInForId"
      AND i."localUnionId" IS NOT DISTINCT FROM granted."localUnionId"
      AND i."validTo" IS NOT DISTINCT FROM granted."validTo"
      AND i."sentAt" IS NOT NULL AND i."acceptedAt" IS NOT NULL AND i."withdrawnAt" IS NULL)
$$;

ALTER TABLE "Mandate" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "Mandate" TO portal_app;
GRANT SELECT, INSERT, UPDATE ON "Mandate" TO portal_worker;
GRANT UPDATE ("revokedAt") ON "Mandate" TO portal_app;
CREATE POLICY owner_reads ON "Mandate" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Mandate" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Mandate" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "Mandate" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "Mandate" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());
CREATE POLICY staff_remove ON "Mandate" FOR DELETE TO portal_app USING (app.is_staff());
CREATE POLICY party_read ON "Mandate" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE POLICY guest_read ON "Mandate" FOR SELECT TO portal_app
  USING (app.is_guest_of("organisationId", party));
CREATE POLICY auth_reads ON "Mandate" FOR SELECT TO portal_app
  USING (app.role() = 'auth' OR "personId" = app.person_id());
-- A mandate is granted within its own party. An organisation's own people end it too.
CREATE POLICY party_grants ON "Mandate" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND party = app.party() AND "grantedById" = app.person_id());
CREATE POLICY party_ends ON "Mandate" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId") AND party = app.party())
  WITH CHECK (app.is_of("organisationId") AND party = app.party());
CREATE POLICY guest_accepts ON "Mandate" FOR INSERT TO portal_app WITH CHECK (
  app.is_guest_of("organisationId", party) AND "personId" = app.person_id() AND app.was_invited("Mandate"));

-- Whether the one who asks may sign for the party: to prepare is not enough. A person reads their own mandates.
CREATE FUNCTION app.may_sign() RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (
    SELECT FROM "Mandate" m
    WHERE m."personId" = app.person_id() AND m."organisationId" = app.organisation_id()
      AND m.party = app.party() AND m.kind = 'signatory'
      AND app.is_in_force(m."validFrom", m."validTo", m."revokedAt", now()));

-- Nobody is on both sides of one organisation, and no staff hold mandates. A stand-in never reaches past its
-- giver and is never passed on. Under the lock a person is given one mandate at a time, so that the later one
-- sees the earlier.
CREATE FUNCTION app.refuse_wrong_mandate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW."personId"::text, 0));
  IF EXISTS (SELECT 1 FROM "Person" WHERE id = NEW."personId" AND "staffRole" IS NOT NULL) THEN
    PERFORM app.refuse('staff_hold_no_mandates');
  END IF;
  IF EXISTS (
    SELECT 1 FROM "Mandate" m WHERE m.id <> NEW.id AND m."organisationId" = NEW."organisationId"
      AND m."personId" = NEW."personId" AND NOT app.same_side(m.party, NEW.party) AND m."revokedAt" IS NULL
      AND daterange(m."validFrom", m."validTo", '[]') && daterange(NEW."validFrom", NEW."validTo", '[]')
  ) THEN
    PERFORM app.refuse('one_side_per_person');
  END IF;
  IF NEW."standInForId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Mandate" g WHERE g.id = NEW."standInForId" AND g."standInForId" IS NULL
      AND g."organisationId" = NEW."organisationId" AND g.party = NEW.party AND g."personId" = NEW."grantedById"
      AND g."validFrom" <= NEW."validFrom" AND (g."validTo" IS NULL OR NEW."validTo" <= g."validTo")
      AND NEW."validTo" IS NOT NULL AND g.kind = 'signatory'
      AND (g."revokedAt" IS NULL OR g."revokedAt" > NEW."createdAt")
  ) THEN
    PERFORM app.refuse('stand_in_within_giver');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mandate_is_lawful BEFORE INSERT OR UPDATE ON "Mandate" FOR EACH ROW
  WHEN (NEW."revokedAt" IS NULL) EXECUTE FUNCTION app.refuse_wrong_mandate();

-- The granter has the right to grant. Staff have it as staff, a party's people by their own mandate to sign:
-- so no employer grants a union's.
CREATE FUNCTION app.refuse_mandate_without_right() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW."grantedVia" IN ('staff_four_eyes', 'staff_invitation') THEN
    IF EXISTS (SELECT 1 FROM "Person" WHERE id IN (NEW."grantedById", NEW."confirmedById")
      AND ("staffRole" IS NULL OR "staffRole" NOT IN ('staff', 'admin'))) THEN
      PERFORM app.refuse('granted_by_staff');
    END IF;
  ELSIF NOT EXISTS (
    SELECT 1 FROM "Mandate" g WHERE g."personId" = NEW."grantedById" AND g.party = NEW.party
      AND g."organisationId" = NEW."organisationId" AND g.kind = 'signatory' AND g."standInForId" IS NULL
      AND app.is_in_force(g."validFrom", g."validTo", g."revokedAt", NEW."createdAt")
  ) THEN
    PERFORM app.refuse('granted_by_holder');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mandate_is_granted_by_right BEFORE INSERT ON "Mandate" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_mandate_without_right();

-- A mandate is never rewritten: it ends, once. This holds for the app; jobs and people who mend data are let
-- past.
CREATE FUNCTION app.refuse_revival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'portal_app' AND NEW."revokedAt" IS DISTINCT FROM OLD."revokedAt" THEN
    PERFORM app.refuse('mandate_ends_once');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mandate_ends_once BEFORE UPDATE ON "Mandate" FOR EACH ROW
  WHEN (OLD."revokedAt" IS NOT NULL) EXECUTE FUNCTION app.refuse_revival();

-- A mandate ends after all that was done by it. A request that waited for a signature has an earlier clock.
CREATE FUNCTION app.end_after_acts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  NEW."revokedAt" := greatest(NEW."revokedAt",
    (SELECT max("signedAt") FROM "Signature" WHERE "mandateId" = NEW.id) + interval '1 ms',
    (SELECT max("declinedAt") FROM "Decline" WHERE "mandateId" = NEW.id) + interval '1 ms');
  RETURN NEW;
END $$;
CREATE TRIGGER mandate_ends_after_acts BEFORE UPDATE OF "revokedAt" ON "Mandate" FOR EACH ROW
  WHEN (NEW."revokedAt" IS NOT NULL AND OLD."revokedAt" IS NULL) EXECUTE FUNCTION app.end_after_acts();

-- A mandate names a local union of its own party that lasts.
CREATE FUNCTION app.refuse_mandate_of_ended_union() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "LocalUnion" u WHERE u.id = NEW."localUnionId" AND u."organisationId" = NEW."organisationId"
      AND u.party = NEW.party
      AND (u."endedOn" IS NULL OR u."endedOn" > app.day_in_stockholm(NEW."createdAt"))
  ) THEN
    PERFORM app.refuse('mandate_of_lasting_union');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mandate_of_lasting_union BEFORE INSERT ON "Mandate" FOR EACH ROW
  WHEN (NEW."localUnionId" IS NOT NULL) EXECUTE FUNCTION app.refuse_mandate_of_ended_union();

-- Kept on the party, so that the staff's room finds those that never had anybody without looking at all mandates. Those
-- who may give a mandate may write its party.
CREATE FUNCTION app.keep_had_signatory() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "LocalParty" SET "hadSignatory" = true
  WHERE "organisationId" = NEW."organisationId" AND party = NEW.party AND NOT "hadSignatory";
  RETURN NULL;
END $$;
CREATE TRIGGER had_signatory_is_kept AFTER INSERT ON "Mandate" FOR EACH ROW WHEN (NEW.kind = 'signatory')
  EXECUTE FUNCTION app.keep_had_signatory();

-- The parties that are unclear, or for whom nobody can sign, and when the last mandate that had begun ended. A mandate is
-- never removed: they had none, or one that has ended or begins later. All are few, and have indexes. Each is looked up
-- by itself, since a join would read all mandates.
CREATE FUNCTION app.parties_without_signatory(asked_at timestamptz) RETURNS TABLE (
    "organisationId" uuid, party "Party", "isUnclear" boolean, "lostAt" timestamptz)
  LANGUAGE sql STABLE AS $$
  SELECT "organisationId", party, true, NULL::timestamptz FROM "LocalParty" WHERE representation = 'unclear'
  UNION ALL
  SELECT "organisationId", party, false, NULL FROM "LocalParty"
  WHERE representation = 'represented' AND NOT "hadSignatory"
  UNION ALL
  SELECT gone."organisationId", gone.party, false, gone."lostAt" FROM (
    SELECT m."organisationId", m.party,
           max(least(m."revokedAt", (m."validTo" + 1)::timestamp AT TIME ZONE 'Europe/Stockholm'))
             FILTER (WHERE m."validFrom" <= (SELECT app.day_in_stockholm(asked_at))) AS "lostAt"
    FROM "Mandate" m
    WHERE m.kind = 'signatory' AND (m."revokedAt" IS NOT NULL OR m."validTo" < (SELECT app.day_in_stockholm(asked_at))
        OR m."validFrom" > (SELECT app.day_in_stockholm(asked_at)))
      AND (SELECT held.id FROM "Mandate" held WHERE held."organisationId" = m."organisationId"
        AND held.party = m.party AND held.kind = 'signatory'
        AND app.is_in_force(held."validFrom", held."validTo", held."revokedAt", asked_at) LIMIT 1) IS NULL
    GROUP BY m."organisationId", m.party
  ) gone WHERE (SELECT l.representation FROM "LocalParty" l
    WHERE l."organisationId" = gone."organisationId" AND l.party = gone.party) = 'represented'
$$;

ALTER TABLE "Invitation" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "Invitation" TO portal_app, portal_worker;
GRANT UPDATE ON "Invitation" TO portal_worker;
GRANT UPDATE ("tokenHash", "expiresAt", "acceptedAt", "confirmedById", "confirmedAt", "sentAt", "withdrawnAt")
  ON "Invitation" TO portal_app;
CREATE POLICY owner_reads ON "Invitation" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Invitation" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Invitation" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "Invitation" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "Invitation" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());
CREATE POLICY staff_remove ON "Invitation" FOR DELETE TO portal_app USING (app.is_staff());
-- An invitation holds an address, and a union person's address is the union's: the employer does not read it.
CREATE POLICY party_read ON "Invitation" FOR SELECT TO portal_app USING (
  app.is_of("organisationId") AND party = app.party());
CREATE POLICY guest_change ON "Invitation" FOR UPDATE TO portal_app
  USING (app.is_guest_of("organisationId", party)) WITH CHECK (app.is_guest_of("organisationId", party));
CREATE POLICY guest_read ON "Invitation" FOR SELECT TO portal_app
  USING (app.is_guest_of("organisationId", party));
CREATE POLICY party_change ON "Invitation" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId") AND party = app.party())
  WITH CHECK (app.is_of("organisationId") AND party = app.party());
CREATE POLICY party_invites ON "Invitation" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND party = app.party() AND "invitedById" = app.person_id());
CREATE POLICY auth_accepts ON "Invitation" TO portal_app
  USING (app.role() = 'auth')
  WITH CHECK (app.role() = 'auth');

-- A signature binds others, so a fresh sign-in stands behind it. The argument names the column that says when.
-- Without a session, only a demo's history acts.
CREATE FUNCTION app.refuse_stale_sign_in() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  acted_at timestamptz := (to_jsonb(NEW) ->> TG_ARGV[0])::timestamptz;
BEGIN
  IF app.session_id() IS NULL
     AND EXISTS (SELECT FROM "PortalSetting" WHERE key = 'world' AND value = '"demo"'::jsonb) THEN
    RETURN NEW;
  END IF;
  IF NOT EXISTS (
    SELECT FROM "Session" s WHERE s.id = app.session_id() AND s."personId" = app.person_id()
      AND acted_at < s."signsUntil"
  ) THEN
    PERFORM app.refuse('sign_in_is_fresh');
  END IF;
  RETURN NEW;
END $$;
-- To give a mandate is to give the right to sign.
CREATE TRIGGER invitation_by_fresh_sign_in BEFORE INSERT ON "Invitation" FOR EACH ROW
  WHEN (app.role() = 'party') EXECUTE FUNCTION app.refuse_stale_sign_in('createdAt');

ALTER TABLE "AccessRequest" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "AccessRequest" TO portal_app, portal_worker;
GRANT UPDATE ("answeredAt", "answeredById", "isGranted") ON "AccessRequest" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "AccessRequest" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "AccessRequest" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "AccessRequest" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
-- A request to act for a union is for that union and the staff to know.
CREATE POLICY party_read ON "AccessRequest" FOR SELECT TO portal_app USING (
  app.is_of("organisationId") AND party = app.party());
CREATE POLICY staff_answers ON "AccessRequest" FOR UPDATE TO portal_app
  USING (app.is_staff())
  WITH CHECK (app.is_staff());
CREATE POLICY party_answers ON "AccessRequest" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId") AND party = app.party())
  WITH CHECK (app.is_of("organisationId") AND party = app.party());
CREATE POLICY guest_asks ON "AccessRequest" FOR INSERT TO portal_app WITH CHECK (
  app.is_guest_of("organisationId", party) AND "personId" IS NOT DISTINCT FROM app.person_id()
  AND "answeredAt" IS NULL);
