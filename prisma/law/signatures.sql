-- Signatures and declines. Each is one person's act for one party, under a mandate that holds on that day.

ALTER TABLE "Signature" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "Signature" TO portal_app, portal_worker;
GRANT UPDATE ("takenBackAt") ON "Signature" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "Signature" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Signature" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Signature" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY party_read ON "Signature" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE POLICY party_signs ON "Signature" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND party = app.party() AND "personId" = app.person_id());
CREATE POLICY party_takes_back ON "Signature" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId") AND party = app.party())
  WITH CHECK (app.is_of("organisationId") AND party = app.party());

-- A signature or a no needs a mandate for that party on that day and the open version. A person acts for one
-- party. A mandate that has been revoked is over, whatever the clock of the request says.
CREATE FUNCTION app.refuse_unmandated_act() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  acted_at timestamptz := (to_jsonb(NEW) ->> TG_ARGV[0])::timestamptz;
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Mandate" m
    WHERE m.id = NEW."mandateId" AND m."personId" = NEW."personId" AND m.party = NEW.party
      AND m."organisationId" = NEW."organisationId" AND m.kind = 'signatory' AND m."revokedAt" IS NULL
      AND app.is_in_force(m."validFrom", m."validTo", m."revokedAt", acted_at)
  ) THEN
    PERFORM app.refuse('act_is_mandated');
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "OrderVersion" v JOIN "Order" o ON o.id = v."orderId"
    JOIN "OrderVersionParty" p ON p."versionId" = v.id AND p.party = NEW.party
    WHERE v.id = NEW."versionId" AND o.id = NEW."orderId" AND o."organisationId" = NEW."organisationId"
      AND v."closedAt" IS NULL AND app.phase(o.status) = 'signing' AND p.representation <> 'no_counterpart'
  ) THEN
    PERFORM app.refuse('version_is_open');
  END IF;
  IF EXISTS (
    SELECT 1 FROM "Signature" s
    WHERE s."orderId" = NEW."orderId" AND s."personId" = NEW."personId" AND s.party <> NEW.party
  ) THEN
    PERFORM app.refuse('one_party_per_person');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_is_mandated BEFORE INSERT ON "Signature" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_unmandated_act('signedAt');

-- A signature is of the version's own text.
CREATE FUNCTION app.refuse_signature_of_other_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."versionHash" <> (SELECT hash FROM "OrderVersion" WHERE id = NEW."versionId") THEN
    PERFORM app.refuse('signature_is_of_version');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_is_of_version BEFORE INSERT ON "Signature" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_signature_of_other_text();

-- A signature is taken back only while signatures are awaited. It is never put back: the person signs again.
CREATE FUNCTION app.refuse_late_taking_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD."takenBackAt" IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM "Order" WHERE id = OLD."orderId" AND app.phase(status) = 'signing'
  ) THEN
    PERFORM app.refuse('signature_stands');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_stands BEFORE UPDATE OF "takenBackAt" ON "Signature" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_late_taking_back();

CREATE TRIGGER signature_by_fresh_sign_in BEFORE INSERT ON "Signature" FOR EACH ROW
  WHEN (app.role() = 'party') EXECUTE FUNCTION app.refuse_stale_sign_in('signedAt');

-- A signature is worth what the sign-in behind it is worth, and not what it says of itself.
CREATE FUNCTION app.refuse_other_assurance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Session" s WHERE s.id = app.session_id() AND s.assurance <> NEW.assurance) THEN
    PERFORM app.refuse('assurance_of_session');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assurance_of_session BEFORE INSERT ON "Signature" FOR EACH ROW
  WHEN (app.role() = 'party' AND app.session_id() IS NOT NULL) EXECUTE FUNCTION app.refuse_other_assurance();

-- A version is signed by its deadline, also when its service takes no more orders.
CREATE FUNCTION app.refuse_late_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Order" o JOIN "Service" s ON s.id = o."serviceId"
    WHERE o.id = NEW."orderId" AND s.lifecycle IN ('phasing_out', 'closed')
      AND NOT app.takes_orders_on(s, app.day_in_stockholm(NEW."signedAt"))
      AND coalesce(o."deadlineOn" < app.day_in_stockholm(NEW."signedAt"), true)
  ) THEN
    PERFORM app.refuse('signed_while_service_lasts');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signed_while_service_lasts BEFORE INSERT ON "Signature" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_late_signature();

-- A signature never passes by a union that has turned up since the version was sent.
CREATE FUNCTION app.refuse_signature_past_a_party() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT app.absent_as_sent(NEW."versionId") THEN
    PERFORM app.refuse('parties_as_sent');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER parties_as_sent BEFORE INSERT ON "Signature" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_signature_past_a_party();

ALTER TABLE "Decline" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "Decline" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "Decline" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Decline" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Decline" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY party_read ON "Decline" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE POLICY party_declines ON "Decline" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND party = app.party() AND "personId" = app.person_id());

CREATE TRIGGER decline_is_mandated BEFORE INSERT ON "Decline" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_unmandated_act('declinedAt');

-- The orders that wait for a party for which nobody can sign. While it is written it also waits for a party that is
-- unclear: it can't be sent. A draft that its side has not shared is nobody else's matter.
CREATE FUNCTION app.orders_without_signatory(asked_at timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT o.id
  FROM app.parties_without_signatory(asked_at) l
  JOIN "Order" o ON o."organisationId" = l."organisationId"
  WHERE o."isWaiting" AND o.status IN ('draft', 'returned', 'awaiting_signatures')
    AND (o."sharedAt" IS NOT NULL OR o."sentAt" IS NOT NULL)
    AND (o.status <> 'awaiting_signatures' OR EXISTS (
      SELECT FROM "OrderVersion" v
      JOIN "OrderVersionParty" p ON p."versionId" = v.id AND p.party = l.party AND p.representation = 'represented'
      WHERE v."orderId" = o.id AND v.number = o."versionNumber" AND NOT EXISTS (
        SELECT FROM "Signature" s WHERE s."versionId" = v.id AND s.party = l.party AND s."takenBackAt" IS NULL))
      AND NOT (l."isUnclear" AND EXISTS (
        SELECT FROM "Mandate" m WHERE m."organisationId" = l."organisationId" AND m.party = l.party
          AND m.kind = 'signatory' AND app.is_in_force(m."validFrom", m."validTo", m."revokedAt", asked_at))))
$$;
