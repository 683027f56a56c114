-- How an answer is given: by one of those named in the order, or by a participant without an account.

-- The last day of what is held: done, or planned.
CREATE FUNCTION app.last_occasion_on(delivery uuid) RETURNS date LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT max(coalesce(o."doneOn", app.day_in_stockholm(o."startsAt"))) FROM "Occasion" o
  WHERE o."deliveryId" = delivery AND o.status IN ('planned', 'done')
$$;

-- Those named may answer until the follow-up asks them how it went.
CREATE FUNCTION app.evaluator_standing(asked "Evaluator", at timestamptz) RETURNS text LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN asked."hasAnswered" THEN 'already_evaluated'
    WHEN d.status <> 'done' THEN 'not_delivered_yet'
    WHEN app.last_occasion_on(d.id) + interval '6 months' <= app.day_in_stockholm(at) THEN 'evaluation_closed'
    ELSE 'open' END
  FROM "Delivery" d WHERE d.id = asked."deliveryId"
$$;

-- As many answers as took part. Units count one by one; the same people come to the several parts of one course.
CREATE FUNCTION app.most_participants(delivery uuid) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT coalesce(max(part.people), 100)::int FROM (
    SELECT sum(coalesce(o."actualParticipants", o."plannedParticipants")) AS people FROM "Occasion" o
    WHERE o."deliveryId" = delivery AND o.status IN ('planned', 'done') GROUP BY o."templateKey") part
$$;

-- The participants' link opens when the last occasion begins, whether or not that is marked as done yet.
CREATE FUNCTION app.participant_standing(link "ParticipantLink", at timestamptz) RETURNS text LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN d.status = 'cancelled' THEN 'evaluation_closed'
    WHEN app.last_occasion_on(d.id) IS NULL OR EXISTS (SELECT 1 FROM "Occasion" o WHERE o."deliveryId" = d.id
      AND (o.status = 'proposed' OR (o.status = 'planned' AND o."startsAt" > at))) THEN 'link_not_open_yet'
    WHEN app.last_occasion_on(d.id) + 30 < app.day_in_stockholm(at) THEN 'evaluation_closed'
    WHEN app.most_participants(d.id) = 0 THEN 'evaluation_of_nobody'
    WHEN link.taken >= app.most_participants(d.id) THEN 'evaluation_full'
    ELSE 'open' END
  FROM "Delivery" d WHERE d.id = link."deliveryId"
$$;

CREATE FUNCTION app.keep_answer(delivery uuid, answer jsonb, at timestamptz) RETURNS void LANGUAGE sql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO "Evaluation" ("deliveryId", "organisationId", side, rewarding, stronger, recommends, "goalReached", next,
    "halfYear", "formKey")
  SELECT d.id, d."organisationId", given.side, given.rewarding, given.stronger, given.recommends, given."goalReached",
    coalesce(given.next, ''), app.half_year_of(at), given."formKey"
  FROM "Delivery" d, jsonb_populate_record(NULL::"Evaluation", answer) given WHERE d.id = delivery
$$;
REVOKE ALL ON FUNCTION app.keep_answer, app.last_occasion_on, app.most_participants FROM PUBLIC;

-- Of the evaluator whose key was mailed, what their form needs; nothing else opens with the key.
CREATE FUNCTION app.evaluator_of_key(hash text, at timestamptz)
  RETURNS TABLE ("serviceRevisionId" uuid, name text, "nameEn" text, side "EvaluationSide", goal text, standing text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o."serviceRevisionId", n.name, n."nameEn", e.side, o.content ->> 'goal', app.evaluator_standing(e, at)
  FROM "Evaluator" e JOIN "Delivery" d ON d.id = e."deliveryId" JOIN "Order" o ON o.id = d."orderId"
  JOIN "Organisation" n ON n.id = d."organisationId"
  WHERE e."tokenHash" = hash
$$;

-- Takes an evaluator's one answer: by the key in their mail, or signed in for their party. Says 'given', or why not.
CREATE FUNCTION app.answer_as_evaluator(delivery uuid, hash text, answer jsonb, at timestamptz) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asked "Evaluator";
  standing text;
BEGIN
  SELECT * INTO asked FROM "Evaluator" e WHERE CASE WHEN hash IS NOT NULL THEN e."tokenHash" = hash
    ELSE e."deliveryId" = delivery AND e."personId" = app.person_id() AND app.is_of(e."organisationId") END FOR UPDATE;
  IF asked.id IS NULL THEN
    RETURN 'not_named_in_order';
  END IF;
  standing := app.evaluator_standing(asked, at);
  IF standing <> 'open' THEN
    RETURN standing;
  END IF;
  IF asked.side IS NULL AND coalesce(answer ->> 'side', '') NOT IN ('employer', 'union') THEN
    RETURN 'evaluation_side_missing';
  END IF;
  UPDATE "Evaluator" SET "hasAnswered" = true WHERE id = asked.id;
  PERFORM app.keep_answer(asked."deliveryId",
    answer || jsonb_build_object('side', coalesce(asked.side::text, answer ->> 'side'), 'formKey', NULL), at);
  RETURN 'given';
END $$;

-- A side tells something of a person, and where fewer than five took part, of whom. There nobody is asked for it.
CREATE FUNCTION app.asks_for_side(delivery uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT app.most_participants(delivery) >= 5
$$;
REVOKE ALL ON FUNCTION app.asks_for_side FROM PUBLIC;

CREATE FUNCTION app.participant_link(asked text, at timestamptz)
  RETURNS TABLE ("serviceId" uuid, standing text, "asksSide" boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d."serviceId", app.participant_standing(l, at), app.asks_for_side(d.id)
  FROM "ParticipantLink" l JOIN "Delivery" d ON d.id = l."deliveryId" WHERE l.code = asked
$$;

-- Takes a participant's answer. The row of the link is held, so that it never takes more than there were participants.
CREATE FUNCTION app.answer_as_participant(asked text, answer jsonb, at timestamptz) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  link "ParticipantLink";
  standing text;
BEGIN
  SELECT * INTO link FROM "ParticipantLink" l WHERE l.code = asked FOR UPDATE;
  IF link."deliveryId" IS NULL THEN
    RETURN 'evaluation_link_unknown';
  END IF;
  IF EXISTS (SELECT 1 FROM "Evaluation" e WHERE e."formKey" = (answer ->> 'formKey')::uuid) THEN
    RETURN 'given';
  END IF;
  standing := app.participant_standing(link, at);
  IF standing <> 'open' THEN
    RETURN standing;
  END IF;
  UPDATE "ParticipantLink" SET taken = taken + 1 WHERE "deliveryId" = link."deliveryId";
  PERFORM app.keep_answer(link."deliveryId", answer || jsonb_build_object('side', CASE
    WHEN app.asks_for_side(link."deliveryId") AND answer ->> 'side' IN ('employer', 'union')
    THEN 'participant_' || (answer ->> 'side') ELSE 'participant' END), at);
  RETURN 'given';
END $$;
