-- The day that a plan has is read with what waits to be planned.
DROP INDEX occasion_proposed;
CREATE INDEX occasion_proposed ON "Occasion" ("deliveryId", position)
  INCLUDE (id, "organisationId", "delivererId", "sessionId", "templateKey", "startsAt") WHERE status = 'proposed';

-- Mandates that begin later are few. They are found without the others.
CREATE INDEX mandate_begins ON "Mandate" ("validFrom") WHERE kind = 'signatory';

-- The orders that are written are read from the index alone.
DROP INDEX order_unsigned;
CREATE INDEX order_written ON "Order" ("organisationId") INCLUDE (id, "waitingSince", "sharedAt", "sentAt", "startedByParty")
  WHERE "isWaiting" AND status IN ('draft', 'returned');
