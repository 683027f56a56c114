-- Personal data: who of the staff has seen whose, all that is kept about one person, and its erasure.

ALTER TABLE "AccessLog" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "AccessLog" TO portal_app;
GRANT SELECT, INSERT, DELETE ON "AccessLog" TO portal_worker;
CREATE POLICY owner_reads ON "AccessLog" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "AccessLog" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
-- Each person reads who has seen them. A union's holders read it of their own party there; the employer does not.
CREATE POLICY own_read ON "AccessLog" FOR SELECT TO portal_app USING ("personId" = app.person_id());
CREATE POLICY union_reads ON "AccessLog" FOR SELECT TO portal_app USING (
  app.is_of("organisationId") AND party = app.party() AND party <> 'employer');
CREATE POLICY admin_reads ON "AccessLog" FOR SELECT TO portal_app USING (app.role() = 'admin');
CREATE POLICY viewer_adds ON "AccessLog" FOR INSERT TO portal_app WITH CHECK (
  "readerId" = app.person_id() AND app.is_staff());

-- The names behind a row of the log, for those who may read the row.
CREATE FUNCTION app.names_in_look(seen uuid) RETURNS TABLE (reader text, person text, organisation text, "organisationEn" text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.name, p.name, o.name, o."nameEn"
  FROM "AccessLog" l JOIN "Person" r ON r.id = l."readerId" JOIN "Person" p ON p.id = l."personId"
  LEFT JOIN "Organisation" o ON o.id = l."organisationId"
  WHERE l.id = seen AND (l."personId" = app.person_id() OR app.role() = 'admin'
    OR (app.is_of(l."organisationId") AND l.party = app.party() AND l.party <> 'employer'))
$$;

ALTER TABLE "Erasure" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "Erasure" TO portal_app, portal_worker;
GRANT UPDATE ("confirmedById", "confirmedAt") ON "Erasure" TO portal_app;
GRANT UPDATE ("doneAt") ON "Erasure" TO portal_worker;
CREATE POLICY owner_reads ON "Erasure" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Erasure" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY admin_reads ON "Erasure" FOR SELECT TO portal_app USING (app.role() = 'admin');
CREATE POLICY admin_asks ON "Erasure" FOR INSERT TO portal_app WITH CHECK (
  app.role() = 'admin' AND "askedById" = app.person_id() AND "confirmedById" IS NULL AND "doneAt" IS NULL);
CREATE POLICY admin_confirms ON "Erasure" FOR UPDATE TO portal_app
  USING (app.role() = 'admin' AND "confirmedById" IS NULL AND "doneAt" IS NULL)
  WITH CHECK ("confirmedById" = app.person_id());
CREATE POLICY admin_withdraws ON "Erasure" FOR DELETE TO portal_app
  USING (app.role() = 'admin' AND "confirmedById" IS NULL AND "doneAt" IS NULL);

-- An admin has decided on it. An account of the secretariat takes another admin, as any change of its address does.
CREATE FUNCTION app.erasure_is_decided(account "Person") RETURNS boolean LANGUAGE sql STABLE
  SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Erasure" e
    WHERE e."personId" = account.id AND e."doneAt" IS NULL AND app.holds_role(e."askedById", '{admin}')
      AND (NOT app.is_of_secretariat(account."staffRole") OR app.holds_role(e."confirmedById", '{admin}')))
$$;

-- The reasons why a person can't be erased yet. An account, a mandate, an order or a delivery still needs them.
CREATE FUNCTION app.erasure_obstacles(person uuid, today date)
  RETURNS TABLE (kind text, organisation text, party "Party", "orderNumber" int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.* FROM (
    SELECT 'account', NULL, NULL::"Party", NULL::int FROM "Person" p
    WHERE p.id = person AND p."staffRole" IS NOT NULL AND p."deactivatedAt" IS NULL
    UNION ALL
    SELECT 'mandate', n.name, m.party, NULL FROM "Mandate" m JOIN "Organisation" n ON n.id = m."organisationId"
    WHERE m."personId" = person AND m."revokedAt" IS NULL AND (m."validTo" IS NULL OR m."validTo" >= today)
    UNION ALL
    SELECT 'order', n.name, NULL, d.number FROM "Order" d JOIN "Organisation" n ON n.id = d."organisationId"
    WHERE app.phase(d.status) IN ('writing', 'signing', 'agreed', 'delivering') AND (d."startedById" = person
      OR EXISTS (SELECT 1 FROM "OrderVersion" v WHERE v."orderId" = d.id AND v."sentById" = person)
      OR EXISTS (SELECT 1 FROM "Signature" s WHERE s."orderId" = d.id AND s."personId" = person))
    UNION ALL
    SELECT 'case', n.name, NULL, d.number FROM "Delivery" v JOIN "Order" d ON d.id = v."orderId"
    JOIN "Organisation" n ON n.id = v."organisationId"
    WHERE v."caseOwnerId" = person AND v.status IN ('planning', 'under_way')
    UNION ALL
    SELECT 'occasion', n.name, NULL, d.number FROM "Occasion" c JOIN "Deliverer" r ON r.id = c."delivererId"
    JOIN "Delivery" v ON v.id = c."deliveryId" JOIN "Order" d ON d.id = v."orderId"
    JOIN "Organisation" n ON n.id = v."organisationId"
    WHERE r."personId" = person AND c.status IN ('proposed', 'planned')
  ) o WHERE app.role() IN ('admin', 'system')
$$;

-- The job erases what an admin has decided on, when nothing stands in its way. A pseudonym stays as it is.
CREATE FUNCTION app.guard_erasure() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD."erasedAt" IS NOT NULL THEN
    PERFORM app.refuse('erased_stays_so');
  END IF;
  IF NOT app.is_system() OR NOT app.erasure_is_decided(NEW) OR EXISTS (
      SELECT 1 FROM app.erasure_obstacles(NEW.id, app.day_in_stockholm(NEW."erasedAt"))) THEN
    PERFORM app.refuse('erased_by_decision', 'insufficient_privilege');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER erased_by_decision BEFORE UPDATE ON "Person" FOR EACH ROW
  WHEN (OLD."erasedAt" IS NOT NULL OR NEW."erasedAt" IS NOT NULL) EXECUTE FUNCTION app.guard_erasure();

-- Nobody who was erased signs in again. Where both come in the same moment, the lock makes one wait.
CREATE POLICY owner_locks ON "Person" FOR UPDATE TO portal_owner USING (true) WITH CHECK (false);
CREATE FUNCTION app.refuse_erased() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  erased timestamptz;
BEGIN
  SELECT "erasedAt" INTO erased FROM "Person" WHERE id = NEW."personId" FOR KEY SHARE;
  IF erased IS NOT NULL THEN
    PERFORM app.refuse('erased_stays_so');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER erased_stays_so BEFORE INSERT ON "Session" FOR EACH ROW EXECUTE FUNCTION app.refuse_erased();
CREATE TRIGGER erased_stays_so BEFORE INSERT ON "Account" FOR EACH ROW EXECUTE FUNCTION app.refuse_erased();
CREATE TRIGGER erased_stays_so BEFORE INSERT ON "Mandate" FOR EACH ROW EXECUTE FUNCTION app.refuse_erased();

-- The names on receipts that are this person's: of the signer, or of the one that a stand-in signed for.
CREATE FUNCTION app.receipt_names_of(person uuid) RETURNS SETOF "ReceiptName" LANGUAGE sql STABLE
  SET search_path = public, pg_temp AS $$
  SELECT x.* FROM "Signature" s
  JOIN "Mandate" m ON m.id = s."mandateId" LEFT JOIN "Mandate" f ON f.id = m."standInForId"
  JOIN "Receipt" r ON r."versionId" = s."versionId"
  JOIN "ReceiptName" x ON x."receiptId" = r.id AND x.party = s.party
  WHERE s."takenBackAt" IS NULL
    AND ((NOT x."isStoodInFor" AND s."personId" = person) OR (x."isStoodInFor" AND f."personId" = person))
$$;

-- The erasure empties these columns. Nothing else of the rows changes.
GRANT UPDATE (body) ON "Message" TO portal_worker;
GRANT UPDATE (reason) ON "Decline" TO portal_worker;
GRANT UPDATE (name, email) ON "PendingChange" TO portal_worker;
GRANT UPDATE (next) ON "Evaluation" TO portal_worker;
GRANT UPDATE (need, "contactName", "contactEmail", "contactPhone") ON "Interest" TO portal_worker;
GRANT UPDATE (name, email, message) ON "AccessRequest" TO portal_worker;
GRANT UPDATE (note) ON "Occasion" TO portal_worker;
