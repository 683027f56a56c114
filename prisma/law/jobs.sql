-- Jobs: the way into the queue, the workers that live, and how the queue stands.

ALTER TABLE "Worker" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Worker" TO portal_worker;
CREATE POLICY owner_reads ON "Worker" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Worker" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY queue_reads ON "Worker" FOR SELECT TO portal_worker USING (true);

-- Jobs go into the queue in the transaction of the change that causes them. Mail gives way to what causes it.
CREATE FUNCTION app.enqueue(name text, payload json, key text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(name, payload, job_key := key, job_key_mode := 'preserve_run_at',
    priority := CASE name WHEN 'send_mail' THEN 10 ELSE 0 END);
END $$;

-- For those who watch over the portal: numbers and ages, nothing of what a job is about. The queue's own tables
-- come after the law, so its statements are read when they run.
CREATE FUNCTION app.queue_state(OUT workers int, OUT "seenSecondsAgo" float8, OUT waiting int,
    OUT "oldestSeconds" float8)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  SELECT count(*) FILTER (WHERE "seenAt" > now() - interval '1 minute'),
    extract(epoch FROM now() - max("seenAt"))
  INTO workers, "seenSecondsAgo" FROM public."Worker";
  SELECT count(*), coalesce(extract(epoch FROM now() - min(coalesce(locked_at, run_at))), 0)
  INTO waiting, "oldestSeconds" FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts;
END $$;

-- The queue is the worker's. So the functions are the worker's too, and run with its rights.
GRANT CREATE ON SCHEMA app TO portal_worker;
ALTER FUNCTION app.enqueue OWNER TO portal_worker;
ALTER FUNCTION app.queue_state OWNER TO portal_worker;
REVOKE CREATE ON SCHEMA app FROM portal_worker;
REVOKE ALL ON FUNCTION app.enqueue, app.queue_state FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.enqueue, app.queue_state TO portal_app, portal_worker;
