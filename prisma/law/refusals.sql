-- How the database says no. Every refusal names its rule, so that the portal can explain it.

-- The driver passes on a refusal's message but not its constraint: both are the rule's name.
CREATE FUNCTION app.refuse(rule text, code text DEFAULT 'check_violation') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', rule USING ERRCODE = code, CONSTRAINT = rule;
END $$;

-- A row that belongs to an order or a delivery belongs to its organisation too. Row-level security reads a row's
-- own organisation, so a row on another organisation's order would get past it. The arguments name the table
-- above and the column that leads there.
CREATE FUNCTION app.refuse_row_of_other_organisation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  is_same boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE id = $1 AND "organisationId" = $2)', TG_ARGV[0])
    INTO is_same USING (to_jsonb(NEW) ->> TG_ARGV[1])::uuid, NEW."organisationId";
  IF NOT is_same THEN
    PERFORM app.refuse('one_organisation');
  END IF;
  RETURN NEW;
END $$;
