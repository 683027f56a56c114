-- Few parties are unclear. They are found without the others.
CREATE INDEX party_unclear ON "LocalParty" ("organisationId", party) WHERE representation = 'unclear';

-- The orders that wait to be written or signed.
CREATE INDEX order_unsigned ON "Order" ("organisationId")
  WHERE "isWaiting" AND status IN ('draft', 'returned', 'awaiting_signatures');
