-- The list of calls, which the law keeps from here on.
CREATE TABLE "Call" (
  "interestId" uuid PRIMARY KEY REFERENCES "Interest" (id) ON DELETE CASCADE ON UPDATE CASCADE,
  "organisationId" uuid NOT NULL REFERENCES "Organisation" (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  "serviceId" uuid NOT NULL REFERENCES "Service" (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  "talkId" uuid REFERENCES "Dialogue" (id) ON DELETE SET NULL ON UPDATE CASCADE,
  "staffId" uuid REFERENCES "Person" (id) ON DELETE SET NULL ON UPDATE CASCADE,
  "nextStepOn" date,
  since timestamptz(3) NOT NULL
);
CREATE INDEX "Call_organisationId_idx" ON "Call" ("organisationId");
CREATE INDEX "Call_serviceId_idx" ON "Call" ("serviceId");
CREATE INDEX "Call_talkId_idx" ON "Call" ("talkId");
CREATE INDEX "Call_staffId_idx" ON "Call" ("staffId");
-- A first call needs nothing but the index.
CREATE INDEX call_new ON "Call" (since, "interestId") INCLUDE ("organisationId", "serviceId", "staffId") WHERE "talkId" IS NULL;
CREATE INDEX call_promised ON "Call" ("nextStepOn") WHERE "nextStepOn" IS NOT NULL;

INSERT INTO "Call" ("interestId", "organisationId", "serviceId", "talkId", "staffId", "nextStepOn", since)
SELECT i.id, i."organisationId", i."serviceId", last.id, last."staffId", last."nextStepOn",
  coalesce(last."nextStepOn"::timestamp AT TIME ZONE 'Europe/Stockholm', greatest(i."createdAt", (
    SELECT max(d."heldOn")::timestamp AT TIME ZONE 'Europe/Stockholm' FROM "Dialogue" d
    WHERE d."organisationId" = i."organisationId")))
FROM "Interest" i
LEFT JOIN LATERAL (
  SELECT d.id, d."staffId", d."nextStepOn" FROM "Dialogue" d
  WHERE d."organisationId" = i."organisationId" AND d."serviceId" = i."serviceId" AND d."createdAt" >= i."createdAt"
  ORDER BY d."heldOn" DESC, d.id DESC LIMIT 1
) last ON true
WHERE i."withdrawnAt" IS NULL AND i."orderedAt" IS NULL;

-- The room's other indexes: when a delivery was last held, and occasions that lack a deliverer.
CREATE INDEX occasion_done_on ON "Occasion" ("deliveryId", "doneOn") INCLUDE ("organisationId", "delivererId")
  WHERE status = 'done';
CREATE INDEX occasion_without_deliverer ON "Occasion" ("startsAt")
  WHERE status = 'planned' AND (assignment IN ('declined', 'change_asked') OR "delivererId" IS NULL);
