-- Orders to confirm are few among all that wait for somebody.
CREATE INDEX order_to_confirm ON "Order" ("waitingSince") WHERE "isWaiting" AND status = 'valid';
