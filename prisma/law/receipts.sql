-- Receipts, the names beside them, and what anyone sees by a receipt's code.

ALTER TABLE "Receipt" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "Receipt" TO portal_app;
GRANT SELECT, INSERT ON "Receipt" TO portal_worker;
CREATE POLICY owner_reads ON "Receipt" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Receipt" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "Receipt" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY party_read ON "Receipt" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
CREATE TRIGGER one_organisation BEFORE INSERT OR UPDATE OF "orderId", "organisationId" ON "Receipt"
  FOR EACH ROW EXECUTE FUNCTION app.refuse_row_of_other_organisation('Order', 'orderId');

ALTER TABLE "ReceiptKey" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "ReceiptKey" TO portal_app;
GRANT SELECT, INSERT ON "ReceiptKey" TO portal_worker;
GRANT UPDATE ("retiredAt") ON "ReceiptKey" TO portal_worker;
CREATE POLICY owner_reads ON "ReceiptKey" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "ReceiptKey" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "ReceiptKey" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY anyone_reads ON "ReceiptKey" FOR SELECT TO portal_app USING (true);

ALTER TABLE "ReceiptName" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, DELETE ON "ReceiptName" TO portal_app;
GRANT SELECT, INSERT, DELETE ON "ReceiptName" TO portal_worker;
CREATE POLICY owner_reads ON "ReceiptName" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "ReceiptName" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "ReceiptName" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY party_read ON "ReceiptName" FOR SELECT TO portal_app USING (app.is_of("organisationId"));
-- A person's name can be erased: the receipt keeps only its digest, and still holds.
CREATE POLICY admin_erases ON "ReceiptName" FOR DELETE TO portal_app USING (app.role() = 'admin');

-- One digest of all that a signature binds. Its ids can't be guessed, so that it needs no salt.
CREATE FUNCTION app.signature_digest(s "Signature") RETURNS text LANGUAGE sql STABLE
  SET search_path = public, pg_temp AS $$
  SELECT encode(sha256(convert_to(concat_ws('|', s.id, s."orderId", s."versionId", s."organisationId", s.party,
    s."personId", s."mandateId", s."versionHash", s.assurance,
    to_char(s."signedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'UTF8')), 'hex')
$$;

-- All that a holder of the code sees, and digests to compare it with. It has no person's name or id.
CREATE FUNCTION app.public_receipt(asked text) RETURNS TABLE (
    code text, canonical text, signature text, "keyId" text, "publicKey" text, "keyRetiredAt" timestamptz,
    status "OrderStatus", "isCurrentVersion" boolean, "versionText" text, "versionHash" text,
    "signatureDigests" jsonb, "eventPosition" int, "eventHash" text, "logCheckedAt" timestamptz, "logFaults" int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.code, r.canonical, r.signature, k.id, k."publicKey", k."retiredAt",
    o.status, v."closedAt" IS NULL, v.canonical, v.hash,
    coalesce((SELECT jsonb_object_agg(s.party, app.signature_digest(s)) FROM "Signature" s
      WHERE s."versionId" = v.id AND s."takenBackAt" IS NULL), '{}'),
    e.position, e.hash, c."checkedAt",
    (SELECT count(*)::int FROM jsonb_array_elements(c.faults) f WHERE f ->> 'chainId' = r."organisationId"::text)
  FROM "Receipt" r
  JOIN "ReceiptKey" k ON k.id = r."keyId"
  JOIN "Order" o ON o.id = r."orderId"
  JOIN "OrderVersion" v ON v.id = r."versionId"
  LEFT JOIN LATERAL (
    SELECT position, hash FROM "Event" WHERE "orderId" = o.id AND kind = 'order.valid'
      AND facts ->> 'version' = v.number::text ORDER BY position DESC LIMIT 1) e ON true
  LEFT JOIN LATERAL (SELECT "checkedAt", faults FROM "LogCheck" ORDER BY "checkedAt" DESC LIMIT 1) c ON true
  WHERE r.code = asked
$$;
