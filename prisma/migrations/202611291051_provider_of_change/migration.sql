-- A change that waits keeps the firm of one who is to be a deliverer.
ALTER TABLE "PendingChange" ADD COLUMN provider text NOT NULL DEFAULT '';
