-- The access log says whose details were shown. What it held before did not say that, so it begins again.
CREATE TYPE "LookedAt" AS ENUM ('order', 'receipt', 'organisation', 'interest', 'delivery', 'outbox', 'people', 'person', 'person_file', 'access_log');

DROP TABLE "AccessLog";
CREATE TABLE "AccessLog" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "lookId" UUID NOT NULL,
    "readerId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "organisationId" UUID,
    "party" "Party",
    "page" "LookedAt" NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "AccessLog_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "AccessLog_lookId_idx" ON "AccessLog"("lookId");
CREATE INDEX "AccessLog_personId_lookId_idx" ON "AccessLog"("personId", "lookId");
CREATE INDEX "AccessLog_organisationId_party_lookId_idx" ON "AccessLog"("organisationId", "party", "lookId");
CREATE INDEX "AccessLog_readerId_lookId_idx" ON "AccessLog"("readerId", "lookId");
CREATE INDEX "AccessLog_seenAt_idx" ON "AccessLog"("seenAt");

ALTER TABLE "Person" ADD COLUMN "erasedAt" TIMESTAMPTZ(3);

CREATE TABLE "Erasure" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "personId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id"),
    CONSTRAINT erasure_takes_another CHECK ("confirmedById" <> "askedById"),
    CONSTRAINT erasure_confirmed_whole CHECK (("confirmedById" IS NULL) = ("confirmedAt" IS NULL))
);
CREATE UNIQUE INDEX "Erasure_personId_key" ON "Erasure"("personId");
