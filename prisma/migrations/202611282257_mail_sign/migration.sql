-- The sign of the order's service goes along with a mail, beside the ring.
ALTER TABLE "Mail" ADD COLUMN "sign" TEXT;
