-- All that the portal keeps about one person, row by row, for that person and for admins. A kind that is missing
-- here is missing on the person's page and in their file.

CREATE FUNCTION app.kept_of(person uuid) RETURNS TABLE (kind text, at timestamptz, facts jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH asked AS (
    SELECT p.id, p.email FROM "Person" p WHERE p.id = person AND (p.id = app.person_id() OR app.role() = 'admin')
  ), named AS (
    SELECT id, name AS organisation FROM "Organisation"
  )
  SELECT 'mandate', m."createdAt", jsonb_build_object('organisation', n.organisation, 'party', m.party, 'what', m.kind,
    'from', m."validFrom", 'to', m."validTo", 'endedAt', m."revokedAt", 'granted', m."grantedVia", 'union', u.name)
  FROM asked a JOIN "Mandate" m ON m."personId" = a.id JOIN named n ON n.id = m."organisationId"
  LEFT JOIN "LocalUnion" u ON u.id = m."localUnionId"
  UNION ALL
  SELECT 'invitation', i."createdAt", jsonb_build_object('organisation', n.organisation, 'party', i.party,
    'what', i.kind, 'name', i.name, 'email', i.email, 'answeredAt', i."acceptedAt")
  FROM asked a JOIN "Invitation" i ON i.email = a.email JOIN named n ON n.id = i."organisationId"
  UNION ALL
  SELECT 'access_request', r."createdAt", jsonb_build_object('organisation', n.organisation, 'party', r.party,
    'what', r.kind, 'name', r.name, 'email', r.email, 'text', r.message, 'granted', r."isGranted")
  FROM asked a JOIN "AccessRequest" r ON r."personId" = a.id OR r.email = a.email
  JOIN named n ON n.id = r."organisationId"
  UNION ALL
  SELECT 'unconfirmed_interest', r."createdAt", jsonb_build_object('organisation', n.organisation, 'party', r.party,
    'email', r.email, 'telephone', r.telephone, 'text', r.need, 'what', r.timing)
  FROM asked a JOIN "UnconfirmedInterest" r ON r.email = a.email JOIN named n ON n.id = r."organisationId"
  UNION ALL
  SELECT 'address_change', c."createdAt", jsonb_build_object('email', c.email, 'settledAt', c."settledAt")
  FROM asked a JOIN "AddressChange" c ON c."personId" = a.id
  UNION ALL
  SELECT 'calendar_feed', f."createdAt", '{}'::jsonb
  FROM asked a JOIN "CalendarFeed" f ON f."personId" = a.id
  UNION ALL
  SELECT 'saved_view', v."createdAt", jsonb_build_object('name', v.name, 'text', v.search)
  FROM asked a JOIN "SavedView" v ON v."personId" = a.id
  UNION ALL
  SELECT 'session', s."createdAt", jsonb_build_object('lastSeenAt', s."lastSeenAt", 'expiresAt', s."expiresAt",
    'what', s.assurance, 'browser', s."userAgent")
  FROM asked a JOIN "Session" s ON s."personId" = a.id
  UNION ALL
  SELECT 'sign_in_mail', k."createdAt", jsonb_build_object('what', k.kind, 'expiresAt', k."expiresAt")
  FROM asked a JOIN "SignInToken" k ON k.email = a.email
  UNION ALL
  SELECT 'passkey', k."createdAt", jsonb_build_object('name', k.name)
  FROM asked a JOIN "Passkey" k ON k."personId" = a.id
  UNION ALL
  SELECT 'provider_account', NULL, jsonb_build_object('issuer', c.issuer, 'subject', c.subject)
  FROM asked a JOIN "Account" c ON c."personId" = a.id
  UNION ALL
  SELECT 'order_started', o."createdAt", jsonb_build_object('organisation', n.organisation, 'order', o.number)
  FROM asked a JOIN "Order" o ON o."startedById" = a.id JOIN named n ON n.id = o."organisationId"
  WHERE o.origin = 'portal'
  UNION ALL
  SELECT 'order_contact', o."createdAt", jsonb_build_object('organisation', n.organisation, 'order', o.number,
    'name', o."contactName", 'email', o."contactEmail", 'telephone', o."contactPhone")
  FROM asked a JOIN "Order" o ON o."contactEmail" = a.email JOIN named n ON n.id = o."organisationId"
  UNION ALL
  SELECT 'version_sent', v."sentAt", jsonb_build_object('organisation', n.organisation, 'order', o.number,
    'party', v."sentByParty", 'version', v.number)
  FROM asked a JOIN "OrderVersion" v ON v."sentById" = a.id JOIN "Order" o ON o.id = v."orderId"
  JOIN named n ON n.id = v."organisationId"
  UNION ALL
  SELECT 'signature', s."signedAt", jsonb_build_object('organisation', n.organisation, 'order', o.number,
    'party', s.party, 'version', v.number, 'what', s.assurance, 'hash', s."versionHash", 'takenBackAt', s."takenBackAt")
  FROM asked a JOIN "Signature" s ON s."personId" = a.id JOIN "Order" o ON o.id = s."orderId"
  JOIN "OrderVersion" v ON v.id = s."versionId" JOIN named n ON n.id = s."organisationId"
  UNION ALL
  SELECT 'decline', d."declinedAt", jsonb_build_object('organisation', n.organisation, 'order', o.number,
    'party', d.party, 'text', d.reason)
  FROM asked a JOIN "Decline" d ON d."personId" = a.id JOIN "Order" o ON o.id = d."orderId"
  JOIN named n ON n.id = d."organisationId"
  UNION ALL
  SELECT 'message', m."createdAt", jsonb_build_object('organisation', n.organisation, 'order', o.number,
    'party', m.party, 'what', m.audience, 'text', m.body)
  FROM asked a JOIN "Message" m ON m."personId" = a.id JOIN "Order" o ON o.id = m."orderId"
  JOIN named n ON n.id = m."organisationId"
  UNION ALL
  SELECT 'attachment', f."addedAt", jsonb_build_object('organisation', n.organisation, 'order', o.number,
    'name', f.name, 'hash', f.hash)
  FROM asked a JOIN "Attachment" f ON f."addedById" = a.id JOIN "Order" o ON o.id = f."orderId"
  JOIN named n ON n.id = f."organisationId"
  UNION ALL
  SELECT 'receipt_name', r."createdAt", jsonb_build_object('organisation', n.organisation, 'order', o.number,
    'party', x.party, 'name', x.name)
  FROM asked a JOIN LATERAL app.receipt_names_of(a.id) x ON true JOIN "Receipt" r ON r.id = x."receiptId"
  JOIN "Order" o ON o.id = r."orderId" JOIN named n ON n.id = r."organisationId"
  UNION ALL
  SELECT 'interest', i."createdAt", jsonb_build_object('organisation', n.organisation, 'party', i.party,
    'service', s.slug, 'text', i.need, 'name', i."contactName", 'email', i."contactEmail",
    'telephone', i."contactPhone")
  FROM asked a JOIN "Interest" i ON i."personId" = a.id OR i."contactEmail" = a.email
  JOIN named n ON n.id = i."organisationId" JOIN "Service" s ON s.id = i."serviceId"
  UNION ALL
  -- That they were asked. Their answer is tied to nobody.
  SELECT 'evaluation', v."doneAt", jsonb_build_object('organisation', n.organisation, 'order', o.number, 'what',
    CASE WHEN e."hasAnswered" THEN 'answered' ELSE 'asked' END)
  FROM asked a JOIN "Evaluator" e ON e."personId" = a.id JOIN "Delivery" v ON v.id = e."deliveryId"
  JOIN "Order" o ON o.id = v."orderId" JOIN named n ON n.id = e."organisationId"
  UNION ALL
  SELECT 'notification', t."createdAt", jsonb_build_object('what', t.kind, 'readAt', t."readAt")
  FROM asked a JOIN "Notification" t ON t."personId" = a.id
  UNION ALL
  SELECT 'mail', m."createdAt", jsonb_build_object('subject', m.subject, 'email', m."toAddress", 'text', m.body,
    'what', m.state, 'sentAt', m."sentAt", 'reason', m."dismissReason")
  FROM asked a JOIN "Mail" m ON m."personId" = a.id OR m."toAddress" = a.email
  UNION ALL
  SELECT 'dialogue', d."createdAt", jsonb_build_object('organisation', n.organisation, 'text', d.note,
    'nextStep', d."nextStep")
  FROM asked a JOIN "Dialogue" d ON d."staffId" = a.id JOIN named n ON n.id = d."organisationId"
  UNION ALL
  SELECT 'case', v."createdAt", jsonb_build_object('organisation', n.organisation, 'order', o.number, 'what', v.status)
  FROM asked a JOIN "Delivery" v ON v."caseOwnerId" = a.id JOIN "Order" o ON o.id = v."orderId"
  JOIN named n ON n.id = v."organisationId"
  UNION ALL
  SELECT 'occasion', coalesce(c."startsAt", c."doneOn"::timestamptz), jsonb_build_object('organisation',
    n.organisation, 'order', o.number, 'what', c.status)
  FROM asked a JOIN "Deliverer" r ON r."personId" = a.id JOIN "Occasion" c ON c."delivererId" = r.id
  JOIN "Delivery" v ON v.id = c."deliveryId" JOIN "Order" o ON o.id = v."orderId"
  JOIN named n ON n.id = c."organisationId"
  UNION ALL
  SELECT 'time_answer', t."answeredAt", jsonb_build_object('organisation', n.organisation, 'party', t.party,
    'text', t.wish)
  FROM asked a JOIN "TimeAnswer" t ON t."personId" = a.id JOIN named n ON n.id = t."organisationId"
  UNION ALL
  SELECT 'mode_answer', t."answeredAt", jsonb_build_object('organisation', n.organisation, 'party', t.party)
  FROM asked a JOIN "ModeAnswer" t ON t."personId" = a.id JOIN named n ON n.id = t."organisationId"
  UNION ALL
  SELECT 'time_proposal', t."proposedAt", jsonb_build_object('organisation', n.organisation, 'text', t."passedReason")
  FROM asked a JOIN "TimeProposal" t ON t."proposedById" = a.id JOIN named n ON n.id = t."organisationId"
  UNION ALL
  SELECT 'mode_switch', t."askedAt", jsonb_build_object('organisation', n.organisation, 'what', t.mode)
  FROM asked a JOIN "ModeSwitch" t ON t."askedById" = a.id JOIN named n ON n.id = t."organisationId"
  UNION ALL
  SELECT 'occasion_record', t."recordedAt", jsonb_build_object('organisation', n.organisation)
  FROM asked a JOIN "OccasionRecord" t ON t."recordedById" = a.id JOIN named n ON n.id = t."organisationId"
  UNION ALL
  SELECT 'attestation', t."attestedAt", jsonb_build_object('organisation', n.organisation, 'party', t.party,
    'text', t.reason)
  FROM asked a JOIN "Attestation" t ON a.id IN (t."attestedById", t."confirmedById")
  JOIN named n ON n.id = t."organisationId"
  UNION ALL
  SELECT 'file_import', f."uploadedAt", jsonb_build_object('name', f."fileName", 'hash', f."fileHash")
  FROM asked a JOIN "FileImport" f ON f."uploadedById" = a.id
  UNION ALL
  SELECT 'account_change', c."askedAt", jsonb_build_object('what', c.kind, 'name', c.name, 'email', c.email,
    'role', c.role)
  FROM asked a JOIN "PendingChange" c ON c."personId" = a.id
  UNION ALL
  SELECT 'act', e."occurredAt", jsonb_build_object('organisation', n.organisation, 'party', e.party, 'what', e.kind,
    'facts', e.facts, 'hash', e.hash, 'texts', (
      SELECT jsonb_object_agg(x.field, x.text) FROM "EventText" x WHERE x."eventId" = e.id))
  FROM asked a JOIN "Event" e ON e."personId" = a.id LEFT JOIN named n ON n.id = e."chainId"
  UNION ALL
  SELECT 'seen_by', l."seenAt", jsonb_build_object('organisation', n.organisation, 'party', l.party, 'what', l.page,
    'name', r.name)
  FROM asked a JOIN "AccessLog" l ON l."personId" = a.id LEFT JOIN named n ON n.id = l."organisationId"
  LEFT JOIN "Person" r ON r.id = l."readerId"
  UNION ALL
  SELECT 'has_seen', l."seenAt", jsonb_build_object('organisation', n.organisation, 'party', l.party, 'what', l.page)
  FROM asked a JOIN "AccessLog" l ON l."readerId" = a.id LEFT JOIN named n ON n.id = l."organisationId"
$$;
REVOKE ALL ON FUNCTION app.kept_of FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.kept_of TO portal_app;
