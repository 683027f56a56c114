-- A confirmed order that is cancelled takes its delivery with it, also when a party cancels: what is not done yet
-- is called off, what is done stays. Gives each occasion that was called off, with what it was.
CREATE FUNCTION app.cancel_delivery_of(cancelled uuid) RETURNS TABLE (occasion uuid, was "OccasionStatus")
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Order" o WHERE o.id = cancelled AND o.status IN ('confirmed', 'in_delivery')
                 AND (app.is_staff() OR app.is_of(o."organisationId"))) THEN
    RAISE EXCEPTION 'not yours' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE "Delivery" SET status = 'cancelled' WHERE "orderId" = cancelled;
  RETURN QUERY
    UPDATE "Occasion" o SET status = 'cancelled', sequence = o.sequence + 1
    FROM "Delivery" d
    WHERE d."orderId" = cancelled AND o."deliveryId" = d.id AND o.status IN ('proposed', 'planned')
    RETURNING o.id, old.status;
END $$;
CREATE POLICY owner_cancels ON "Delivery" FOR UPDATE TO portal_owner USING (true) WITH CHECK (true);
CREATE POLICY owner_cancels ON "Occasion" FOR UPDATE TO portal_owner USING (true) WITH CHECK (true);
