-- Somebody was once given a mandate to sign for it: kept by a trigger of the law from here on.
ALTER TABLE "LocalParty" ADD COLUMN "hadSignatory" BOOLEAN NOT NULL DEFAULT false;
UPDATE "LocalParty" l SET "hadSignatory" = true
WHERE EXISTS (SELECT FROM "Mandate" m
  WHERE m."organisationId" = l."organisationId" AND m.party = l.party AND m.kind = 'signatory');

-- Few parties have never had anybody.
CREATE INDEX party_unmanned ON "LocalParty" ("organisationId", party)
  WHERE representation = 'represented' AND NOT "hadSignatory";

-- Few parties are unclear. They are found without the others.
CREATE INDEX party_unclear ON "LocalParty" ("organisationId", party) WHERE representation = 'unclear';

-- The orders that wait to be written or signed.
CREATE INDEX order_unsigned ON "Order" ("organisationId")
  WHERE "isWaiting" AND status IN ('draft', 'returned', 'awaiting_signatures');
