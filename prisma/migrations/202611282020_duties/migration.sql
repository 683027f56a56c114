-- The staff's duties are few beside all that is done: each is found by what is left to do.
CREATE INDEX occasion_planned ON "Occasion" ("startsAt") WHERE status = 'planned';
CREATE INDEX occasion_proposed ON "Occasion" ("deliveryId") WHERE status = 'proposed';
CREATE INDEX message_to_staff ON "Message" ("orderId", "createdAt") WHERE audience = 'staff';
