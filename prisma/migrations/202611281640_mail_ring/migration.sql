-- The order's ring as it stood when the mail was written: it goes along as a picture.
ALTER TABLE "Mail" ADD COLUMN "ring" TEXT;
