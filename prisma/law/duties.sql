-- All that waits for the staff, in one place. Every list and count of it asks here, so nothing can be missing from one
-- of them.

-- Attestations that the secretariat has still to confirm, or to settle after they were contested. A later one replaces
-- them. Both halves have an index.
CREATE FUNCTION app.attestations_waiting() RETURNS TABLE ("organisationId" uuid, party "Party")
  LANGUAGE sql STABLE AS $$
  SELECT a."organisationId", a.party FROM "Attestation" a
  WHERE a."endedAt" IS NULL AND (a."contestedAt" IS NOT NULL OR a."contestedAt" IS NULL AND a."confirmedAt" IS NULL)
    AND NOT EXISTS (SELECT FROM "Attestation" later WHERE later."organisationId" = a."organisationId"
      AND later.party = a.party AND later."attestedAt" > a."attestedAt")
$$;

-- The kinds stand in the order in which they are written in src/features/duties/rules.ts. A silent party has had its
-- time when the proposal is from `patient_since` or earlier. Nobody confirms what they asked for themselves. The system
-- sees what anybody sees. Each part of a joint session waits, and names its session: the room shows them as one. Statuses
-- stand in the text: only then does PostgreSQL use the indexes of what is left to do.
CREATE FUNCTION app.duties(asked_at timestamptz, patient_since date) RETURNS TABLE (
    kind text, id uuid, "parentId" uuid, "orderId" uuid, "organisationId" uuid, "serviceId" uuid, party "Party",
    since timestamptz, "ownerId" uuid, "sessionId" uuid)
  LANGUAGE sql STABLE AS $$
  WITH lacking AS MATERIALIZED (
    SELECT "organisationId", party, "isUnclear", "lostAt" FROM app.parties_without_signatory(asked_at)
  ), written AS MATERIALIZED (
    -- An order is not sent while nobody can sign for a party. From then on the end of a mandate tells. The party waits
    -- since the order does, or since nobody stands behind its absence any more.
    SELECT l."organisationId", l.party, greatest(o."waitingSince", o."sharedAt", (
        SELECT max(coalesce(a."contestedAt", a."endedAt", (a."expiresOn" + 1)::timestamp AT TIME ZONE 'Europe/Stockholm'))
        FROM "Attestation" a
        WHERE a."organisationId" = l."organisationId" AND a.party = l.party AND a."confirmedAt" IS NOT NULL)) AS since
    FROM lacking l JOIN "Order" o ON o."organisationId" = l."organisationId"
    WHERE o."isWaiting" AND o.status IN ('draft', 'returned') AND (o."sharedAt" IS NOT NULL OR o."sentAt" IS NOT NULL)
  )
  SELECT 'contested', a.id, NULL::uuid, NULL::uuid, a."organisationId", NULL::uuid, a.party, a."contestedAt", NULL::uuid,
         NULL::uuid
  FROM "Attestation" a WHERE a."contestedAt" IS NOT NULL AND a."endedAt" IS NULL
    AND NOT EXISTS (SELECT FROM "Attestation" later WHERE later."organisationId" = a."organisationId"
      AND later.party = a.party AND later."attestedAt" > a."contestedAt")
  UNION ALL
  SELECT 'attest', a.id, NULL, NULL, a."organisationId", NULL, a.party, a."attestedAt", NULL, NULL
  FROM "Attestation" a WHERE a."confirmedAt" IS NULL AND a."contestedAt" IS NULL AND a."endedAt" IS NULL
    AND a."attestedById" IS DISTINCT FROM app.person_id()
  UNION ALL
  SELECT 'invite', i.id, NULL, NULL, i."organisationId", NULL, i.party, i."createdAt", NULL, NULL
  FROM "Invitation" i WHERE i."acceptedAt" IS NULL AND i."withdrawnAt" IS NULL AND i."sentAt" IS NULL
    AND i."invitedById" IS DISTINCT FROM app.person_id()
  UNION ALL
  SELECT 'unmanned', lost."organisationId", NULL, NULL, lost."organisationId", NULL, lost.party, lost.since, NULL, NULL
  FROM (
    SELECT DISTINCT ON (1, 2) each."organisationId", each.party, each.since
    FROM (
      SELECT "organisationId", party, 1 AS rank, "lostAt" AS since FROM lacking WHERE "lostAt" IS NOT NULL
      UNION ALL
      -- The party never had anybody, or is unclear. An attestation that waits is a duty of its own.
      SELECT w."organisationId", w.party, 2, w.since
      FROM written w
      WHERE NOT EXISTS (
        SELECT FROM app.attestations_waiting() a WHERE a."organisationId" = w."organisationId" AND a.party = w.party)
    ) each ORDER BY 1, 2, each.rank, each.since
  ) lost
  JOIN "Organisation" o ON o.id = lost."organisationId" AND o."memberTo" IS NULL
  UNION ALL
  -- On the last day the staff's one step is to remind. Once they have, the order waits for the parties alone.
  SELECT 'last_day', o.id, NULL, o.id, o."organisationId", o."serviceId", NULL,
         o."deadlineOn"::timestamp AT TIME ZONE 'Europe/Stockholm', NULL, NULL
  FROM "Order" o WHERE o."isWaiting" AND o.status = 'awaiting_signatures'
    AND o."deadlineOn" = app.day_in_stockholm(asked_at) AND o.id NOT IN (
      SELECT e."orderId" FROM "Event" e WHERE e.kind = 'order.reminded' AND e."orderId" IS NOT NULL
        AND e."occurredAt" >= app.day_in_stockholm(asked_at)::timestamp AT TIME ZONE 'Europe/Stockholm')
  UNION ALL
  SELECT 'overdue', o.id, NULL, o.id, o."organisationId", o."serviceId", NULL,
         (o."deadlineOn" + 1)::timestamp AT TIME ZONE 'Europe/Stockholm', NULL, NULL
  FROM "Order" o WHERE o."isWaiting" AND o.status = 'awaiting_signatures'
    AND o."deadlineOn" < app.day_in_stockholm(asked_at)
  UNION ALL
  -- An order of a round waits for its place first.
  SELECT 'confirm', o.id, NULL, o.id, o."organisationId", o."serviceId", NULL, o."waitingSince", NULL, NULL
  FROM "Order" o WHERE o."isWaiting" AND o.status = 'valid' AND (o."roundId" IS NULL OR EXISTS (
    SELECT FROM "RoundPlace" p WHERE p."orderId" = o.id AND p.status = 'taken'))
  UNION ALL
  SELECT 'mark_done', c.id, c."deliveryId", d."orderId", c."organisationId", d."serviceId", NULL,
         c."startsAt" + c.minutes * interval '1 minute', d."caseOwnerId", c."sessionId"
  FROM "Occasion" c JOIN "Delivery" d ON d.id = c."deliveryId"
  WHERE c.status = 'planned' AND c."startsAt" < asked_at
    AND c."startsAt" + c.minutes * interval '1 minute' < asked_at
  UNION ALL
  -- One that people lead themselves is never planned. It waits to be handed over.
  SELECT 'mark_done', c.id, c."deliveryId", d."orderId", c."organisationId", d."serviceId", NULL, d."createdAt",
         d."caseOwnerId", NULL
  FROM "Occasion" c JOIN "Delivery" d ON d.id = c."deliveryId" AND d.status <> 'cancelled'
  WHERE c.status = 'proposed' AND c."templateKey" = 'registration'
  UNION ALL
  -- A no waits from the day it is said. An occasion without anybody waits from two weeks ahead. A tool that comes
  -- into use needs nobody.
  SELECT 'deliverer', c.id, c."deliveryId", d."orderId", c."organisationId", d."serviceId", NULL,
         greatest(said.at, CASE WHEN c."delivererId" IS NULL THEN c."startsAt" - interval '14 days' END),
         d."caseOwnerId", c."sessionId"
  FROM "Occasion" c JOIN "Delivery" d ON d.id = c."deliveryId"
  LEFT JOIN LATERAL (SELECT max(e."occurredAt") AS at FROM "Event" e WHERE e."subjectId" = c.id) said ON true
  WHERE c.status = 'planned' AND c."startsAt" >= asked_at AND (c.assignment IN ('declined', 'change_asked')
    OR c."delivererId" IS NULL AND c."startsAt" < asked_at + interval '14 days' AND c."templateKey" <> 'in-use')
  UNION ALL
  SELECT 'times', p."occasionId", c."deliveryId", d."orderId", c."organisationId", d."serviceId", NULL, p."proposedAt",
         d."caseOwnerId", c."sessionId"
  FROM "TimeProposal" p JOIN "Occasion" c ON c.id = p."occasionId" JOIN "Delivery" d ON d.id = c."deliveryId"
  WHERE p."replacedAt" IS NULL AND p."planStatus" = c.status AND p."planStartsAt" IS NOT DISTINCT FROM c."startsAt"
    AND (app.day_in_stockholm(p."proposedAt") <= patient_since
      OR EXISTS (SELECT FROM "TimeAnswer" a WHERE a."proposalId" = p.id AND a.wish <> '')
      OR NOT EXISTS (
        SELECT FROM app.asked_parties(c.id) AS asked(party) WHERE NOT EXISTS (
          SELECT FROM "TimeAnswer" a WHERE a."proposalId" = p.id AND a.party = asked.party)))
  UNION ALL
  -- While the parties say which times suit, it is their move. After a done occasion, or one that got its time, the wait
  -- for the next begins. It is about the first of them. All parts of a joint session wait from the decision on the round.
  -- One with others before it has a day of its own, and waits from four weeks ahead of that day. While the parties choose
  -- a time for one before it, it does not wait yet: today is its first day.
  SELECT 'plan', d.id, NULL, d."orderId", d."organisationId", d."serviceId", NULL,
         greatest(CASE WHEN r.id IS NULL THEN d."createdAt" ELSE
           coalesce(r."decidedAt", least(r."goNoGoOn"::timestamp AT TIME ZONE 'Europe/Stockholm', asked_at)) END,
           d."settledAt", CASE WHEN open."isAfterAsked" THEN asked_at
             WHEN d."settledAt" IS NOT NULL AND open."startsAt" IS NOT NULL
             THEN least(open."startsAt" - interval '28 days', asked_at) END),
         d."caseOwnerId", open."sessionId"
  FROM (
    SELECT c."deliveryId", (array_agg(c."sessionId" ORDER BY c.position) FILTER (WHERE NOT c."isAsked"))[1] AS "sessionId",
      (array_agg(c."startsAt" ORDER BY c.position) FILTER (WHERE NOT c."isAsked"))[1] AS "startsAt",
      min(c.position) FILTER (WHERE c."isAsked") < min(c.position) FILTER (WHERE NOT c."isAsked") AS "isAfterAsked"
    FROM (
      SELECT "deliveryId", id, "sessionId", position, "startsAt", id IN (
        SELECT p."occasionId" FROM "TimeProposal" p JOIN "Occasion" asked ON asked.id = p."occasionId"
        WHERE p."replacedAt" IS NULL AND p."planStatus" = 'proposed'
          AND p."planStartsAt" IS NOT DISTINCT FROM asked."startsAt") AS "isAsked"
      FROM "Occasion" WHERE status = 'proposed' AND "templateKey" <> 'registration' OFFSET 0
    ) c
    GROUP BY c."deliveryId" HAVING NOT bool_and(c."isAsked")
  ) open
  JOIN "Delivery" d ON d.id = open."deliveryId" AND d.status <> 'cancelled'
  LEFT JOIN "Order" o ON o.id = CASE WHEN open."sessionId" IS NOT NULL THEN d."orderId" END
  LEFT JOIN "Round" r ON r.id = o."roundId"
  UNION ALL
  SELECT 'answer', m.id, m."orderId", m."orderId", m."organisationId", o."serviceId", m.party, m."createdAt", NULL, NULL
  FROM "Message" m JOIN "Order" o ON o.id = m."orderId"
  WHERE m.audience = 'staff' AND m.party IS NOT NULL AND NOT EXISTS (
    SELECT FROM "Message" later WHERE later."orderId" = m."orderId" AND later.audience = 'staff'
      AND later.addressee = m.addressee AND (later."createdAt", later.id) > (m."createdAt", m.id))
  UNION ALL
  -- A question to all, until another answers all, or the staff answer the one that asks.
  SELECT 'answer', m.id, m."orderId", m."orderId", m."organisationId", o."serviceId", m.party, m."createdAt", NULL, NULL
  FROM "Message" m JOIN "Order" o ON o.id = m."orderId" AND o.status NOT IN ('withdrawn', 'refused', 'cancelled')
  WHERE m.audience = 'parties' AND m.party IS NOT NULL AND m.question IS NULL AND m.body LIKE '%?%' AND NOT EXISTS (
    SELECT FROM "Message" later WHERE later."orderId" = m."orderId" AND (later."createdAt", later.id) > (m."createdAt", m.id)
      AND (later.party IS NULL AND later.addressee = m.party OR later.audience = 'parties' AND later.question IS NULL
        AND (later.party IS DISTINCT FROM m.party OR later.body LIKE '%?%')))
  UNION ALL
  SELECT 'call', c."interestId", NULL, NULL, c."organisationId", c."serviceId", NULL, c.since, c."staffId", NULL
  FROM app.calls(app.day_in_stockholm(asked_at)) c WHERE c.turn IN ('due', 'new')
  UNION ALL
  SELECT 'round', r.id, NULL, NULL, NULL, r."serviceId", NULL, r."goNoGoOn"::timestamp AT TIME ZONE 'Europe/Stockholm', NULL,
         NULL
  FROM "Round" r WHERE r.status = 'planned' AND r."goNoGoOn" <= app.day_in_stockholm(asked_at)
  UNION ALL
  -- Those who give the party's mandates answer. The staff do where there is nobody. Else their step is to remind, once
  -- nobody has answered the question or the last reminder for a while.
  SELECT 'access', r.id, NULL, NULL, r."organisationId", NULL, r.party, last.at, NULL, NULL
  FROM "AccessRequest" r CROSS JOIN LATERAL (
    SELECT greatest(r."createdAt", max(e."occurredAt")) AS at FROM "Event" e
    WHERE e."subjectId" = r.id AND e.kind = 'mandate.request_reminded') last
  WHERE r."answeredAt" IS NULL AND (app.day_in_stockholm(last.at) <= patient_since OR NOT EXISTS (
    SELECT FROM "Mandate" m WHERE m."organisationId" = r."organisationId" AND m.party = r.party
      AND m.kind = 'signatory' AND m."standInForId" IS NULL
      AND app.is_in_force(m."validFrom", m."validTo", m."revokedAt", asked_at)))
  UNION ALL
  SELECT 'unconfirmed', u.id, NULL, NULL, u."organisationId", u."serviceId", u.party, u."confirmedAt", NULL, NULL
  FROM "UnconfirmedInterest" u WHERE u."confirmedAt" IS NOT NULL
  UNION ALL
  -- No order waits for it yet, so it is never late. Where somebody has attested its absence, that is the duty. A union
  -- that is named is only half of the way: it stays until somebody can sign, or is invited.
  SELECT 'unclear', l."organisationId", NULL, NULL, l."organisationId", NULL, l.party,
         o."memberFrom"::timestamp AT TIME ZONE 'Europe/Stockholm', NULL, NULL
  FROM (
    SELECT "organisationId", party FROM lacking WHERE "isUnclear"
    UNION ALL
    SELECT named."organisationId", named.party FROM "LocalParty" named
    WHERE named.representation = 'represented' AND NOT named."hadSignatory" AND named.party <> 'employer' AND NOT EXISTS (
      SELECT FROM "Invitation" i LEFT JOIN "LocalUnion" u ON u.id = i."localUnionId"
      WHERE i."organisationId" = named."organisationId" AND i.party = named.party AND i.kind = 'signatory'
        AND i."acceptedAt" IS NULL AND i."withdrawnAt" IS NULL AND u."endedOn" IS NULL
        AND coalesce(i."validTo" >= (SELECT app.day_in_stockholm(asked_at)), true)
        AND (i."sentAt" IS NULL OR i."expiresAt" > asked_at))
  ) l CROSS JOIN LATERAL (
    SELECT "memberFrom" FROM "Organisation" WHERE id = l."organisationId" AND "memberTo" IS NULL LIMIT 1) o
  WHERE NOT EXISTS (
    SELECT FROM written w
    WHERE w."organisationId" = l."organisationId" AND w.party = l.party) AND NOT EXISTS (
    SELECT FROM app.attestations_waiting() a WHERE a."organisationId" = l."organisationId" AND a.party = l.party)
  UNION ALL
  SELECT 'change', p.id, NULL, NULL, NULL, NULL, p.party, p."askedAt", NULL, NULL
  FROM "PendingChange" p WHERE p."confirmedAt" IS NULL AND p."withdrawnAt" IS NULL
    AND p."askedById" IS DISTINCT FROM app.person_id()
    AND (p.kind = 'notice_address' OR app.is_admin() OR app.is_system())
  UNION ALL
  SELECT 'erasure', e."personId", NULL, NULL, NULL, NULL, NULL, e."askedAt", NULL, NULL
  FROM "Erasure" e JOIN "Person" p ON p.id = e."personId"
  WHERE (app.is_admin() OR app.is_system()) AND e."confirmedAt" IS NULL AND e."doneAt" IS NULL
    AND e."askedById" IS DISTINCT FROM app.person_id()
    AND p."staffRole" IN ('staff', 'admin')
  UNION ALL
  SELECT 'import', f.id, NULL, NULL, NULL, NULL, NULL, f."uploadedAt", f."uploadedById", NULL
  FROM "FileImport" f
  WHERE (app.is_admin() OR app.is_system()) AND f."acceptedAt" IS NULL AND f."undoneAt" IS NULL AND f.bytes IS NOT NULL
  UNION ALL
  SELECT 'mail', w.id, NULL, NULL, NULL, NULL, NULL, w."createdAt", NULL, NULL
  FROM "Mail" w WHERE w."sentAt" IS NULL AND w.state = 'failed' AND w."dismissedAt" IS NULL
  UNION ALL
  -- The queue tries a job again by itself for a while. Mail that fails is told as such.
  SELECT 'job', lpad(to_hex(j.id::bigint), 32, '0')::uuid, NULL, NULL, NULL, NULL, NULL, j."failedAt", NULL, NULL
  FROM app.failed_jobs() j
  WHERE app.is_admin() AND (j."isGivenUp" OR j.attempts >= 8 AND j.task <> 'send_mail')
  UNION ALL
  -- One duty from the first check that found a fault until a check finds none. A kind that is asked for alone reads its
  -- own branch alone: PostgreSQL sees to that only while no branch has a LIMIT at its own end.
  SELECT 'log', first.id, NULL, NULL, NULL, NULL, NULL, first."checkedAt", NULL, NULL
  FROM (
    SELECT c.id, c."checkedAt" FROM "LogCheck" c
    WHERE c."checkedAt" > coalesce((SELECT max(w."checkedAt") FROM "LogCheck" w
      WHERE jsonb_array_length(w.faults::jsonb) = 0), '-infinity')
    ORDER BY c."checkedAt" LIMIT 1
  ) first
$$;

-- The orders that wait for the staff, each with what has waited longest. A part of a delivery waits in its order.
CREATE FUNCTION app.duties_of_orders(asked_at timestamptz, patient_since date) RETURNS TABLE (
    "orderId" uuid, kind text, id uuid, since timestamptz)
  LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (1) d."orderId", d.kind, d.id, d.since
  FROM app.duties(asked_at, patient_since) d
  WHERE d.kind IN ('last_day', 'overdue', 'confirm', 'mark_done', 'deliverer', 'times', 'plan', 'answer')
  ORDER BY 1, d.since, d.kind, d.id
$$;

-- The orders in whose delivery the parties are asked which times suit, or for another form. The first question counts.
-- Found by what is proposed or planned, which have indexes: not by all orders.
CREATE FUNCTION app.orders_asked() RETURNS TABLE ("orderId" uuid, kind text, since timestamptz)
  LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (1) d."orderId", asked.kind, asked.since
  FROM (
    SELECT c."deliveryId", 'times' AS kind, p."proposedAt" AS since
    FROM "Occasion" c JOIN "TimeProposal" p ON p."occasionId" = c.id AND p."replacedAt" IS NULL
      AND p."planStatus" = c.status AND p."planStartsAt" IS NOT DISTINCT FROM c."startsAt"
    WHERE c.status = 'proposed' OR c.status = 'planned'
    UNION ALL
    SELECT c."deliveryId", 'mode', s."askedAt"
    FROM "ModeSwitch" s JOIN "Occasion" c ON c.id = s."occasionId" WHERE s."settledAt" IS NULL
  ) asked JOIN "Delivery" d ON d.id = asked."deliveryId"
  ORDER BY 1, 3, 2
$$;

-- A duty that one of the staff has taken. It is theirs until somebody else takes it, or what waits is done.
ALTER TABLE "TakenDuty" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "TakenDuty" TO portal_app;
GRANT SELECT, INSERT, DELETE ON "TakenDuty" TO portal_worker;
CREATE POLICY owner_reads ON "TakenDuty" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "TakenDuty" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_read ON "TakenDuty" FOR SELECT TO portal_app USING ((SELECT app.is_staff()));
CREATE POLICY staff_take ON "TakenDuty" FOR INSERT TO portal_app WITH CHECK (app.is_staff());
CREATE POLICY staff_hand_over ON "TakenDuty" FOR DELETE TO portal_app USING (app.is_staff());

-- One step with many rows at once, and what came of each row. It is its author's own.
ALTER TABLE "BulkStep" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "BulkStep" TO portal_app, portal_worker;
GRANT UPDATE (rows) ON "BulkStep" TO portal_app, portal_worker;
CREATE POLICY owner_reads ON "BulkStep" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "BulkStep" TO portal_worker
  USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY own_steps ON "BulkStep" TO portal_app
  USING (app.is_staff() AND "personId" = app.person_id())
  WITH CHECK (app.is_staff() AND "personId" = app.person_id());
