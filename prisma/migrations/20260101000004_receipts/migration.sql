-- Receipts: the names beside them, what anyone may see by a code, and the daily check of the log.

CREATE TABLE "ReceiptName" (
    "receiptId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "isStoodInFor" BOOLEAN NOT NULL,
    "salt" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "ReceiptName_pkey" PRIMARY KEY ("receiptId","party","isStoodInFor")
);
ALTER TABLE "ReceiptName" ADD CONSTRAINT "ReceiptName_receiptId_fkey"
  FOREIGN KEY ("receiptId") REFERENCES "Receipt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "LogCheck" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "head" CHAR(64) NOT NULL,
    "chains" INTEGER NOT NULL,
    "events" INTEGER NOT NULL,
    "heads" JSONB NOT NULL,
    "faults" JSONB NOT NULL,

    CONSTRAINT "LogCheck_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "LogCheck_checkedAt_idx" ON "LogCheck"("checkedAt");

GRANT SELECT, INSERT, DELETE ON "ReceiptName" TO portal_app, portal_worker;
GRANT SELECT ON "LogCheck" TO portal_app;
GRANT SELECT, INSERT ON "LogCheck" TO portal_worker;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ReceiptName', 'LogCheck'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_reads ON %I FOR SELECT TO portal_owner USING (true)', t);
    EXECUTE format('CREATE POLICY system_does ON %I TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system())', t);
    EXECUTE format('CREATE POLICY staff_read ON %I FOR SELECT TO portal_app USING (app.is_staff())', t);
  END LOOP;
END $$;
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

-- What anyone who has a code may see, and digests to compare it with. No person's name or id.
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

-- The head over all chains: SHA-256 over a line `chain:position:hash` for each, in the order of their ids.
CREATE FUNCTION app.log_head() RETURNS TABLE (
    head text, chains int, events int, "checkedAt" timestamptz, "checkedHead" text, "isWhole" boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT encode(sha256(convert_to(coalesce(string_agg(
      h."chainId" || ':' || h.position || ':' || h.hash, E'\n' ORDER BY h."chainId"), ''), 'UTF8')), 'hex'),
    count(*)::int, coalesce(sum(h.position), 0)::int,
    (SELECT "checkedAt" FROM "LogCheck" ORDER BY "checkedAt" DESC LIMIT 1),
    (SELECT c.head::text FROM "LogCheck" c ORDER BY "checkedAt" DESC LIMIT 1),
    (SELECT c.faults = '[]' FROM "LogCheck" c ORDER BY "checkedAt" DESC LIMIT 1)
  FROM "ChainHead" h
$$;
