-- The room asks each proposed occasion whether it is a joint session, from the index alone.
DROP INDEX occasion_proposed;
CREATE INDEX occasion_proposed ON "Occasion" ("deliveryId") INCLUDE (id, "organisationId", "delivererId", "sessionId")
  WHERE status = 'proposed';
