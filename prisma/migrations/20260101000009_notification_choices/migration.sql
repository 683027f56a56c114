CREATE TYPE "MailChoice" AS ENUM ('at_once', 'daily', 'my_move');
CREATE TYPE "MailWay" AS ENUM ('at_once', 'digest', 'none');

ALTER TABLE "Person" ADD COLUMN "mailChoice" "MailChoice" NOT NULL DEFAULT 'at_once',
  ADD COLUMN "mailFailedAt" TIMESTAMPTZ(3);
ALTER TABLE "Mail" ADD COLUMN "failingSince" TIMESTAMPTZ(3);
ALTER TABLE "Notification" ADD COLUMN "mailWay" "MailWay" NOT NULL DEFAULT 'none', ADD COLUMN "mailKey" TEXT;
ALTER TABLE "Message" ADD COLUMN "addressee" "Party";

-- What was written before has had its mail at once; a party's words to the staff were that party's.
ALTER TABLE "Notification" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Message" NO FORCE ROW LEVEL SECURITY;
UPDATE "Notification" SET "mailWay" = 'at_once', "mailKey" = "eventId" || ':' || "personId";
UPDATE "Message" SET addressee = party WHERE audience = 'staff';
ALTER TABLE "Notification" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Message" FORCE ROW LEVEL SECURITY;

-- An event goes to a person in one mail, or in none: the notification names the mail that told of it.
ALTER TABLE "Notification" ADD CONSTRAINT one_way_by_mail CHECK (
  CASE "mailWay" WHEN 'at_once' THEN "mailKey" IS NOT NULL WHEN 'none' THEN "mailKey" IS NULL ELSE true END);
CREATE FUNCTION app.refuse_second_mail() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (OLD."mailKey" IS NOT NULL AND NEW."mailKey" IS DISTINCT FROM OLD."mailKey")
    OR (NEW."mailWay" <> OLD."mailWay" AND NOT (OLD."mailWay" = 'digest' AND NEW."mailWay" = 'none')) THEN
    RAISE EXCEPTION 'told already' USING ERRCODE = 'check_violation', CONSTRAINT = 'mailed_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mailed_once BEFORE UPDATE OF "mailKey", "mailWay" ON "Notification" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_second_mail();
CREATE INDEX notification_waits_for_digest ON "Notification" ("personId")
  WHERE "mailWay" = 'digest' AND "mailKey" IS NULL AND "readAt" IS NULL;
-- A person marks what they have read, and nothing else.
REVOKE UPDATE ON "Notification" FROM portal_app;
GRANT UPDATE ("readAt") ON "Notification" TO portal_app;

-- What is between a party and the staff is addressed to that party; a party's own words to the staff are its own.
ALTER TABLE "Message" ADD CONSTRAINT addressed_to_one_party CHECK (addressee IS NULL OR audience = 'staff');
ALTER TABLE "Message" ADD CONSTRAINT party_asks_for_itself CHECK (
  party IS NULL OR audience <> 'staff' OR addressee IS NOT DISTINCT FROM party);
DROP POLICY thread_read ON "Message";
CREATE POLICY thread_read ON "Message" FOR SELECT TO portal_app USING (
  (app.is_of("organisationId") AND (audience = 'parties' OR (audience = 'unions' AND app.party() <> 'employer')
    OR (audience = 'staff' AND addressee = app.party())))
  OR (app.is_staff() AND audience <> 'unions'));
