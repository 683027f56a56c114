-- The staff's list is sorted by number and origin and cut by service, of those that wait, out of the index alone.
DROP INDEX order_waiting;
CREATE INDEX order_waiting ON "Order" ("isWaiting", "waitingSince", id, status, "deadlineOn", "sharedAt", "sentAt",
  "organisationId", "startedByParty", "serviceId", number, origin);
