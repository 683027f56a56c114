/** Signatures that count, of the very text of their version. */
const STANDING = `SELECT s.* FROM "Signature" s JOIN "OrderVersion" v ON v.id = s."versionId" AND v.hash = s."versionHash"
  WHERE s."takenBackAt" IS NULL`

/** A version that was valid: the last one of an order that went so far, or one by the log. */
const ONCE_VALID = `SELECT v.id, v."orderId", v.number FROM "OrderVersion" v JOIN "Order" o ON o.id = v."orderId"
  WHERE o."organisationId" = $1 AND (
    (v.number = o."versionNumber" AND (o."validAt" IS NOT NULL OR o.status IN
      ('valid', 'confirmed', 'in_delivery', 'delivered', 'followed_up', 'refused', 'cancelled')))
    OR EXISTS (SELECT 1 FROM "Event" e WHERE e."orderId" = o.id AND e.kind = 'order.valid'
      AND (e.facts ->> 'version')::int = v.number))`

/**
 * An attestation `a` for the party of `p`, confirmed by two. By `at` nobody had contested it and no named
 * union had disproved it.
 */
const attestedBy = (at: string) => `"Attestation" a WHERE a."organisationId" = $1 AND a.party = p.party
  AND a."confirmedAt" <= ${at} AND a."confirmedById" <> a."attestedById" AND coalesce(a."contestedAt" > ${at}, true)
  AND NOT EXISTS (SELECT 1 FROM "Event" n WHERE n."chainId" = $1 AND n.kind = 'party.local_union_added'
    AND n.facts ->> 'party' = p.party::text AND n."occurredAt" > a."attestedAt" AND n."occurredAt" <= ${at})`

/**
 * States that may never occur, each with its words; `$1` is the organisation. They were written from the
 * agreement on paper. They share nothing with the rules in the code or with those in the database.
 */
const rules: Record<string, string> = {
  'an order was valid without the signature of a represented party': `
    FROM (${ONCE_VALID}) v JOIN "OrderVersionParty" p ON p."versionId" = v.id AND p.representation <> 'no_counterpart'
    WHERE NOT EXISTS (SELECT 1 FROM (${STANDING}) s WHERE s."versionId" = v.id AND s.party = p.party)`,
  "an order was valid without the employer's signature": `
    FROM (${ONCE_VALID}) v
    WHERE NOT EXISTS (SELECT 1 FROM (${STANDING}) s WHERE s."versionId" = v.id AND s.party = 'employer')`,
  "an order was valid without any union's signature": `
    FROM (${ONCE_VALID}) v
    WHERE NOT EXISTS (SELECT 1 FROM (${STANDING}) s WHERE s."versionId" = v.id AND s.party <> 'employer')`,
  'an order is valid without a version': `
    FROM "Order" o WHERE o."organisationId" = $1
      AND o.status IN ('valid', 'confirmed', 'in_delivery', 'delivered', 'followed_up')
      AND NOT EXISTS (SELECT 1 FROM "OrderVersion" v WHERE v."orderId" = o.id AND v.number = o."versionNumber"
        AND v."closedAt" IS NULL)`,
  'a version was fixed without all four parties': `
    FROM "OrderVersion" v WHERE v."organisationId" = $1
      AND (SELECT count(DISTINCT party) FROM "OrderVersionParty" WHERE "versionId" = v.id) <> 4`,
  'a union was left out of a version that two of the staff had not attested it absent from': `
    FROM "OrderVersion" v JOIN "OrderVersionParty" p ON p."versionId" = v.id AND p.representation = 'no_counterpart'
    WHERE v."organisationId" = $1 AND (p.party = 'employer' OR NOT EXISTS (SELECT 1 FROM ${attestedBy('v."sentAt"')}
        AND a."expiresOn" >= (v."sentAt" AT TIME ZONE 'Europe/Stockholm')::date))`,
  'an order became valid without a union that was here by then': `
    FROM (${ONCE_VALID}) v JOIN "OrderVersionParty" p ON p."versionId" = v.id AND p.representation = 'no_counterpart'
    JOIN "Event" e ON e."orderId" = v."orderId" AND e.kind = 'order.valid' AND (e.facts ->> 'version')::int = v.number
    WHERE NOT EXISTS (SELECT 1 FROM ${attestedBy('e."occurredAt"')})`,
  'a mandate was given for a local union that had ended': `
    FROM "Mandate" m JOIN "Event" e ON e."subjectId" = m."localUnionId" AND e.kind = 'party.local_union_ended'
    WHERE m."organisationId" = $1 AND m."createdAt" > e."occurredAt"`,
  'someone signed a text that was not open, or another one': `
    FROM "Signature" s LEFT JOIN "OrderVersion" v ON v.id = s."versionId" AND v."orderId" = s."orderId"
    WHERE s."organisationId" = $1 AND (v.id IS NULL OR v.hash <> s."versionHash" OR v."organisationId" <> $1
      OR v."sentAt" > s."signedAt" OR v."closedAt" < s."signedAt")`,
  'a party signed that has no counterpart': `
    FROM "Signature" s JOIN "OrderVersionParty" p ON p."versionId" = s."versionId" AND p.party = s.party
    WHERE s."organisationId" = $1 AND p.representation = 'no_counterpart'`,
  'a party has two signatures that count': `
    FROM "Signature" s WHERE s."organisationId" = $1 AND s."takenBackAt" IS NULL
    GROUP BY s."versionId", s.party HAVING count(*) > 1`,
  'one person signed for two parties': `
    FROM "Signature" s WHERE s."organisationId" = $1
    GROUP BY s."orderId", s."personId" HAVING count(DISTINCT s.party) > 1`,
  'one person holds mandates on both sides': `
    FROM "Mandate" e JOIN "Mandate" u ON u."personId" = e."personId" AND u."organisationId" = e."organisationId"
    WHERE e."organisationId" = $1 AND e.party = 'employer' AND u.party <> 'employer'
      AND e."revokedAt" IS NULL AND u."revokedAt" IS NULL
      AND e."validFrom" <= coalesce(u."validTo", 'infinity') AND u."validFrom" <= coalesce(e."validTo", 'infinity')`,
  'a signature or a decline used a mandate that did not run': `
    FROM (SELECT "mandateId", "personId", party, "signedAt" AS at FROM "Signature" WHERE "organisationId" = $1
      UNION ALL SELECT "mandateId", "personId", party, "declinedAt" FROM "Decline" WHERE "organisationId" = $1) act
    LEFT JOIN "Mandate" m ON m.id = act."mandateId" AND m."personId" = act."personId" AND m.party = act.party
      AND m."organisationId" = $1 AND m.kind = 'signatory' AND coalesce(m."revokedAt" > act.at, true)
      AND (act.at AT TIME ZONE 'Europe/Stockholm')::date BETWEEN m."validFrom" AND coalesce(m."validTo", 'infinity')
    WHERE m.id IS NULL`,
  "a union's mandate came from the employer or from one of the staff alone": `
    FROM "Mandate" m LEFT JOIN "Person" g ON g.id = m."grantedById" LEFT JOIN "Person" c ON c.id = m."confirmedById"
    WHERE m."organisationId" = $1 AND m.party <> 'employer' AND CASE WHEN g."staffRole" IS NULL
      THEN NOT EXISTS (SELECT 1 FROM "Mandate" o WHERE o."personId" = g.id AND o."organisationId" = $1
        AND o.party = m.party AND o.kind = 'signatory')
      ELSE coalesce(c."staffRole" NOT IN ('staff', 'admin') OR c.id = g.id, true) END`,
  'a valid order is not in the log, or more than once for a version': `
    FROM (${ONCE_VALID}) v WHERE 1 <> (SELECT count(*) FROM "Event" e WHERE e."orderId" = v."orderId"
      AND e.kind = 'order.valid' AND (e.facts ->> 'version')::int = v.number)`,
}

/** One row, `fault`, for each rule that is broken. */
export const FAULTS = Object.entries(rules)
  .map(
    ([words, broken]) => `SELECT '${words.replaceAll("'", "''")}' AS fault WHERE EXISTS (SELECT 1 ${broken})`,
  )
  .join('\nUNION ALL ')
