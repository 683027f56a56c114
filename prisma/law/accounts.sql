-- Accounts of the secretariat, readers and deliverers. Staff are two pairs of eyes, so nobody makes one of them alone.

-- A change that waits for a second pair of eyes. Its content stays as it was asked for.
ALTER TABLE "PendingChange" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "PendingChange" TO portal_app, portal_worker;
GRANT UPDATE ("confirmedById", "confirmedAt", "withdrawnAt") ON "PendingChange" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "PendingChange" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "PendingChange" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "PendingChange" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
-- Accounts are for admins. The central unions' addresses are for all of the staff.
CREATE POLICY staff_ask ON "PendingChange" FOR INSERT TO portal_app WITH CHECK (
  "askedById" = app.person_id() AND "confirmedById" IS NULL
  AND (app.role() = 'admin' OR (app.is_staff() AND kind = 'notice_address')));
CREATE POLICY staff_end ON "PendingChange" FOR UPDATE TO portal_app
  USING ("confirmedAt" IS NULL AND "withdrawnAt" IS NULL
    AND (app.role() = 'admin' OR (app.is_staff() AND kind = 'notice_address')))
  WITH CHECK ("confirmedById" IS NULL OR "confirmedById" = app.person_id());

CREATE FUNCTION app.holds_role(person uuid, roles "StaffRole"[]) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM "Person" WHERE id = person AND "staffRole" = ANY (roles) AND "deactivatedAt" IS NULL)
$$;

CREATE FUNCTION app.has_account(person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM "Person" WHERE id = person AND "staffRole" IS NOT NULL)
$$;

CREATE FUNCTION app.is_of_secretariat(role "StaffRole") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN coalesce(role IN ('staff', 'admin'), false);

-- Two admins stand behind the account as it is to be. One asked, and the other confirms in this very transaction.
CREATE FUNCTION app.two_admins_agree(account "Person") RETURNS boolean LANGUAGE sql STABLE
  SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM "PendingChange" c
    WHERE c."personId" = account.id AND c.email = account.email AND c.role = account."staffRole"
      AND c."confirmedById" = app.person_id() AND c.xmin = pg_current_xact_id()::xid
      AND app.holds_role(c."askedById", '{admin}') AND app.holds_role(c."confirmedById", '{admin}'))
$$;

-- The person has confirmed the new address at the old one and at the new.
CREATE FUNCTION app.address_is_confirmed(account "Person") RETURNS boolean LANGUAGE sql STABLE
  SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM "AddressChange" c
    WHERE c."personId" = account.id AND c.email = account.email AND c."settledAt" IS NULL
      AND c."oldConfirmedAt" IS NOT NULL AND c."newConfirmedAt" IS NOT NULL)
$$;

-- The command on the server works in the owner's session. A demo tells its own story. In production the jobs alone
-- make nobody staff.
CREATE FUNCTION app.is_server_or_demo() RETURNS boolean LANGUAGE sql STABLE
  SET search_path = public, pg_temp AS $$
  SELECT app.is_system() AND (session_user = 'portal_owner'
    OR EXISTS (SELECT 1 FROM "PortalSetting" WHERE key = 'world' AND value = '"demo"'))
$$;

-- It runs with the rights of the role that asks: `is_system` is about that role. Its triggers come after the one that
-- refuses staff with a mandate, by their names.
CREATE FUNCTION app.guard_account() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  has_moved boolean := TG_OP = 'INSERT';
  was_secretariat boolean := false;
  has_new_role boolean := TG_OP = 'INSERT';
  has_role boolean := NEW."staffRole" IS NOT NULL;
BEGIN
  IF app.is_server_or_demo() THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    was_secretariat := app.is_of_secretariat(OLD."staffRole");
    has_role := has_role OR OLD."staffRole" IS NOT NULL;
    has_moved := NEW.email <> OLD.email;
    has_new_role := NEW."staffRole" IS DISTINCT FROM OLD."staffRole"
      OR (OLD."deactivatedAt" IS NOT NULL AND NEW."deactivatedAt" IS NULL);
  END IF;
  IF has_moved AND NOT has_new_role AND app.is_system()
    AND (app.address_is_confirmed(NEW) OR (NEW."erasedAt" IS NOT NULL AND app.erasure_is_decided(NEW))) THEN
    RETURN NEW;
  END IF;
  IF (was_secretariat OR app.is_of_secretariat(NEW."staffRole")) AND (has_moved OR has_new_role) THEN
    IF NOT app.two_admins_agree(NEW) THEN
      PERFORM app.refuse('account_takes_two', 'insufficient_privilege');
    END IF;
  ELSIF NOT (app.role() = 'admin' AND has_role) THEN
    PERFORM app.refuse('account_by_admin', 'insufficient_privilege');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER takes_admins_to_make BEFORE INSERT ON "Person" FOR EACH ROW
  WHEN (NEW."staffRole" IS NOT NULL) EXECUTE FUNCTION app.guard_account();
CREATE TRIGGER takes_admins_to_change BEFORE UPDATE OF email, "staffRole", "deactivatedAt" ON "Person" FOR EACH ROW
  WHEN ((NEW.email, NEW."staffRole", NEW."deactivatedAt")
    IS DISTINCT FROM (OLD.email, OLD."staffRole", OLD."deactivatedAt"))
  EXECUTE FUNCTION app.guard_account();

-- Two admins who remove each other at once come one after the other, and the later one is refused.
CREATE FUNCTION app.keep_an_admin() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('accounts'));
  IF NOT EXISTS (SELECT 1 FROM "Person"
      WHERE "staffRole" = 'admin' AND "deactivatedAt" IS NULL AND id <> OLD.id) THEN
    PERFORM app.refuse('last_admin');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER an_admin_stays BEFORE UPDATE OF "staffRole", "deactivatedAt" ON "Person" FOR EACH ROW
  WHEN (OLD."staffRole" = 'admin' AND OLD."deactivatedAt" IS NULL
    AND (NEW."staffRole" IS DISTINCT FROM 'admin' OR NEW."deactivatedAt" IS NOT NULL))
  EXECUTE FUNCTION app.keep_an_admin();

-- Admins keep the accounts that have a role. Nobody else's account is theirs to change.
CREATE POLICY admin_adds ON "Person" FOR INSERT TO portal_app WITH CHECK (
  app.role() = 'admin' AND "staffRole" IS NOT NULL AND persona IS NULL);
CREATE POLICY admin_changes ON "Person" FOR UPDATE TO portal_app
  USING (app.role() = 'admin' AND "staffRole" IS NOT NULL)
  WITH CHECK (app.role() = 'admin' AND "staffRole" IS NOT NULL);
CREATE POLICY admin_sees ON "Session" FOR SELECT TO portal_app USING (
  app.role() = 'admin' AND app.has_account("personId"));
CREATE POLICY admin_ends ON "Session" FOR DELETE TO portal_app USING (
  app.role() = 'admin' AND app.has_account("personId"));

-- A person's own change of address. The key for each of the two mails is kept as a hash.
ALTER TABLE "AddressChange" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "AddressChange" TO portal_app, portal_worker;
GRANT UPDATE ("oldConfirmedAt", "newConfirmedAt") ON "AddressChange" TO portal_app;
GRANT UPDATE ("settledAt") ON "AddressChange" TO portal_worker;
CREATE POLICY owner_reads ON "AddressChange" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "AddressChange" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY own_change ON "AddressChange" TO portal_app
  USING ("personId" = app.person_id() AND "settledAt" IS NULL) WITH CHECK ("personId" = app.person_id());

-- A central union hears of every mandate in its name, so that nobody alone turns its mail elsewhere.
CREATE FUNCTION app.guard_notice_address() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app.is_server_or_demo() AND NOT EXISTS (
    SELECT 1 FROM "PendingChange" c
    WHERE c.party = NEW.party AND c.email = NEW."noticeAddress"
      AND c."confirmedById" = app.person_id() AND c.xmin = pg_current_xact_id()::xid
      AND app.holds_role(c."askedById", '{staff,admin}') AND app.holds_role(c."confirmedById", '{staff,admin}')
  ) THEN
    PERFORM app.refuse('notice_address_takes_two', 'insufficient_privilege');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER notice_address_takes_two BEFORE INSERT OR UPDATE ON "CentralUnion" FOR EACH ROW
  EXECUTE FUNCTION app.guard_notice_address();
