-- Mail that came back.
ALTER TABLE "Mail" ADD COLUMN "bouncedAt" TIMESTAMPTZ(3),
  ADD CONSTRAINT mail_bounced_has_failed CHECK ("bouncedAt" IS NULL OR state = 'failed');

-- The log is read by time, and by kind.
ALTER TYPE "LookedAt" ADD VALUE 'event_log';
CREATE INDEX "Event_occurredAt_id_idx" ON "Event"("occurredAt", "id");
CREATE INDEX "Event_kind_occurredAt_id_idx" ON "Event"("kind", "occurredAt", "id");

-- Lists as somebody filtered them, under a name.
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "personId" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id"),
    CONSTRAINT saved_view_is_short CHECK (length("page") <= 100 AND length("search") <= 500 AND length("name") BETWEEN 1 AND 60)
);
CREATE UNIQUE INDEX "SavedView_personId_page_name_key" ON "SavedView"("personId", "page", "name");
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
