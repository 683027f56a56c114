-- The parties of an organisation: how each is represented, its local unions, and what is attested of an absent
-- union.

ALTER TABLE "LocalParty" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "LocalParty" TO portal_app, portal_worker;
GRANT UPDATE (representation, "hadSignatory") ON "LocalParty" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "LocalParty" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "LocalParty" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "LocalParty" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "LocalParty" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "LocalParty" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());
CREATE POLICY staff_remove ON "LocalParty" FOR DELETE TO portal_app USING (app.is_staff());
CREATE POLICY party_read ON "LocalParty" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE POLICY guest_change ON "LocalParty" FOR UPDATE TO portal_app
  USING (app.is_guest_of("organisationId", party)) WITH CHECK (app.is_guest_of("organisationId", party));
CREATE POLICY guest_read ON "LocalParty" FOR SELECT TO portal_app
  USING (app.is_guest_of("organisationId", party));
CREATE POLICY party_change ON "LocalParty" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId") AND party = app.party())
  WITH CHECK (app.is_of("organisationId") AND party = app.party());
-- The lock of absent parties runs with the owner's rights, since a party's people can lock no other party's row.
CREATE POLICY owner_locks ON "LocalParty" FOR UPDATE TO portal_owner USING (true) WITH CHECK (false);

-- Nobody writes that a union is absent without an attestation that two of the staff stand behind. Beside a named
-- local union no attestation holds, so none revives when that union ends.
CREATE FUNCTION app.refuse_unattested_absence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "LocalParty" p WHERE p."organisationId" = NEW."organisationId" AND p.party = NEW.party
      AND p.representation = 'no_counterpart')
    AND (NOT EXISTS (SELECT 1 FROM "Attestation" a WHERE a."organisationId" = NEW."organisationId"
        AND a.party = NEW.party AND a."confirmedAt" IS NOT NULL AND a."contestedAt" IS NULL AND a."endedAt" IS NULL)
      OR EXISTS (SELECT 1 FROM "LocalUnion" u WHERE u."organisationId" = NEW."organisationId"
        AND u.party = NEW.party AND u."endedOn" IS NULL)) THEN
    PERFORM app.refuse('absence_is_attested');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER absence_is_attested AFTER INSERT OR UPDATE ON "LocalParty"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.representation = 'no_counterpart')
  EXECUTE FUNCTION app.refuse_unattested_absence();

ALTER TABLE "LocalUnion" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "LocalUnion" TO portal_app, portal_worker;
GRANT UPDATE ("endedOn") ON "LocalUnion" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "LocalUnion" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "LocalUnion" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "LocalUnion" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "LocalUnion" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "LocalUnion" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());
CREATE POLICY staff_remove ON "LocalUnion" FOR DELETE TO portal_app USING (app.is_staff());
CREATE POLICY party_read ON "LocalUnion" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE POLICY guest_read ON "LocalUnion" FOR SELECT TO portal_app
  USING (app.is_guest_of("organisationId", party));
CREATE POLICY party_change ON "LocalUnion" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId") AND party = app.party())
  WITH CHECK (app.is_of("organisationId") AND party = app.party());
CREATE POLICY party_adds ON "LocalUnion" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND party = app.party());

-- Naming a local union ends the attestation that nobody was there.
CREATE FUNCTION app.refuse_absence_beside_union() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "LocalUnion" u
    JOIN "Attestation" a ON a."organisationId" = u."organisationId" AND a.party = u.party
    WHERE u."organisationId" = NEW."organisationId" AND u.party = NEW.party AND u."endedOn" IS NULL
      AND a."confirmedAt" IS NOT NULL AND a."contestedAt" IS NULL AND a."endedAt" IS NULL
  ) THEN
    PERFORM app.refuse('union_ends_absence');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER union_ends_absence AFTER INSERT OR UPDATE ON "LocalUnion"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."endedOn" IS NULL)
  EXECUTE FUNCTION app.refuse_absence_beside_union();

ALTER TABLE "Attestation" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "Attestation" TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Attestation" TO portal_worker;
GRANT UPDATE ("confirmedAt", "confirmedById", "contestReason", "contestToken", "contestedAt",
  "contestedById", "endedAt") ON "Attestation" TO portal_app;
CREATE POLICY owner_reads ON "Attestation" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Attestation" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Attestation" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_add ON "Attestation" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_change ON "Attestation" FOR UPDATE TO portal_app
  USING (app.is_staff()) WITH CHECK (app.is_staff());
CREATE POLICY staff_remove ON "Attestation" FOR DELETE TO portal_app USING (app.is_staff());
CREATE POLICY party_read ON "Attestation" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE POLICY guest_change ON "Attestation" FOR UPDATE TO portal_app
  USING (app.is_guest_of("organisationId", party)) WITH CHECK (app.is_guest_of("organisationId", party));
CREATE POLICY guest_read ON "Attestation" FOR SELECT TO portal_app
  USING (app.is_guest_of("organisationId", party));
CREATE POLICY party_change ON "Attestation" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId") AND party = app.party())
  WITH CHECK (app.is_of("organisationId") AND party = app.party());
CREATE POLICY auth_reads ON "Attestation" FOR SELECT TO portal_app USING (app.role() = 'auth');

CREATE CONSTRAINT TRIGGER union_ends_absence AFTER INSERT OR UPDATE ON "Attestation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."confirmedAt" IS NOT NULL)
  EXECUTE FUNCTION app.refuse_absence_beside_union();

-- An attestation that has ended or was contested never revives. Two of the staff have to make a new one.
CREATE FUNCTION app.refuse_revived_attestation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.refuse('attestation_ends_once');
END $$;
CREATE TRIGGER attestation_ends_once BEFORE UPDATE ON "Attestation" FOR EACH ROW
  WHEN ((OLD."endedAt" IS NOT NULL AND (NEW."endedAt" IS DISTINCT FROM OLD."endedAt"
      OR NEW."confirmedAt" IS DISTINCT FROM OLD."confirmedAt"))
    OR (OLD."contestedAt" IS NOT NULL AND NEW."contestedAt" IS DISTINCT FROM OLD."contestedAt"))
  EXECUTE FUNCTION app.refuse_revived_attestation();

-- Signing holds the parties that the version left out as they are. Nobody holds those of another organisation.
CREATE FUNCTION app.lock_absent_parties(version uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF app.role() = 'party' AND NOT EXISTS (
    SELECT 1 FROM "OrderVersion" v WHERE v.id = version AND app.is_of(v."organisationId")) THEN
    PERFORM app.refuse('locked_by_own_party', 'insufficient_privilege');
  END IF;
  PERFORM 1 FROM "LocalParty" l
    JOIN "OrderVersionParty" p ON p."organisationId" = l."organisationId" AND p.party = l.party
    WHERE p."versionId" = version AND p.representation = 'no_counterpart'
    ORDER BY l.party FOR SHARE OF l;
END $$;

-- A union that a version left out is still absent. No local union is named, and two of the staff attested the
-- absence for the day of sending or later. An attestation that has run out since changes nothing.
CREATE FUNCTION app.absent_as_sent(version uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM app.lock_absent_parties(version);
  RETURN NOT EXISTS (
    SELECT 1 FROM "OrderVersionParty" p JOIN "OrderVersion" v ON v.id = p."versionId"
    WHERE v.id = version AND p.representation = 'no_counterpart' AND (
      EXISTS (SELECT 1 FROM "LocalUnion" u
        WHERE u."organisationId" = p."organisationId" AND u.party = p.party AND u."endedOn" IS NULL)
      OR NOT EXISTS (SELECT 1 FROM "Attestation" a
        WHERE a."organisationId" = p."organisationId" AND a.party = p.party AND a."confirmedAt" IS NOT NULL
          AND a."contestedAt" IS NULL AND a."endedAt" IS NULL
          AND a."expiresOn" >= app.day_in_stockholm(v."sentAt"))));
END $$;
