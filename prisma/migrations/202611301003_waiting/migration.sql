-- When the last occasion of a delivery got its time or was held: kept by a trigger of the law from here on.
ALTER TABLE "Delivery" ADD COLUMN "settledAt" TIMESTAMPTZ(3);
UPDATE "Delivery" d SET "settledAt" = settled.at FROM (
  SELECT "deliveryId", max(CASE status
    WHEN 'done' THEN "doneOn"::timestamp AT TIME ZONE 'Europe/Stockholm' ELSE "plannedAt" END) AS at
  FROM "Occasion" WHERE status IN ('planned', 'done') GROUP BY 1) settled
WHERE settled."deliveryId" = d.id;
DROP INDEX occasion_settled;

-- A talk that agreed nothing is due after thirty days. Those are found without the others.
CREATE INDEX call_open ON "Call" (since) WHERE "talkId" IS NOT NULL AND "nextStepOn" IS NULL;
