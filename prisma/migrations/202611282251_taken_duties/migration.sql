CREATE TABLE "TakenDuty" (
  "duty" TEXT NOT NULL,
  "personId" UUID NOT NULL,
  "takenAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "TakenDuty_pkey" PRIMARY KEY ("duty")
);
CREATE INDEX "TakenDuty_personId_idx" ON "TakenDuty"("personId");
ALTER TABLE "TakenDuty" ADD CONSTRAINT "TakenDuty_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id")
  ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "BulkStep" (
  "id" UUID NOT NULL,
  "personId" UUID NOT NULL,
  "step" TEXT NOT NULL,
  "pressedAt" TIMESTAMPTZ(3) NOT NULL,
  "rows" JSONB NOT NULL,
  CONSTRAINT "BulkStep_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "BulkStep_personId_pressedAt_idx" ON "BulkStep"("personId", "pressedAt");
ALTER TABLE "BulkStep" ADD CONSTRAINT "BulkStep_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id")
  ON DELETE CASCADE ON UPDATE CASCADE;

-- The staff's acts of a day are few beside all events.
CREATE INDEX event_of_staff ON "Event" ("personId", "occurredAt") WHERE role IN ('staff', 'admin');
