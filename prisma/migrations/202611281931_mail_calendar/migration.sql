-- The occasion as an invitation for its receiver's calendar, as it stood when the mail was written.
ALTER TABLE "Mail" ADD COLUMN "calendar" TEXT;
