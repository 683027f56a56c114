-- A mail that never arrived, and that nobody will send again.
ALTER TABLE "Mail" ADD COLUMN "dismissedAt" TIMESTAMPTZ(3),
  ADD COLUMN "dismissReason" TEXT NOT NULL DEFAULT '';
