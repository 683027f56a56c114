-- Whether an order waits for somebody. Row-level security lets no index find a status: enums are compared by a
-- function that PostgreSQL does not trust with rows of others. It trusts booleans and times.
ALTER TABLE "Order" ADD COLUMN "isWaiting" BOOLEAN NOT NULL DEFAULT true;
UPDATE "Order" SET "isWaiting" = false
  WHERE status IN ('delivered', 'followed_up', 'withdrawn', 'refused', 'cancelled');
DROP INDEX order_waiting;
CREATE INDEX order_waiting ON "Order" ("isWaiting", "waitingSince", id, status, "deadlineOn", "sharedAt", "sentAt",
  "organisationId", "startedByParty");
DROP INDEX "Occasion_status_startsAt_idx";
CREATE INDEX "Occasion_startsAt_id_idx" ON "Occasion" ("startsAt", "id");

-- Few mails are queued or failed beside all that were sent.
DROP INDEX "Mail_state_idx";
CREATE INDEX mail_queued ON "Mail" ("createdAt", "failingSince") WHERE state = 'queued';
CREATE INDEX mail_failed ON "Mail" ("createdAt") WHERE state = 'failed';
