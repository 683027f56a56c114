-- Views of the staff's lists, which each of them keeps for themself.

ALTER TABLE "SavedView" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "SavedView" TO portal_app, portal_worker;
GRANT UPDATE (name) ON "SavedView" TO portal_app;
CREATE POLICY owner_reads ON "SavedView" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "SavedView" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY own_views ON "SavedView" TO portal_app
  USING ("personId" = app.person_id()) WITH CHECK ("personId" = app.person_id() AND app.is_staff());

-- Nobody needs more than a screen can show. A row for each press would fill the disk.
CREATE FUNCTION app.refuse_many_views() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT count(*) FROM "SavedView" v WHERE v."personId" = NEW."personId") >= 40 THEN
    PERFORM app.refuse('few_saved_views');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER few_saved_views BEFORE INSERT ON "SavedView" FOR EACH ROW EXECUTE FUNCTION app.refuse_many_views();
