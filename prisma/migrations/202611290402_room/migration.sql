-- The staff's room reads these from their indexes alone, with the columns that row-level security asks for.
DROP INDEX occasion_proposed;
CREATE INDEX occasion_proposed ON "Occasion" ("deliveryId") INCLUDE (id, "organisationId", "delivererId")
  WHERE status = 'proposed';
CREATE INDEX mandate_signatory ON "Mandate" ("organisationId", party)
  INCLUDE ("validFrom", "validTo", "revokedAt", "personId") WHERE kind = 'signatory';
