-- Union membership is sensitive (GDPR art. 9). What is written about a party's own people, such as why a mandate was
-- revoked, is read by that party and the staff; the other parties read that it happened, not the words.
DROP POLICY party_read ON "EventText";
CREATE POLICY party_read ON "EventText" FOR SELECT TO portal_app USING (
  app.is_of("chainId") AND EXISTS (
    SELECT FROM "Event" e
    WHERE e.id = "eventId"
      AND (e.kind NOT LIKE 'mandate.%' OR e.facts ->> 'party' = app.party()::text)));
