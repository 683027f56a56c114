-- The portal's processes keep what is the same for everyone. Each change is told to all of them as it is committed,
-- so that none shows what was.

CREATE FUNCTION app.tell_change() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('portal_changed', TG_ARGV[0]);
  RETURN NULL;
END $$;

CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE ON "Service" FOR EACH STATEMENT
  EXECUTE FUNCTION app.tell_change('catalogue');
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE ON "ServiceRevision" FOR EACH STATEMENT
  EXECUTE FUNCTION app.tell_change('catalogue');
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE ON "Round" FOR EACH STATEMENT
  EXECUTE FUNCTION app.tell_change('catalogue');

CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE ON "Occasion" FOR EACH STATEMENT
  EXECUTE FUNCTION app.tell_change('figures');
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE ON "Organisation" FOR EACH STATEMENT
  EXECUTE FUNCTION app.tell_change('figures');
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE ON "OrganisationPeriod" FOR EACH STATEMENT
  EXECUTE FUNCTION app.tell_change('figures');
CREATE TRIGGER changed AFTER INSERT OR UPDATE ON "MonthEnd" FOR EACH STATEMENT
  EXECUTE FUNCTION app.tell_change('figures');
CREATE TRIGGER changed AFTER UPDATE ON "FileImport" FOR EACH STATEMENT
  EXECUTE FUNCTION app.tell_change('figures');
CREATE TRIGGER moved AFTER UPDATE ON "Round" FOR EACH STATEMENT
  EXECUTE FUNCTION app.tell_change('figures');
CREATE TRIGGER changed AFTER UPDATE OF "inUseOn" ON "Delivery" FOR EACH STATEMENT
  EXECUTE FUNCTION app.tell_change('figures');

CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE ON "PortalSetting" FOR EACH STATEMENT
  EXECUTE FUNCTION app.tell_change('settings');
