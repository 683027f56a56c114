-- Staff see a figure on any day, parted in any two ways and narrowed to anything, with the rows behind.

-- The facts of one figure, each with its cells as `cut=cell`, narrowed to those in all of `narrowed`. A whole that knows
-- nothing of a cut is the whole of each of its cells.
CREATE FUNCTION app.marked_facts(wanted text, as_of date, known timestamptz, narrowed text[])
  RETURNS TABLE (role text, key uuid, organisation_id uuid, service_id uuid, amount double precision, day date,
    order_id uuid, marks text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB' SET jit = off AS $$
  SELECT f.role, f.key, f.organisation_id, f.service_id, f.amount, f.day, f.order_id, f.marks
  FROM (
    SELECT f.fact, f.role, f.key, f.organisation_id, f.service_id, f.amount, f.day, f.order_id,
           array_agg(f.cut || '=' || f.cell) AS marks, array_agg(f.cut) AS cuts
    FROM app.facts_in_cells(ARRAY[wanted], NULL, as_of, known) f GROUP BY 1, 2, 3, 4, 5, 6, 7, 8) f
  WHERE NOT EXISTS (
    SELECT FROM unnest(narrowed) mark
    WHERE mark <> ALL (f.marks) AND NOT (f.role = 'whole' AND split_part(mark, '=', 1) <> ALL (f.cuts)))
$$;

-- `cut` and `other` are 'all' where the figure is not parted.
CREATE FUNCTION app.figure_cut(wanted text, as_of date, cut text, other text, narrowed text[])
  RETURNS TABLE (cell text, "otherCell" text, numerator double precision, denominator double precision,
    organisations integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB' SET jit = off AS $$
  WITH fact AS MATERIALIZED (
    SELECT DISTINCT f.role = 'whole' AS is_whole, f.key, f.organisation_id, f.amount, one.cell, two.cell AS other
    FROM app.marked_facts(wanted, as_of, 'infinity', narrowed) f
    LEFT JOIN LATERAL (
      SELECT substr(mark, length(cut) + 2) AS cell FROM unnest(f.marks) mark WHERE starts_with(mark, cut || '=')) one
      ON true
    LEFT JOIN LATERAL (
      SELECT substr(mark, length(other) + 2) AS cell FROM unnest(f.marks) mark WHERE starts_with(mark, other || '=')) two
      ON true
    WHERE app.is_staff() AND (f.role = 'whole' OR one.cell IS NOT NULL AND two.cell IS NOT NULL)
      AND (f.role <> 'spread' OR cut IN ('part', 'side') OR other IN ('part', 'side')
        OR EXISTS (SELECT FROM unnest(narrowed) mark WHERE split_part(mark, '=', 1) IN ('part', 'side')))),
  thing AS (
    SELECT f.is_whole, f.key, f.cell, f.other, max(f.amount) AS amount FROM fact f GROUP BY 1, 2, 3, 4),
  counted AS (
    SELECT t.is_whole, t.cell, t.other,
           CASE WHEN wanted = 'signing' AND NOT t.is_whole
                  THEN round(percentile_cont(0.5) WITHIN GROUP (ORDER BY t.amount)::numeric, 2)::double precision
                WHEN wanted = 'participants' AND NOT t.is_whole OR wanted = 'rounds' AND t.is_whole THEN sum(t.amount)
                ELSE count(*) END AS value
    FROM thing t GROUP BY 1, 2, 3),
  behind AS (
    SELECT f.cell, f.other, count(DISTINCT f.organisation_id) AS organisations
    FROM fact f WHERE NOT f.is_whole GROUP BY 1, 2)
  SELECT c.cell, c.other, coalesce(p.value, 0), coalesce(w.value, 0), coalesce(b.organisations, 0)
  FROM (SELECT DISTINCT k.cell, k.other FROM counted k WHERE k.cell IS NOT NULL AND k.other IS NOT NULL) c
  LEFT JOIN counted p ON NOT p.is_whole AND (p.cell, p.other) = (c.cell, c.other)
  LEFT JOIN LATERAL (
    SELECT sum(k.value) AS value FROM counted k
    WHERE k.is_whole AND coalesce(k.cell, c.cell) = c.cell AND coalesce(k.other, c.other) = c.other) w ON true
  LEFT JOIN behind b ON (b.cell, b.other) = (c.cell, c.other)
$$;

-- The rows that a figure counts, each with its organisation, service and order.
CREATE FUNCTION app.figure_rows(wanted text, as_of date, known timestamptz, narrowed text[])
  RETURNS TABLE (key uuid, organisation_id uuid, service_id uuid, order_id uuid, part text, amount double precision,
    day date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f.key, f.organisation_id, f.service_id, f.order_id, min(part.cell), max(f.amount), min(f.day)
  FROM app.marked_facts(wanted, as_of, known, narrowed) f
  LEFT JOIN LATERAL (
    SELECT substr(mark, 6) AS cell FROM unnest(f.marks) mark WHERE starts_with(mark, 'part=')) part ON true
  -- Nobody's own answer is shown, to nobody.
  WHERE app.is_staff() AND wanted NOT IN ('rewarding', 'stronger', 'recommends', 'goal')
    AND (f.role = 'part' OR f.role = 'spread'
      AND EXISTS (SELECT FROM unnest(narrowed) mark WHERE split_part(mark, '=', 1) IN ('part', 'side')))
  GROUP BY f.key, f.organisation_id, f.service_id, f.order_id
$$;

-- The rows that moved a published month: those that came since, and those that went.
CREATE FUNCTION app.figure_changes(wanted text, month_end date)
  RETURNS TABLE (is_new boolean, key uuid, organisation_id uuid, service_id uuid, order_id uuid, part text,
    amount double precision, day date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH now AS MATERIALIZED (SELECT * FROM app.figure_rows(wanted, month_end, 'infinity', '{}')),
  published AS MATERIALIZED (SELECT * FROM app.figure_rows(wanted, month_end, app.known_by(month_end), '{}'))
  (SELECT true, n.* FROM now n EXCEPT SELECT true, p.* FROM published p)
  UNION ALL
  (SELECT false, p.* FROM published p EXCEPT SELECT false, n.* FROM now n)
$$;

REVOKE ALL ON FUNCTION app.marked_facts FROM PUBLIC;
