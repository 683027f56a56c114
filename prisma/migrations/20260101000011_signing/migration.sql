-- A signature binds others, so a fresh sign-in stands behind it. A session knows until when it is fresh;
-- one that began before this rule never is.
ALTER TABLE "Session" ADD COLUMN "signsUntil" TIMESTAMPTZ(3);
UPDATE "Session" SET "signsUntil" = "createdAt";
ALTER TABLE "Session" ALTER COLUMN "signsUntil" SET NOT NULL;

CREATE FUNCTION app.session_id() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.session_id', true), '')::uuid;

-- The argument names the column that says when. Without a session acts only what a demo's history tells.
CREATE FUNCTION app.refuse_stale_sign_in() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  acted_at timestamptz := (to_jsonb(NEW) ->> TG_ARGV[0])::timestamptz;
BEGIN
  IF app.session_id() IS NULL
     AND EXISTS (SELECT FROM "PortalSetting" WHERE key = 'world' AND value = '"demo"'::jsonb) THEN
    RETURN NEW;
  END IF;
  IF NOT EXISTS (
    SELECT FROM "Session" s WHERE s.id = app.session_id() AND s."personId" = app.person_id()
      AND acted_at < s."signsUntil"
  ) THEN
    RAISE EXCEPTION 'sign_in_is_fresh' USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_in_is_fresh';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_by_fresh_sign_in BEFORE INSERT ON "Signature" FOR EACH ROW
  WHEN (app.role() = 'party') EXECUTE FUNCTION app.refuse_stale_sign_in('signedAt');
-- Who gives a mandate gives the right to sign.
CREATE TRIGGER invitation_by_fresh_sign_in BEFORE INSERT ON "Invitation" FOR EACH ROW
  WHEN (app.role() = 'party') EXECUTE FUNCTION app.refuse_stale_sign_in('createdAt');

-- Also a no by a stand-in says whom it stands in for.
ALTER TABLE "Decline" ADD CONSTRAINT "Decline_mandateId_fkey" FOREIGN KEY ("mandateId") REFERENCES "Mandate"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever may appoint someone for a party is asked once a day, however many press at once.
CREATE UNIQUE INDEX signatory_asked_once_a_day ON "Event"
  ("chainId", (facts ->> 'party'), (("occurredAt" AT TIME ZONE 'Europe/Stockholm')::date))
  WHERE kind = 'party.signatory_asked';
