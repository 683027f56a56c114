-- The joint session of a round of which an occasion is one organisation's part.
ALTER TABLE "Occasion" ADD COLUMN "sessionId" UUID;
UPDATE "Occasion" c SET "sessionId" = md5(o."roundId"::text || c."templateKey")::uuid
FROM "Delivery" d JOIN "Order" o ON o.id = d."orderId" JOIN "ServiceRevision" r ON r.id = o."serviceRevisionId",
  jsonb_array_elements(r.content -> 'occasions') AS template
WHERE d.id = c."deliveryId" AND o."roundId" IS NOT NULL AND template ->> 'key' = c."templateKey"
  AND NOT (template ->> 'perUnit')::boolean;
CREATE INDEX "Occasion_sessionId_idx" ON "Occasion"("sessionId");

-- The hour at which a done occasion began, where it was another than planned.
ALTER TABLE "Occasion" ADD COLUMN "doneTime" TEXT;
