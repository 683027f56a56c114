-- The room asks for contested attestations at each visit. They are few among all.
CREATE INDEX attestation_contested ON "Attestation" ("organisationId", party) WHERE "contestedAt" IS NOT NULL AND "endedAt" IS NULL;
