-- The staff call those who have shown interest.
ALTER TABLE "Interest" ADD COLUMN "contactPhone" TEXT NOT NULL DEFAULT '';
