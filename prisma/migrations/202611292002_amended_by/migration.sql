-- Who opened a version for change: the side that changes it is waited for. The log has told it all along.
ALTER TABLE "OrderVersion" ADD COLUMN "amendedByParty" "Party";
UPDATE "OrderVersion" v SET "amendedByParty" = e.party FROM "Event" e
  WHERE v.closure = 'amended' AND e.kind = 'order.amended' AND e."orderId" = v."orderId" AND e."occurredAt" = v."closedAt";
ALTER TABLE "OrderVersion"
  ADD CONSTRAINT amended_by_a_party CHECK (("amendedByParty" IS NOT NULL) = (closure IS NOT DISTINCT FROM 'amended'));
