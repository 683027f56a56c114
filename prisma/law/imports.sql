-- Files that are read in: members, and orders from the time before the portal. Administrators read them in.

ALTER TABLE "FileImport" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "FileImport" TO portal_app;
GRANT UPDATE (mapping, bytes, "acceptedAt", "acceptedById", "undoneAt", "faultyRows") ON "FileImport" TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "FileImport" TO portal_worker;
CREATE POLICY owner_reads ON "FileImport" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "FileImport" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY admin_reads ON "FileImport" FOR SELECT TO portal_app USING (app.is_admin());
CREATE POLICY admin_uploads ON "FileImport" FOR INSERT TO portal_app WITH CHECK (
  app.is_admin() AND "uploadedById" = app.person_id() AND "acceptedAt" IS NULL);
CREATE POLICY admin_accepts ON "FileImport" FOR UPDATE TO portal_app
  USING (app.is_admin()) WITH CHECK (app.is_admin());
-- A file that was not accepted has done nothing.
CREATE POLICY admin_discards ON "FileImport" FOR DELETE TO portal_app
  USING (app.is_admin() AND "acceptedAt" IS NULL);

-- A file is accepted once, and undone once.
CREATE FUNCTION app.refuse_second_acceptance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.refuse('import_accepted_once');
END $$;
CREATE TRIGGER import_accepted_once BEFORE UPDATE ON "FileImport" FOR EACH ROW
  WHEN ((OLD."acceptedAt" IS NOT NULL AND NEW."acceptedAt" IS DISTINCT FROM OLD."acceptedAt")
    OR (OLD."undoneAt" IS NOT NULL AND NEW."undoneAt" IS DISTINCT FROM OLD."undoneAt"))
  EXECUTE FUNCTION app.refuse_second_acceptance();

ALTER TABLE "ImportedRow" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "ImportedRow" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "ImportedRow" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "ImportedRow" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY admin_reads ON "ImportedRow" FOR SELECT TO portal_app USING (app.is_admin());
CREATE POLICY admin_adds ON "ImportedRow" FOR INSERT TO portal_app WITH CHECK (app.is_admin());

-- The organisations among these that something rests on, drafts that staff do not see included.
CREATE FUNCTION app.rested_on(organisations uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT o.id FROM "Organisation" o WHERE o.id = ANY (organisations) AND app.is_admin() AND (
    EXISTS (SELECT 1 FROM "Mandate" r WHERE r."organisationId" = o.id)
    OR EXISTS (SELECT 1 FROM "Invitation" r WHERE r."organisationId" = o.id)
    OR EXISTS (SELECT 1 FROM "AccessRequest" r WHERE r."organisationId" = o.id)
    OR EXISTS (SELECT 1 FROM "LocalUnion" r WHERE r."organisationId" = o.id)
    OR EXISTS (SELECT 1 FROM "Attestation" r WHERE r."organisationId" = o.id)
    OR EXISTS (SELECT 1 FROM "ServicePilot" r WHERE r."organisationId" = o.id)
    OR EXISTS (SELECT 1 FROM "UnconfirmedInterest" r WHERE r."organisationId" = o.id)
    OR EXISTS (SELECT 1 FROM "Interest" r WHERE r."organisationId" = o.id)
    OR EXISTS (SELECT 1 FROM "Dialogue" r WHERE r."organisationId" = o.id)
    OR EXISTS (SELECT 1 FROM "RoundAdmission" r WHERE r."organisationId" = o.id)
    OR EXISTS (SELECT 1 FROM "Order" r WHERE r."organisationId" = o.id)
    OR EXISTS (SELECT 1 FROM "Organisation" r WHERE r."mergedIntoId" = o.id))
$$;

-- The orders among these that something rests on: what was said, answered or made from them since.
CREATE FUNCTION app.orders_rested_on(orders uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT o.id FROM "Order" o WHERE o.id = ANY (orders) AND app.is_admin() AND (
    o.status <> 'delivered'
    -- A correction that somebody has made by hand since would be lost.
    OR EXISTS (SELECT 1 FROM "Occasion" r JOIN "Delivery" d ON d.id = r."deliveryId"
      WHERE d."orderId" = o.id AND (r.status <> 'done' OR r."recordedAt" <> o."createdAt"))
    OR EXISTS (SELECT 1 FROM "Event" r WHERE r."orderId" = o.id AND r.kind <> 'order.imported')
    OR EXISTS (SELECT 1 FROM "Event" r JOIN "Delivery" d ON d.id = r."subjectId" WHERE d."orderId" = o.id)
    OR EXISTS (SELECT 1 FROM "Event" r JOIN "Occasion" c ON c.id = r."subjectId"
      JOIN "Delivery" d ON d.id = c."deliveryId" WHERE d."orderId" = o.id)
    OR EXISTS (SELECT 1 FROM "Message" r WHERE r."orderId" = o.id)
    OR EXISTS (SELECT 1 FROM "Attachment" r WHERE r."orderId" = o.id)
    OR EXISTS (SELECT 1 FROM "Order" r WHERE r."copiedFromId" = o.id)
    OR EXISTS (SELECT 1 FROM "Evaluation" r JOIN "Delivery" d ON d.id = r."deliveryId" WHERE d."orderId" = o.id)
    OR EXISTS (SELECT 1 FROM "FollowUp" r JOIN "Delivery" d ON d.id = r."deliveryId" WHERE d."orderId" = o.id))
$$;
