-- A meeting's link has a field of its own. A reason goes with a day before the order, and with a correction.
-- Digital occasions kept their link in the place.
ALTER TABLE "Occasion"
  ADD COLUMN "link" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "followsStart" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "reason" TEXT NOT NULL DEFAULT '';
UPDATE "Occasion" SET link = place, place = '' WHERE mode = 'digital' AND place ~ '^https://\S+$';
ALTER TABLE "Occasion"
  ADD CONSTRAINT occasion_link CHECK (link = '' OR link ~ '^https://[^[:space:]]+$'),
  -- What is taken back was registered too.
  DROP CONSTRAINT occasion_recorded,
  ADD CONSTRAINT occasion_recorded CHECK ("doneOn" IS NULL OR "recordedAt" IS NOT NULL);

-- CreateTable
CREATE TABLE "OccasionRecord" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "occasionId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "doneOn" DATE,
    "participants" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,

    CONSTRAINT "OccasionRecord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OccasionRecord_occasionId_recordedAt_idx" ON "OccasionRecord"("occasionId", "recordedAt");

-- CreateIndex
CREATE INDEX "OccasionRecord_organisationId_idx" ON "OccasionRecord"("organisationId");

-- CreateIndex
CREATE INDEX "OccasionRecord_recordedById_idx" ON "OccasionRecord"("recordedById");

-- AddForeignKey
ALTER TABLE "OccasionRecord" ADD CONSTRAINT "OccasionRecord_occasionId_fkey" FOREIGN KEY ("occasionId") REFERENCES "Occasion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OccasionRecord" ADD CONSTRAINT "OccasionRecord_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

INSERT INTO "OccasionRecord" ("occasionId", "organisationId", "doneOn", participants, "recordedAt")
SELECT id, "organisationId", "doneOn", "actualParticipants", "recordedAt" FROM "Occasion" WHERE status = 'done';
