-- The content as each party saved it last, so that a party is shown word for word what others changed afterwards.
ALTER TABLE "Order" ADD COLUMN "partyDrafts" JSONB NOT NULL DEFAULT '{}';
