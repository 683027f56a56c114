import 'server-only'
import { type Actor, isAdmin, isStaff, type StaffActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfServices } from '@/features/catalogue/face-queries'
import { type DutyKind, dutyKinds } from '@/features/duties/rules'
import type { Reading } from '@/lib/db'
import type { LocalizedText } from '@/lib/localized-text'
import { organisationName } from '@/lib/organisation-name'
import type { Party } from '@/lib/party'

/** Of each kind. */
const MOST_SHOWN = 3

export type Duty = {
  kind: DutyKind
  /** The row that the duty is about: which one follows from the kind. */
  id: string
  /** The delivery's or order's, where the duty is about a part of it. */
  parentId: string | null
  organisation: string | null
  organisationId: string | null
  service: LocalizedText | null
  party: Party | null
  since: Date
  /** Whose case it is. */
  ownerId: string | null
  owner: string | null
}

/** One kind of duty: the first of them, and how many there are. */
export type Duties = { kind: DutyKind; shown: Duty[]; total: number }

type Row = Omit<Duty, 'organisation' | 'service'> & {
  name: string | null
  nameEn: string | null
  serviceId: string | null
  total: number
}

/** All that waits for the staff besides orders, calls and rounds, longest wait first; empty for everyone else. */
export async function listDuties(actor: Actor): Promise<Duties[]> {
  if (!isStaff(actor)) return []
  const rows = await readAs(actor, tx => findDuties(tx, actor))
  const faces = await facesOfServices(rows.flatMap(({ serviceId }) => serviceId ?? []))
  const duties = rows.map(({ name, nameEn, serviceId, ...row }) => ({
    ...row,
    organisation: name === null ? null : organisationName(actor.locale, { name, nameEn: nameEn ?? '' }),
    service: serviceId ? faces.get(serviceId).name : null,
  }))
  return dutyKinds.flatMap(kind => {
    const own = duties.filter(duty => duty.kind === kind)
    const [first] = own
    return first ? [{ kind, total: first.total, shown: own.map(({ total: _, ...duty }) => duty) }] : []
  })
}

/**
 * Nobody confirms what they asked for themselves. Statuses stand in the text: only then does PostgreSQL use the
 * indexes of planned occasions and failed mail.
 */
function findDuties(tx: Reading, actor: StaffActor): Promise<Row[]> {
  const { now, personId } = actor
  return tx.$queryRaw<Row[]>`
    WITH duty AS (
      SELECT 'contested' AS kind, a.id, NULL::uuid AS "parentId", a."organisationId", NULL::uuid AS "serviceId", a.party,
             a."contestedAt" AS since, NULL::uuid AS "ownerId"
      FROM "Attestation" a WHERE a."contestedAt" IS NOT NULL AND a."endedAt" IS NULL
      UNION ALL
      SELECT 'attest', a.id, NULL, a."organisationId", NULL, a.party, a."attestedAt", NULL
      FROM "Attestation" a WHERE a."confirmedAt" IS NULL AND a."contestedAt" IS NULL AND a."endedAt" IS NULL
        AND a."attestedById" <> ${personId}::uuid
      UNION ALL
      SELECT 'unmanned', l."organisationId", NULL, l."organisationId", NULL, l.party, max(m."revokedAt"), NULL
      FROM "LocalParty" l JOIN "Mandate" m ON m."organisationId" = l."organisationId" AND m.party = l.party
        AND m.kind = 'signatory'
      JOIN "Organisation" o ON o.id = l."organisationId" AND o."memberTo" IS NULL
      WHERE l.representation = 'represented'
      GROUP BY l."organisationId", l.party
      HAVING max(m."revokedAt") IS NOT NULL
         AND NOT bool_or(app.is_in_force(m."validFrom", m."validTo", m."revokedAt", ${now}))
      UNION ALL
      SELECT 'mark_done', c.id, c."deliveryId", c."organisationId", d."serviceId", NULL,
             c."startsAt" + c.minutes * interval '1 minute', d."caseOwnerId"
      FROM "Occasion" c JOIN "Delivery" d ON d.id = c."deliveryId"
      WHERE c.status = 'planned' AND c."startsAt" + c.minutes * interval '1 minute' < ${now}
      UNION ALL
      SELECT 'plan', d.id, NULL, d."organisationId", d."serviceId", NULL, d."createdAt", d."caseOwnerId"
      FROM "Delivery" d
      WHERE d.id IN (SELECT c."deliveryId" FROM "Occasion" c WHERE c.status = 'proposed') AND d.status <> 'cancelled'
      UNION ALL
      SELECT 'answer', m.id, m."orderId", m."organisationId", o."serviceId", m.party, m."createdAt", NULL
      FROM "Message" m JOIN "Order" o ON o.id = m."orderId"
      WHERE m.audience = 'staff' AND m.party IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM "Message" later WHERE later."orderId" = m."orderId" AND later.audience = 'staff'
          AND later.addressee = m.addressee AND (later."createdAt", later.id) > (m."createdAt", m.id))
      UNION ALL
      SELECT 'invite', i.id, NULL, i."organisationId", NULL, i.party, i."createdAt", NULL
      FROM "Invitation" i WHERE i."acceptedAt" IS NULL AND i."withdrawnAt" IS NULL AND i."sentAt" IS NULL
        AND i."invitedById" <> ${personId}::uuid
      UNION ALL
      SELECT 'access', r.id, NULL, r."organisationId", NULL, r.party, r."createdAt", NULL
      FROM "AccessRequest" r WHERE r."answeredAt" IS NULL
      UNION ALL
      SELECT 'unconfirmed', u.id, NULL, u."organisationId", u."serviceId", u.party, u."confirmedAt", NULL
      FROM "UnconfirmedInterest" u WHERE u."confirmedAt" IS NOT NULL
      UNION ALL
      SELECT 'change', p.id, NULL, NULL, NULL, p.party, p."askedAt", NULL
      FROM "PendingChange" p WHERE p."confirmedAt" IS NULL AND p."withdrawnAt" IS NULL
        AND p."askedById" <> ${personId}::uuid AND (p.kind = 'notice_address' OR ${isAdmin(actor)})
      UNION ALL
      SELECT 'mail', w.id, NULL, NULL, NULL, NULL, w."createdAt", NULL FROM "Mail" w WHERE w.state = 'failed'
    ), numbered AS (
      SELECT *, count(*) OVER (PARTITION BY kind)::integer AS total,
             row_number() OVER (PARTITION BY kind ORDER BY since, id) AS turn
      FROM duty
    )
    SELECT n.kind, n.id, n."parentId", n."organisationId", n."serviceId", n.party::text AS party, n.since, n."ownerId",
           n.total, o.name, o."nameEn", p.name AS owner
    FROM numbered n
    LEFT JOIN "Organisation" o ON o.id = n."organisationId"
    LEFT JOIN "Person" p ON p.id = n."ownerId"
    WHERE n.turn <= ${MOST_SHOWN}
    ORDER BY n.since, n.id`
}
