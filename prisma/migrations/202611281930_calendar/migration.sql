-- A calendar reads a month of one organisation's or one deliverer's, however much lies behind it.
CREATE INDEX "Occasion_organisationId_startsAt_idx" ON "Occasion" ("organisationId", "startsAt");
CREATE INDEX "Occasion_delivererId_startsAt_idx" ON "Occasion" ("delivererId", "startsAt");
DROP INDEX "Occasion_organisationId_idx";
DROP INDEX "Occasion_delivererId_idx";
CREATE INDEX "Round_startsOn_idx" ON "Round" ("startsOn");
CREATE INDEX "Round_lastOrderOn_idx" ON "Round" ("lastOrderOn");

-- A person's own feed. Its address holds a key, of which only the hash is kept.
CREATE TABLE "CalendarFeed" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "personId" UUID NOT NULL,
    "keyHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "CalendarFeed_personId_key" ON "CalendarFeed"("personId");
CREATE UNIQUE INDEX "CalendarFeed_keyHash_key" ON "CalendarFeed"("keyHash");
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
