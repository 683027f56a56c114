-- Every figure is a count of facts. A fact names its figure, its organisation and its day. Cells are facts with
-- something in common; only counts of them leave for the public.

-- `role`: a `part` is counted, and the `whole` is all that it is a part of. A `spread` counts in the parts of its
-- figure alone. `known`: as far as was registered then.
CREATE FUNCTION app.figure_facts(wanted text[], as_of date, known timestamptz)
  RETURNS TABLE (figure text, role text, key uuid, organisation_id uuid, service_id uuid, part text,
    amount double precision, day date, order_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB' SET jit = off AS $$
  WITH member AS MATERIALIZED (SELECT m.organisation_id FROM app.organisations_on(as_of) m WHERE m.is_member),
  university AS MATERIALIZED (
    SELECT m.organisation_id FROM app.organisations_on(as_of) m WHERE m.is_member AND m.type = 'university'),
  valid AS MATERIALIZED (SELECT * FROM app.ordered_by(as_of, known)),
  done AS MATERIALIZED (SELECT * FROM app.done_by(as_of, known)),
  shown AS MATERIALIZED (
    SELECT i."organisationId" AS organisation_id, i."serviceId" AS service_id,
           min(app.day_in_stockholm(i."createdAt")) AS day
    FROM "Interest" i WHERE app.day_in_stockholm(i."createdAt") <= as_of GROUP BY 1, 2
    UNION ALL SELECT v.organisation_id, v.service_id, min(v.ordered_on) FROM valid v GROUP BY 1, 2),
  delivered AS MATERIALIZED (
    SELECT d.order_id, d.organisation_id, d.service_id, min(d.done_on) AS day FROM done d GROUP BY 1, 2, 3),
  -- The parties of each version that was sent by the day, and what each had answered by then.
  asked AS MATERIALIZED (
    SELECT md5(v.id || p.party::text)::uuid AS key, v.id AS version_id, v."organisationId" AS organisation_id,
           o."serviceId" AS service_id, o.id AS order_id, p.party, v."sentAt" AS sent_at,
           CASE WHEN app.day_in_stockholm(v."closedAt") <= as_of THEN v.closure::text END AS closure,
           s."signedAt" AS signed_at, d.id IS NOT NULL AS is_declined,
           app.day_in_stockholm(d."declinedAt") AS declined_on
    FROM "OrderVersion" v
    JOIN "OrderVersionParty" p ON p."versionId" = v.id AND p.representation = 'represented'
    JOIN "Order" o ON o.id = v."orderId"
    LEFT JOIN LATERAL (
      SELECT s."signedAt" FROM "Signature" s
      WHERE s."versionId" = v.id AND s.party = p.party AND app.day_in_stockholm(s."signedAt") <= as_of
        AND (s."takenBackAt" IS NULL OR app.day_in_stockholm(s."takenBackAt") > as_of)
      ORDER BY s."signedAt" DESC LIMIT 1) s ON true
    LEFT JOIN "Decline" d ON d."versionId" = v.id AND d.party = p.party
      AND app.day_in_stockholm(d."declinedAt") <= as_of
    WHERE app.day_in_stockholm(v."sentAt") <= as_of
      AND (wanted IS NULL OR wanted && ARRAY['signing', 'declines', 'silent'])),
  furthest AS MATERIALIZED (
    SELECT taken.organisation_id, max(taken.step) AS step, min(taken.day) AS day
    FROM (SELECT s.organisation_id, 1 AS step, s.day FROM shown s
          UNION ALL SELECT g."organisationId", 2, g."heldOn" FROM "Dialogue" g
            WHERE g."serviceId" IS NOT NULL AND g."heldOn" <= as_of
          UNION ALL SELECT v.organisation_id, 3, v.ordered_on FROM valid v
          UNION ALL SELECT d.organisation_id, 4, d.day FROM delivered d) taken
    JOIN member m USING (organisation_id) GROUP BY taken.organisation_id),
  first_order AS MATERIALIZED (
    SELECT v.organisation_id, v.service_id, min(v.ordered_on) AS day FROM valid v GROUP BY 1, 2),
  tasted AS MATERIALIZED (
    SELECT f.* FROM first_order f JOIN app.services_in_force() s USING (service_id) WHERE s.is_taster),
  score AS MATERIALIZED (
    SELECT e.id, e."organisationId" AS organisation_id, d."serviceId" AS service_id, e."halfYear" AS day,
           e.rewarding, e.stronger, e.recommends, e."goalReached"::text AS goal
    FROM "Evaluation" e JOIN "Delivery" d ON d.id = e."deliveryId"
    WHERE e."isShown" AND (e."halfYear" + interval '6 months')::date <= as_of + 1
      AND (wanted IS NULL OR wanted && ARRAY['rewarding', 'stronger', 'recommends', 'goal']))
  -- Reach: organisations of the members then.
  SELECT 'interested', 'part', s.organisation_id, s.organisation_id, s.service_id, NULL, 1, s.day, NULL::uuid
  FROM shown s JOIN member USING (organisation_id) WHERE wanted IS NULL OR 'interested' = ANY (wanted)
  UNION ALL SELECT 'ordered', 'part', v.organisation_id, v.organisation_id, v.service_id, NULL, 1, v.ordered_on, v.order_id
  FROM valid v JOIN member USING (organisation_id) WHERE wanted IS NULL OR 'ordered' = ANY (wanted)
  UNION ALL SELECT 'delivered', 'part', d.organisation_id, d.organisation_id, d.service_id, NULL, 1, d.day, d.order_id
  FROM delivered d JOIN member USING (organisation_id) WHERE wanted IS NULL OR 'delivered' = ANY (wanted)
  UNION ALL SELECT reach, 'whole', m.organisation_id, m.organisation_id, NULL, NULL, 1, NULL, NULL::uuid
  FROM member m CROSS JOIN unnest(ARRAY['interested', 'ordered', 'delivered']) reach
  WHERE wanted IS NULL OR reach = ANY (wanted)
  -- Four different counts, each of the one before.
  UNION ALL SELECT 'orders', 'part', v.order_id, v.organisation_id, v.service_id, NULL, 1, v.ordered_on, v.order_id
  FROM valid v WHERE wanted IS NULL OR 'orders' = ANY (wanted)
  UNION ALL SELECT 'orders', 'whole', v.organisation_id, v.organisation_id, v.service_id, NULL, 1, v.ordered_on, v.order_id
  FROM valid v WHERE wanted IS NULL OR 'orders' = ANY (wanted)
  UNION ALL SELECT 'deliveries', 'part', d.order_id, d.organisation_id, d.service_id, NULL, 1, d.day, d.order_id
  FROM delivered d WHERE wanted IS NULL OR 'deliveries' = ANY (wanted)
  UNION ALL SELECT 'deliveries', 'whole', v.order_id, v.organisation_id, v.service_id, NULL, 1, v.ordered_on, v.order_id
  FROM valid v WHERE wanted IS NULL OR 'deliveries' = ANY (wanted)
  UNION ALL SELECT 'occasions', 'part', d.occasion_id, d.organisation_id, d.service_id, NULL, 1, d.done_on, d.order_id
  FROM done d WHERE wanted IS NULL OR 'occasions' = ANY (wanted)
  UNION ALL SELECT 'occasions', 'whole', d.order_id, d.organisation_id, d.service_id, NULL, 1, d.day, d.order_id
  FROM delivered d WHERE wanted IS NULL OR 'occasions' = ANY (wanted)
  UNION ALL SELECT 'participants', 'part', d.occasion_id, d.organisation_id, d.service_id, NULL, d.participants,
    d.done_on, d.order_id FROM done d WHERE wanted IS NULL OR 'participants' = ANY (wanted)
  UNION ALL SELECT 'participants', 'whole', d.occasion_id, d.organisation_id, d.service_id, NULL, 1, d.done_on, d.order_id
  FROM done d WHERE wanted IS NULL OR 'participants' = ANY (wanted)
  -- A service that is counted by use, at the universities.
  UNION ALL SELECT 'use', 'part', u.organisation_id, u.organisation_id, NULL,
    CASE WHEN u.is_in_use THEN 'connected' ELSE 'on_the_way' END, 1, NULL, NULL::uuid
  FROM app.use_at_universities(as_of, known) u WHERE wanted IS NULL OR 'use' = ANY (wanted)
  UNION ALL SELECT 'use', 'whole', u.organisation_id, u.organisation_id, NULL, NULL, 1, NULL, NULL::uuid
  FROM university u WHERE wanted IS NULL OR 'use' = ANY (wanted)
  -- From interest to delivery: one that has reached a step is counted in each step before it.
  UNION ALL SELECT 'funnel', CASE steps.step WHEN 4 THEN 'part' ELSE 'spread' END, f.organisation_id,
    f.organisation_id, NULL, steps.part, 1, f.day, NULL::uuid
  FROM furthest f
  JOIN (VALUES (1, 'interested'), (2, 'talked'), (3, 'ordered'), (4, 'delivered')) steps (step, part)
    ON steps.step <= f.step WHERE wanted IS NULL OR 'funnel' = ANY (wanted)
  UNION ALL SELECT 'funnel', 'whole', f.organisation_id, f.organisation_id, NULL, NULL, 1, f.day, NULL::uuid
  FROM furthest f WHERE wanted IS NULL OR 'funnel' = ANY (wanted)
  -- From the first taste to another service within nine months.
  UNION ALL SELECT 'taster', 'whole', t.organisation_id, t.organisation_id, t.service_id, NULL, 1, t.day, NULL::uuid
  FROM tasted t WHERE wanted IS NULL OR 'taster' = ANY (wanted)
  UNION ALL SELECT 'taster', 'part', t.organisation_id, t.organisation_id, t.service_id, NULL, 1, min(n.day), NULL::uuid
  FROM tasted t JOIN first_order n USING (organisation_id)
  WHERE n.day > t.day AND n.day <= t.day + interval '9 months' AND (wanted IS NULL OR 'taster' = ANY (wanted))
  GROUP BY t.organisation_id, t.service_id
  -- Parity. Earlier orders that were read in know nothing of it.
  UNION ALL SELECT 'started', role.name, v.order_id, v.organisation_id, v.service_id,
    CASE role.name WHEN 'spread' THEN o."startedByParty"::text END, 1, v.ordered_on, v.order_id
  FROM valid v JOIN "Order" o ON o.id = v.order_id
  CROSS JOIN (VALUES ('part'), ('whole'), ('spread')) role (name)
  WHERE NOT v.is_imported AND (role.name <> 'part' OR o."startedByParty" <> 'employer')
    AND (wanted IS NULL OR 'started' = ANY (wanted))
  UNION ALL SELECT 'signing', role.name, a.key, a.organisation_id, a.service_id, a.party::text,
    extract(epoch FROM a.signed_at - a.sent_at) / 86400, app.day_in_stockholm(a.signed_at), a.order_id
  FROM asked a CROSS JOIN (VALUES ('part'), ('whole')) role (name)
  WHERE a.signed_at IS NOT NULL AND (wanted IS NULL OR 'signing' = ANY (wanted))
  UNION ALL SELECT 'declines', role.name, a.key, a.organisation_id, a.service_id, a.party::text, 1,
    coalesce(a.declined_on, app.day_in_stockholm(a.sent_at)), a.order_id
  FROM asked a CROSS JOIN (VALUES ('part'), ('whole')) role (name)
  WHERE (role.name = 'whole' OR a.is_declined) AND (wanted IS NULL OR 'declines' = ANY (wanted))
  UNION ALL SELECT 'silent', role.name, a.key, a.organisation_id, a.service_id, a.party::text, 1,
    app.day_in_stockholm(a.sent_at), a.order_id
  FROM asked a CROSS JOIN (VALUES ('part'), ('whole')) role (name)
  WHERE (role.name = 'whole' OR a.signed_at IS NULL AND NOT a.is_declined
      AND (a.closure = 'lapsed' OR a.closure IS NULL AND app.day_in_stockholm(a.sent_at) + 14 < as_of))
    AND (wanted IS NULL OR 'silent' = ANY (wanted))
  -- Answers that have come out, of half-years that were over.
  UNION ALL SELECT answers.figure, role.name, e.id, e.organisation_id, e.service_id,
    CASE role.name WHEN 'spread' THEN answers.part END, 1, e.day, NULL::uuid
  FROM score e
  CROSS JOIN LATERAL (VALUES ('rewarding', e.rewarding::text, e.rewarding >= 4),
    ('stronger', e.stronger::text, e.stronger >= 4), ('recommends', e.recommends::text, e.recommends),
    ('goal', e.goal, e.goal = 'yes')) answers (figure, part, is_good)
  CROSS JOIN (VALUES ('part'), ('whole'), ('spread')) role (name)
  WHERE (role.name <> 'part' OR answers.is_good) AND (wanted IS NULL OR answers.figure = ANY (wanted))
  -- Places in rounds that anybody had ordered by then, or whose last day to order had passed.
  UNION ALL SELECT 'rounds', 'part', v.order_id, v.organisation_id, v.service_id, r."startsOn"::text, 1, v.ordered_on, v.order_id
  FROM valid v JOIN "Order" o ON o.id = v.order_id JOIN "Round" r ON r.id = o."roundId"
  WHERE (v.ended_on IS NULL OR v.ended_on > as_of) AND (wanted IS NULL OR 'rounds' = ANY (wanted))
  UNION ALL SELECT 'rounds', 'whole', r.id, NULL, r."serviceId", r."startsOn"::text, r."maximumPlaces", r."startsOn", NULL::uuid
  FROM "Round" r
  WHERE NOT (r.status = 'cancelled' AND app.day_in_stockholm(r."decidedAt") <= as_of)
    AND (r."lastOrderOn" <= as_of OR EXISTS (SELECT FROM valid v JOIN "Order" o ON o.id = v.order_id
      WHERE o."roundId" = r.id AND (v.ended_on IS NULL OR v.ended_on > as_of)))
    AND (wanted IS NULL OR 'rounds' = ANY (wanted))
$$;

-- The facts in their cells. A fact is in the whole figure, and in groups of organisations, of services and of the
-- figure's own parts. `fact` is the same for one fact in all its cells.
CREATE FUNCTION app.facts_in_cells(wanted text[], cuts text[], as_of date, known timestamptz)
  RETURNS TABLE (fact bigint, figure text, role text, key uuid, organisation_id uuid, service_id uuid,
    amount double precision, day date, order_id uuid, cut text, cell text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB' SET jit = off AS $$
  WITH fact AS MATERIALIZED (SELECT row_number() OVER () AS fact, f.* FROM app.figure_facts(wanted, as_of, known) f),
  of_organisation AS MATERIALIZED (
    SELECT o.organisation_id, cut.cut, cut.cell FROM app.organisations_on(as_of) o
    CROSS JOIN LATERAL (VALUES ('type', o.type), ('size', o.size), ('sector', o.sector)) cut (cut, cell)
    WHERE cuts IS NULL OR cut.cut = ANY (cuts)),
  of_service AS MATERIALIZED (
    SELECT s.service_id, cut.cut, cut.cell FROM app.services_in_force() s
    CROSS JOIN LATERAL (SELECT 'service' AS cut, s.slug AS cell UNION ALL SELECT 'level', unnest(s.levels)
      UNION ALL SELECT 'kind', unnest(s.kinds)) cut
    WHERE cuts IS NULL OR cut.cut = ANY (cuts))
  SELECT f.fact, f.figure, f.role, f.key, f.organisation_id, f.service_id, f.amount, f.day, f.order_id, cut.cut,
    cut.cell
  FROM fact f
  CROSS JOIN LATERAL (
    SELECT 'all' AS cut, '' AS cell
    UNION ALL SELECT 'part', f.part WHERE f.part IS NOT NULL
    UNION ALL SELECT 'side', CASE f.part WHEN 'employer' THEN 'employer' ELSE 'union' END
      WHERE f.part IS NOT NULL AND f.figure IN ('started', 'signing', 'declines', 'silent')) cut
  WHERE cuts IS NULL OR cut.cut = ANY (cuts)
  UNION ALL
  SELECT f.fact, f.figure, f.role, f.key, f.organisation_id, f.service_id, f.amount, f.day, f.order_id, o.cut, o.cell
  FROM fact f JOIN of_organisation o USING (organisation_id)
  -- An answer is of a batch about a service, and of nothing smaller.
  WHERE f.figure NOT IN ('use', 'rounds', 'rewarding', 'stronger', 'recommends', 'goal')
  UNION ALL
  SELECT f.fact, f.figure, f.role, f.key, f.organisation_id, f.service_id, f.amount, f.day, f.order_id, s.cut, s.cell
  FROM fact f JOIN of_service s USING (service_id)
$$;


-- The values of the cells: how many, a sum of people and of places, and for days a median. `organisations`: how
-- many stand behind. Where a whole knows nothing of a cut, all of it is the whole of each cell.
CREATE FUNCTION app.figure_cells(wanted text[], cuts text[], as_of date, known timestamptz)
  RETURNS TABLE (figure text, cut text, cell text, numerator double precision, denominator double precision,
    organisations integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB' SET jit = off AS $$
  WITH fact AS MATERIALIZED (
    SELECT DISTINCT f.figure COLLATE "C" AS figure, f.cut COLLATE "C" AS cut, f.cell COLLATE "C" AS cell,
           f.role = 'whole' AS is_whole, f.key, f.organisation_id, f.amount
    FROM app.facts_in_cells(wanted, cuts, as_of, known) f
    WHERE f.role <> 'spread' OR f.cut IN ('part', 'side')),
  -- One thing may be of several organisations, and is one all the same.
  thing AS (
    SELECT f.figure, f.cut, f.cell, f.is_whole, f.key, max(f.amount) AS amount FROM fact f GROUP BY 1, 2, 3, 4, 5),
  middle AS (
    SELECT t.figure, t.cut, t.cell, percentile_cont(0.5) WITHIN GROUP (ORDER BY t.amount) AS days
    FROM thing t WHERE t.figure = 'signing' AND NOT t.is_whole GROUP BY 1, 2, 3),
  behind AS (
    SELECT o.figure, o.cut, o.cell, count(*) AS organisations
    FROM (SELECT DISTINCT f.figure, f.cut, f.cell, f.organisation_id FROM fact f WHERE NOT f.is_whole) o
    GROUP BY 1, 2, 3),
  counted AS (
    SELECT t.figure, t.cut, t.cell, t.is_whole,
           CASE WHEN t.figure = 'participants' AND NOT t.is_whole OR t.figure = 'rounds' AND t.is_whole
                THEN sum(t.amount) ELSE count(*) END AS value
    FROM thing t GROUP BY 1, 2, 3, 4)
  SELECT coalesce(p.figure, w.figure), coalesce(p.cut, w.cut), coalesce(p.cell, w.cell),
         coalesce(round(m.days::numeric, 2)::double precision, p.value, 0), coalesce(w.value, total.value, 0),
         coalesce(b.organisations, 0)
  FROM (SELECT * FROM counted WHERE NOT is_whole) p
  FULL JOIN (SELECT * FROM counted WHERE is_whole) w USING (figure, cut, cell)
  LEFT JOIN middle m USING (figure, cut, cell)
  LEFT JOIN behind b USING (figure, cut, cell)
  LEFT JOIN (SELECT * FROM counted WHERE is_whole AND cut = 'all') total ON total.figure = coalesce(p.figure, w.figure)
$$;
