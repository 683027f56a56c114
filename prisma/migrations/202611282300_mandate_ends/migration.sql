-- A party that lost its last signatory is found by the mandates that end, which are few beside all.
CREATE INDEX mandate_ends ON "Mandate" ("organisationId", party) WHERE "revokedAt" IS NOT NULL OR "validTo" IS NOT NULL;
