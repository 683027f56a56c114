-- The portal's own data: its settings, the keys of forms already sent, and the way into the job queue.

ALTER TABLE "PortalSetting" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "PortalSetting" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "PortalSetting" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "PortalSetting" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "PortalSetting" FOR SELECT TO portal_app USING (app.is_staff());
-- The log's outside address is for the staff. The rest stands on pages that anyone reads.
CREATE POLICY anyone_reads ON "PortalSetting" FOR SELECT TO portal_app USING (key <> 'log_head_address');
CREATE POLICY admin_adds ON "PortalSetting" FOR INSERT TO portal_app WITH CHECK (
  app.role() = 'admin' AND key IN ('contact', 'retention', 'log_head_address'));
CREATE POLICY admin_changes ON "PortalSetting" FOR UPDATE TO portal_app
  USING (app.role() = 'admin' AND key IN ('contact', 'retention', 'log_head_address'))
  WITH CHECK (app.role() = 'admin' AND key IN ('contact', 'retention', 'log_head_address'));

ALTER TABLE "IdempotencyKey" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "IdempotencyKey" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "IdempotencyKey" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "IdempotencyKey" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY own_keys ON "IdempotencyKey" TO portal_app
  USING ("personId" = app.person_id()) WITH CHECK ("personId" = app.person_id());

-- Jobs go into the queue in the transaction of the change that causes them.
CREATE FUNCTION app.enqueue(name text, payload json, key text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(name, payload, job_key := key, job_key_mode := 'preserve_run_at');
END $$;

-- The queue is the worker's. So the function is the worker's too, and runs with its rights.
GRANT CREATE ON SCHEMA app TO portal_worker;
ALTER FUNCTION app.enqueue OWNER TO portal_worker;
REVOKE CREATE ON SCHEMA app FROM portal_worker;
REVOKE ALL ON FUNCTION app.enqueue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.enqueue TO portal_app, portal_worker;
