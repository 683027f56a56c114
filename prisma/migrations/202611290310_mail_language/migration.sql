-- The language that a mail is written in: its frame says it too, and follows no later choice of its reader.
ALTER TABLE "Mail" ADD COLUMN locale "Locale" NOT NULL DEFAULT 'sv';
UPDATE "Mail" m SET locale = p.locale FROM "Person" p
  WHERE p.id = m."personId" AND p.locale <> 'sv' AND m.state IN ('queued', 'failed');
