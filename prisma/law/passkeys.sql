-- Passkeys, their challenges, and the counts of what strangers try.

ALTER TABLE "Passkey" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "Passkey" TO portal_app, portal_worker;
GRANT UPDATE (name, counter, "lastUsedAt") ON "Passkey" TO portal_app;
CREATE POLICY owner_reads ON "Passkey" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Passkey" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY auth_does ON "Passkey" TO portal_app USING (app.role() = 'auth') WITH CHECK (app.role() = 'auth');

-- The passkeys of staff and admins are reset by two admins: one asked, the other confirms in this very transaction.
CREATE FUNCTION app.may_reset_passkeys(person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT app.role() = 'admin' AND app.has_account(person) AND (
    NOT app.holds_role(person, '{staff,admin}')
    OR EXISTS (
      SELECT 1 FROM "PendingChange" c
      WHERE c."personId" = person AND c.kind = 'account_passkeys'
        AND c."confirmedById" = app.person_id() AND c.xmin = pg_current_xact_id()::xid
        AND app.holds_role(c."askedById", '{admin}') AND app.holds_role(c."confirmedById", '{admin}')))
$$;
CREATE POLICY admin_counts ON "Passkey" FOR SELECT TO portal_app USING (
  app.role() = 'admin' AND app.has_account("personId"));
CREATE POLICY admins_reset ON "Passkey" FOR DELETE TO portal_app USING (app.may_reset_passkeys("personId"));

-- Staff and admins who take one away keep another: the way in goes by it. Two taken at once come after each other.
CREATE FUNCTION app.keep_a_passkey() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('passkeys ' || OLD."personId"));
  IF app.holds_role(OLD."personId", '{staff,admin}')
    AND NOT EXISTS (SELECT 1 FROM "Passkey" WHERE "personId" = OLD."personId" AND id <> OLD.id) THEN
    PERFORM app.refuse('last_passkey');
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER a_passkey_stays BEFORE DELETE ON "Passkey" FOR EACH ROW
  WHEN (app.role() = 'auth') EXECUTE FUNCTION app.keep_a_passkey();

ALTER TABLE "PasskeyChallenge" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "PasskeyChallenge" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "PasskeyChallenge" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "PasskeyChallenge" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY auth_does ON "PasskeyChallenge" TO portal_app
  USING (app.role() = 'auth') WITH CHECK (app.role() = 'auth');

-- Nobody reads or resets a count. The function alone does, by the database's clock, which all instances share.
ALTER TABLE "AttemptCount" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_reads ON "AttemptCount" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "AttemptCount" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY owner_counts ON "AttemptCount" TO portal_owner USING (true) WITH CHECK (true);

-- Counts one more try, and gives the seconds to wait. There are none while the tries are few enough.
CREATE FUNCTION app.count_attempt(counted text, most integer, seconds integer) RETURNS integer LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  at timestamptz := clock_timestamp();
  kept "AttemptCount";
BEGIN
  INSERT INTO "AttemptCount" AS c (key, times, "endsAt")
  VALUES (counted, 1, at + make_interval(secs => seconds))
  ON CONFLICT (key) DO UPDATE SET
    times = CASE WHEN c."endsAt" <= at THEN 1 ELSE c.times + 1 END,
    "endsAt" = CASE WHEN c."endsAt" <= at THEN excluded."endsAt" ELSE c."endsAt" END
  RETURNING * INTO kept;
  -- Old counts go once the own one is held, and none of them is waited for.
  DELETE FROM "AttemptCount" WHERE key IN (
    SELECT key FROM "AttemptCount" WHERE "endsAt" <= at AND key <> counted LIMIT 5 FOR UPDATE SKIP LOCKED);
  RETURN CASE WHEN kept.times <= most THEN 0 ELSE ceil(extract(epoch FROM kept."endsAt" - at))::integer END;
END $$;
REVOKE EXECUTE ON FUNCTION app.count_attempt(text, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.count_attempt(text, integer, integer) TO portal_app;
