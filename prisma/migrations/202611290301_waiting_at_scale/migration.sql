-- Orders to confirm are few among all that wait for somebody.
CREATE INDEX order_to_confirm ON "Order" ("waitingSince") WHERE "isWaiting" AND status = 'valid';
-- Each interest looks for its last talk.
DROP INDEX "Dialogue_organisationId_idx";
CREATE INDEX "Dialogue_organisationId_serviceId_heldOn_id_idx" ON "Dialogue" ("organisationId", "serviceId", "heldOn" DESC, "id" DESC);
