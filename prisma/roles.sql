-- The portal's three roles. A superuser runs this once for a cluster, and again for every password change.
--   psql "$SUPERUSER_URL" -v database=portal -v owner_password=… -v app_password=… -v worker_password=… \
--     -f prisma/roles.sql
-- Safe to repeat. None of them is a superuser, makes roles or passes by row-level security.
DO $$ BEGIN CREATE ROLE portal_owner; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
DO $$ BEGIN CREATE ROLE portal_app; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
DO $$ BEGIN CREATE ROLE portal_worker; EXCEPTION WHEN duplicate_object THEN NULL; END $$;

ALTER ROLE portal_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
ALTER ROLE portal_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'app_password';
ALTER ROLE portal_worker LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'worker_password';

ALTER ROLE portal_owner SET timezone = 'UTC';
ALTER ROLE portal_app SET timezone = 'UTC';
ALTER ROLE portal_worker SET timezone = 'UTC';
-- A forgotten transaction must not hold its row locks for ever.
ALTER ROLE portal_app SET idle_in_transaction_session_timeout = '60s';
-- The portal's own settings are shorter; these hold for what connects without it.
ALTER ROLE portal_app SET lock_timeout = '3s';
ALTER ROLE portal_app SET statement_timeout = '10s';
-- Under row-level security planning costs more than running, and translating a plan more still. A pooler drops what
-- the portal says of both as it connects.
ALTER ROLE portal_app SET plan_cache_mode = 'force_generic_plan';
ALTER ROLE portal_worker SET plan_cache_mode = 'force_generic_plan';
ALTER ROLE portal_app SET jit = 'off';
ALTER ROLE portal_worker SET jit = 'off';

-- Migrations and law give a schema and a function to portal_worker. The owner must be able to become it for that.
GRANT portal_worker TO portal_owner;

ALTER DATABASE :"database" OWNER TO portal_owner;
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO portal_app, portal_worker;
