-- The parties of an order are fixed at sending. A union that a version left out and that is here after all stops the
-- version; naming a local union ends what was attested; and a local union that has ended gives nobody a mandate.

ALTER TABLE "Attestation" ADD COLUMN "endedAt" TIMESTAMPTZ(3);
GRANT UPDATE ("endedAt") ON "Attestation" TO portal_app;
DROP INDEX one_open_attestation;
CREATE UNIQUE INDEX one_open_attestation ON "Attestation" ("organisationId", party)
  WHERE "confirmedAt" IS NULL AND "contestedAt" IS NULL AND "endedAt" IS NULL;

-- What was left standing before these rules; the owner too is held by row-level security, so it is let past once.
ALTER TABLE "Attestation" NO FORCE ROW LEVEL SECURITY;
UPDATE "Attestation" a SET "endedAt" = now() WHERE a."contestedAt" IS NULL AND EXISTS (
  SELECT 1 FROM "LocalUnion" u
  WHERE u."organisationId" = a."organisationId" AND u.party = a.party AND u."endedOn" IS NULL);
ALTER TABLE "Attestation" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Invitation" NO FORCE ROW LEVEL SECURITY;
UPDATE "Invitation" i SET "withdrawnAt" = now() WHERE i."acceptedAt" IS NULL AND i."withdrawnAt" IS NULL AND EXISTS (
  SELECT 1 FROM "LocalUnion" u WHERE u.id = i."localUnionId" AND u."endedOn" IS NOT NULL);
ALTER TABLE "Invitation" FORCE ROW LEVEL SECURITY;

-- Signing holds the parties that the version left out as they are; a party's own people may lock no other's row.
CREATE POLICY owner_locks ON "LocalParty" FOR UPDATE TO portal_owner USING (true) WITH CHECK (false);
CREATE FUNCTION app.lock_absent_parties(version uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM "LocalParty" l
    JOIN "OrderVersionParty" p ON p."organisationId" = l."organisationId" AND p.party = l.party
    WHERE p."versionId" = version AND p.representation = 'no_counterpart'
    ORDER BY l.party FOR SHARE OF l;
END $$;

-- A union that a version left out is absent still: none is named, and two of the staff stand behind that nobody was
-- there on the day of sending or later. That the attestation has run out since changes nothing.
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

CREATE FUNCTION app.refuse_signature_past_a_party() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT app.absent_as_sent(NEW."versionId") THEN
    RAISE EXCEPTION 'parties_as_sent' USING ERRCODE = 'check_violation', CONSTRAINT = 'parties_as_sent';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER parties_as_sent BEFORE INSERT ON "Signature" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_signature_past_a_party();

CREATE FUNCTION app.refuse_validity_past_a_party() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "OrderVersion" v
    WHERE v."orderId" = NEW.id AND v.number = NEW."versionNumber" AND NOT app.absent_as_sent(v.id)) THEN
    RAISE EXCEPTION 'parties_as_sent' USING ERRCODE = 'check_violation', CONSTRAINT = 'parties_as_sent';
  END IF;
  RETURN NEW;
END $$;
-- Only on the way in: what was valid stays so, whoever comes later.
CREATE TRIGGER parties_as_sent BEFORE UPDATE OF status ON "Order" FOR EACH ROW
  WHEN (NEW.status IN ('valid', 'confirmed', 'in_delivery', 'delivered', 'followed_up')
    AND OLD.status NOT IN ('valid', 'confirmed', 'in_delivery', 'delivered', 'followed_up'))
  EXECUTE FUNCTION app.refuse_validity_past_a_party();

-- Beside a named local union nothing attests that nobody is there: so none revives when the union ends.
CREATE OR REPLACE FUNCTION app.refuse_unattested_absence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "LocalParty" p WHERE p."organisationId" = NEW."organisationId" AND p.party = NEW.party
      AND p.representation = 'no_counterpart')
    AND (NOT EXISTS (SELECT 1 FROM "Attestation" a WHERE a."organisationId" = NEW."organisationId"
        AND a.party = NEW.party AND a."confirmedAt" IS NOT NULL AND a."contestedAt" IS NULL AND a."endedAt" IS NULL)
      OR EXISTS (SELECT 1 FROM "LocalUnion" u WHERE u."organisationId" = NEW."organisationId"
        AND u.party = NEW.party AND u."endedOn" IS NULL)) THEN
    RAISE EXCEPTION 'absence_is_attested' USING ERRCODE = 'check_violation', CONSTRAINT = 'absence_is_attested';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION app.refuse_absence_beside_union() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "LocalUnion" u JOIN "Attestation" a ON a."organisationId" = u."organisationId" AND a.party = u.party
    WHERE u."organisationId" = NEW."organisationId" AND u.party = NEW.party AND u."endedOn" IS NULL
      AND a."confirmedAt" IS NOT NULL AND a."contestedAt" IS NULL AND a."endedAt" IS NULL
  ) THEN
    RAISE EXCEPTION 'union_ends_absence' USING ERRCODE = 'check_violation', CONSTRAINT = 'union_ends_absence';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER union_ends_absence AFTER INSERT OR UPDATE ON "LocalUnion"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."endedOn" IS NULL)
  EXECUTE FUNCTION app.refuse_absence_beside_union();
CREATE CONSTRAINT TRIGGER union_ends_absence AFTER INSERT OR UPDATE ON "Attestation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."confirmedAt" IS NOT NULL)
  EXECUTE FUNCTION app.refuse_absence_beside_union();

-- What has ended or was contested is attested anew, by two, and never revived.
CREATE FUNCTION app.refuse_revived_attestation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'attestation_ends_once' USING ERRCODE = 'check_violation', CONSTRAINT = 'attestation_ends_once';
END $$;
CREATE TRIGGER attestation_ends_once BEFORE UPDATE ON "Attestation" FOR EACH ROW
  WHEN ((OLD."endedAt" IS NOT NULL AND (NEW."endedAt" IS DISTINCT FROM OLD."endedAt"
      OR NEW."confirmedAt" IS DISTINCT FROM OLD."confirmedAt"))
    OR (OLD."contestedAt" IS NOT NULL AND NEW."contestedAt" IS DISTINCT FROM OLD."contestedAt"))
  EXECUTE FUNCTION app.refuse_revived_attestation();

-- A mandate names a local union of its own party that lasts; a guest's is the one that the invitation named.
CREATE FUNCTION app.refuse_mandate_of_ended_union() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "LocalUnion" u WHERE u.id = NEW."localUnionId" AND u."organisationId" = NEW."organisationId"
      AND u.party = NEW.party
      AND (u."endedOn" IS NULL OR u."endedOn" > app.day_in_stockholm(NEW."createdAt"))
  ) THEN
    RAISE EXCEPTION 'mandate_of_lasting_union'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'mandate_of_lasting_union';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mandate_of_lasting_union BEFORE INSERT ON "Mandate" FOR EACH ROW
  WHEN (NEW."localUnionId" IS NOT NULL) EXECUTE FUNCTION app.refuse_mandate_of_ended_union();
CREATE OR REPLACE FUNCTION app.was_invited(granted "Mandate") RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
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
