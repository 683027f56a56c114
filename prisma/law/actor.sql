-- Who asks? The portal says it once for each transaction; an empty setting means nobody. Every policy rests on
-- these answers.
--
-- Every table is under row-level security, forced, so that it holds for the tables' owner too. Two policies stand
-- on each: `owner_reads` serves the checks and counts that run with the owner's rights, and `system_does` the jobs.
-- Staff read whole tables. `(SELECT app.is_staff())` is asked once for a statement, and without SELECT for each row.

CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO portal_app, portal_worker;

CREATE FUNCTION app.role() RETURNS text LANGUAGE sql STABLE
  RETURN coalesce(nullif(current_setting('app.role', true), ''), 'anonymous');

CREATE FUNCTION app.person_id() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.person_id', true), '')::uuid;

CREATE FUNCTION app.organisation_id() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.organisation_id', true), '')::uuid;

CREATE FUNCTION app.party() RETURNS "Party" LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.party', true), '')::"Party";

CREATE FUNCTION app.session_id() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.session_id', true), '')::uuid;

-- Only the worker's own role can be the system: the web app can't pretend to be it.
CREATE FUNCTION app.is_system() RETURNS boolean LANGUAGE sql STABLE
  RETURN current_user = 'portal_worker' AND app.role() = 'system';

CREATE FUNCTION app.is_staff() RETURNS boolean LANGUAGE sql STABLE
  RETURN app.role() IN ('staff', 'admin') OR app.is_system();

CREATE FUNCTION app.is_of(organisation uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN app.role() = 'party' AND organisation = app.organisation_id();

-- A guest stands at the door of one party at one organisation. Guests ask for access, answer an invitation, or
-- contest for the central union.
CREATE FUNCTION app.is_guest_of(organisation uuid, asked "Party") RETURNS boolean LANGUAGE sql STABLE
  RETURN app.role() = 'guest' AND organisation = app.organisation_id() AND asked = app.party();

-- The register, accounts and what is kept are the administrators'.
CREATE FUNCTION app.is_admin() RETURNS boolean LANGUAGE sql STABLE
  RETURN app.role() = 'admin' OR app.is_system();

-- The employer is one side. The union parties are the other.
CREATE FUNCTION app.same_side(one "Party", other "Party") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN (one = 'employer') = (other = 'employer');

-- Deliverers see and mark their own occasions, and see where those are held.
CREATE FUNCTION app.delivers(delivery uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT app.role() = 'deliverer' AND EXISTS (
    SELECT 1 FROM "Occasion" o JOIN "Deliverer" d ON d.id = o."delivererId"
    WHERE o."deliveryId" = delivery AND d."personId" = app.person_id())
$$;

CREATE FUNCTION app.is_own_deliverer(deliverer uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT app.role() = 'deliverer'
     AND EXISTS (SELECT 1 FROM "Deliverer" WHERE id = deliverer AND "personId" = app.person_id())
$$;

CREATE FUNCTION app.delivers_to(organisation uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT app.role() = 'deliverer' AND EXISTS (
    SELECT 1 FROM "Occasion" o JOIN "Deliverer" d ON d.id = o."delivererId"
    WHERE o."organisationId" = organisation AND d."personId" = app.person_id())
$$;
