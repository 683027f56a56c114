-- When an occasion got its time: the wait for the next begins then. The log has told it all along.
ALTER TABLE "Occasion" ADD COLUMN "plannedAt" TIMESTAMPTZ(3);
UPDATE "Occasion" c SET "plannedAt" = e.at FROM (
  SELECT "subjectId", max("occurredAt") AS at FROM "Event"
  WHERE kind IN ('occasion.planned', 'occasion.set_in_series') GROUP BY 1) e
WHERE e."subjectId" = c.id AND c.status <> 'proposed';

-- Each kind of what waits for the staff is read from an index of its own.
DROP INDEX occasion_proposed;
CREATE INDEX occasion_proposed ON "Occasion" ("deliveryId", position)
  INCLUDE (id, "organisationId", "delivererId", "sessionId", "templateKey") WHERE status = 'proposed';
CREATE INDEX occasion_self_led ON "Occasion" (id) INCLUDE ("deliveryId", "organisationId", "delivererId")
  WHERE status = 'proposed' AND "templateKey" = 'registration';
DROP INDEX occasion_without_deliverer;
CREATE INDEX occasion_without_deliverer ON "Occasion" ("startsAt") WHERE status = 'planned' AND "delivererId" IS NULL;
CREATE INDEX occasion_declined ON "Occasion" ("startsAt")
  WHERE status = 'planned' AND assignment IN ('declined', 'change_asked');
CREATE INDEX occasion_settled ON "Occasion" ("deliveryId")
  INCLUDE (status, "doneOn", "plannedAt", "organisationId", "delivererId") WHERE status IN ('planned', 'done');
