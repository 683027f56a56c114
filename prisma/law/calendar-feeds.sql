-- A person's calendar feed. A calendar program holds its key and shows no more than that.

ALTER TABLE "CalendarFeed" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "CalendarFeed" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "CalendarFeed" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "CalendarFeed" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY own_feed ON "CalendarFeed" TO portal_app
  USING ("personId" = app.person_id()) WITH CHECK ("personId" = app.person_id());

-- The occasions that the person may see now. For the staff those are of their own cases. A deliverer does not see one
-- that they said no to. One that they are asked about is marked. The person who holds a joint session, or runs it, has it once, and each party has its own part.
-- It tells the service, the organisation, the time and the place, and nothing of parties or people. A shut account
-- tells nothing. It reaches three months back, and ahead as far as anything is planned.
CREATE FUNCTION app.feed_of(key_hash text, at timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('locale', p.locale, 'occasions', coalesce((
    SELECT jsonb_agg(to_jsonb(f) - 'part' ORDER BY f."startsAt", f.id) FROM (
      SELECT own.id, o."deliveryId", o.title, o.status, o."startsAt", o."doneOn", o."doneTime",
        o.minutes, o.place, o.link, d."serviceId",
        p."staffRole" IS NOT DISTINCT FROM 'deliverer' AND o.status = 'planned'
          AND o.assignment IS DISTINCT FROM 'accepted' AS "isTentative",
        max(o.sequence) OVER each AS sequence, row_number() OVER (each ORDER BY o.id) AS part,
        jsonb_agg(jsonb_build_object('name', g.name, 'nameEn', g."nameEn")) OVER each AS organisations
      FROM "Occasion" o CROSS JOIN LATERAL (
        SELECT CASE WHEN p."staffRole" IS NULL THEN o.id ELSE coalesce(o."sessionId", o.id) END) AS own(id) JOIN "Delivery" d ON d.id = o."deliveryId"
      JOIN "Organisation" g ON g.id = o."organisationId"
      WHERE o.status IN ('planned', 'done') AND o."startsAt" >= at - interval '3 months' AND CASE
        WHEN p."staffRole" IN ('staff', 'admin') THEN d."caseOwnerId" = p.id
        WHEN p."staffRole" = 'deliverer' THEN
          o."delivererId" IN (SELECT l.id FROM "Deliverer" l WHERE l."personId" = p.id)
            AND o.assignment IS DISTINCT FROM 'declined'
        WHEN p."staffRole" IS NULL THEN o."organisationId" IN (
          SELECT m."organisationId" FROM "Mandate" m
          WHERE m."personId" = p.id AND app.is_in_force(m."validFrom", m."validTo", m."revokedAt", at))
        ELSE false END
      WINDOW each AS (PARTITION BY own.id)
      ORDER BY o."startsAt", o.id LIMIT 1000) f WHERE f.part = 1), '[]'))
  FROM "CalendarFeed" k JOIN "Person" p ON p.id = k."personId"
  WHERE k."keyHash" = key_hash AND p."deactivatedAt" IS NULL
$$;
REVOKE EXECUTE ON FUNCTION app.feed_of(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.feed_of(text, timestamptz) TO portal_app;
