-- Jobs: the way into the queue, the workers that live, and how the queue stands.

ALTER TABLE "Worker" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Worker" TO portal_worker;
CREATE POLICY owner_reads ON "Worker" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Worker" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());

-- Jobs go into the queue in the transaction of the change that causes them. Mail gives way to what causes it. The
-- worker itself begins those that the days bring. Nobody else asks for them, nor for unknown ones.
CREATE FUNCTION app.enqueue(name text, payload json, key text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF name <> ALL (ARRAY['notify', 'send_mail', 'settle_address', 'offer_places', 'issue_receipt', 'verify_chains',
    'tell_passkey', 'erase_person', 'mail_evaluators', 'close_follow_up',
    'settle_mode_switch']) THEN
    PERFORM app.refuse('job_is_known');
  END IF;
  PERFORM graphile_worker.add_job(name, payload, job_key := key, job_key_mode := 'preserve_run_at',
    priority := CASE name WHEN 'send_mail' THEN 10 ELSE 0 END);
END $$;

-- For those who watch over the portal: numbers and ages, nothing of what a job or a mail is about. The queue's own
-- tables come after the law, so its statements are read when they run.
CREATE FUNCTION app.standing(OUT writable bool, OUT workers int, OUT "seenSecondsAgo" float8, OUT waiting int,
    OUT "oldestSeconds" float8, OUT "mailWaiting" int, OUT "mailFailingSeconds" float8, OUT "mailFailed" int,
    OUT "logFaults" int)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE asker text := current_setting('app.role', true);
BEGIN
  -- Only the system sees all rows.
  PERFORM set_config('app.role', 'system', true);
  writable := NOT pg_is_in_recovery() AND current_setting('transaction_read_only') = 'off';
  SELECT count(*) FILTER (WHERE "seenAt" > now() - interval '1 minute'),
    extract(epoch FROM now() - max("seenAt"))
  INTO workers, "seenSecondsAgo" FROM public."Worker";
  SELECT count(*), coalesce(extract(epoch FROM now() - min(coalesce(locked_at, run_at))), 0)
  INTO waiting, "oldestSeconds" FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts;
  -- The mail that was sent grows without end, and is not read.
  SELECT count(*), coalesce(extract(epoch FROM now() - min("failingSince")), 0)
  INTO "mailWaiting", "mailFailingSeconds" FROM public."Mail" WHERE "sentAt" IS NULL AND state = 'queued';
  SELECT count(*) INTO "mailFailed" FROM public."Mail" WHERE "sentAt" IS NULL AND state = 'failed' AND "dismissedAt" IS NULL;
  SELECT coalesce((SELECT jsonb_array_length(faults::jsonb) FROM public."LogCheck"
    ORDER BY "checkedAt" DESC LIMIT 1), 0) INTO "logFaults";
  PERFORM set_config('app.role', coalesce(asker, ''), true);
END $$;

-- Jobs that failed the last time, for admins. A job's payload is never shown, as a link may be in it. The queue
-- waits exp(attempts) seconds after a failure. So the time of a failure follows from that of the next attempt.
CREATE FUNCTION app.failed_jobs() RETURNS TABLE (id text, task text, attempts int, "isGivenUp" bool,
    "failedAt" timestamptz, "nextAt" timestamptz, error text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT j.id::text, j.task_identifier, j.attempts::int, j.attempts >= j.max_attempts,
    j.run_at - exp(least(j.attempts, 10)) * interval '1 second', j.run_at, j.last_error
  FROM graphile_worker.jobs j
  WHERE app.role() = 'admin' AND j.last_error IS NOT NULL AND j.locked_at IS NULL;
END $$;

-- Lets a failed job run now, as if for the first time, and gives its name. One that is done or under way gives none.
CREATE FUNCTION app.redo_job(job bigint) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE task text;
BEGIN
  SELECT j.task_identifier INTO task FROM graphile_worker.jobs j
  WHERE app.role() = 'admin' AND j.id = job AND j.last_error IS NOT NULL AND j.locked_at IS NULL;
  IF task IS NULL OR NOT EXISTS (
    SELECT FROM graphile_worker.reschedule_jobs(ARRAY[job], run_at := now(), attempts := 0)) THEN
    RETURN NULL;
  END IF;
  RETURN task;
END $$;

-- The queue is the worker's. So the functions are the worker's too, and run with its rights.
GRANT CREATE ON SCHEMA app TO portal_worker;
ALTER FUNCTION app.enqueue OWNER TO portal_worker;
ALTER FUNCTION app.standing OWNER TO portal_worker;
ALTER FUNCTION app.failed_jobs OWNER TO portal_worker;
ALTER FUNCTION app.redo_job OWNER TO portal_worker;
REVOKE CREATE ON SCHEMA app FROM portal_worker;
REVOKE ALL ON FUNCTION app.enqueue, app.standing, app.failed_jobs, app.redo_job FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.failed_jobs, app.redo_job TO portal_app;
GRANT EXECUTE ON FUNCTION app.enqueue, app.standing TO portal_app, portal_worker;
-- A delivery that is done asks for its evaluations by itself.
GRANT EXECUTE ON FUNCTION app.enqueue TO portal_owner;
