-- What belongs to an order or a delivery belongs to its organisation too. Row-level security reads a row's own
-- organisation, so a row that hung on another organisation's order would get past it.
CREATE FUNCTION app.refuse_row_of_other_organisation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  is_same boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE id = $1 AND "organisationId" = $2)', TG_ARGV[0])
    INTO is_same USING (to_jsonb(NEW) ->> TG_ARGV[1])::uuid, NEW."organisationId";
  IF NOT is_same THEN
    RAISE EXCEPTION 'another organisation' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_organisation';
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE
  belongs text[];
BEGIN
  FOREACH belongs SLICE 1 IN ARRAY ARRAY[
    ['OrderVersion', 'Order', 'orderId'], ['OrderVersionParty', 'OrderVersion', 'versionId'],
    ['Message', 'Order', 'orderId'], ['RoundPlace', 'Order', 'orderId'], ['Receipt', 'Order', 'orderId'],
    ['Delivery', 'Order', 'orderId'], ['Occasion', 'Delivery', 'deliveryId'],
    ['Evaluation', 'Delivery', 'deliveryId'], ['FollowUp', 'Delivery', 'deliveryId']] LOOP
    EXECUTE format(
      'CREATE TRIGGER one_organisation BEFORE INSERT OR UPDATE OF %I, "organisationId" ON %I FOR EACH ROW
         EXECUTE FUNCTION app.refuse_row_of_other_organisation(%L, %L)',
      belongs[3], belongs[1], belongs[2], belongs[3]);
  END LOOP;
END $$;

-- A signature is taken back while signatures are awaited, and never put back: whoever signs again, signs anew.
CREATE FUNCTION app.refuse_late_taking_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD."takenBackAt" IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM "Order" WHERE id = OLD."orderId" AND status = 'awaiting_signatures'
  ) THEN
    RAISE EXCEPTION 'signature stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_stands BEFORE UPDATE OF "takenBackAt" ON "Signature" FOR EACH ROW
  EXECUTE FUNCTION app.refuse_late_taking_back();
