import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfServices } from '@/features/catalogue/face-queries'
import { REGISTRATION_KEY } from '@/features/catalogue/self-led'
import { planKinds } from '@/features/deliveries/history/history-entry'
import { answerBy } from '@/features/deliveries/times/rules'
import type { Duty } from '@/features/duties/duty'
import { type DutyKind, deliveryOf, dutyNamed } from '@/features/duties/rules'
import { caseOwnerOf, holdersOf, invitedBy, lastUnion } from '@/features/duties/subject-rows'
import { Prisma } from '@/generated/prisma/client'
import type { Day } from '@/lib/dates'
import { type LocalizedText, localizedTextSchema } from '@/lib/localized-text'
import { organisationName } from '@/lib/organisation-name'

export type DutySubject = Pick<Duty, 'organisation' | 'service'> & {
  /** The occasion that the duty is about, with the time that it has now. */
  occasion?: { title: LocalizedText; startsAt: Date; isMoved: boolean } | null
  /** It is an occasion that people lead themselves. */
  isSelfLed?: boolean
  /** The delivery's occasions that the staff still have to plan, the first first. */
  unplanned?: LocalizedText[]
  /** The times that the last press set in a series. */
  scheduled?: Date[]
  /** The occasion that the parties were asked about last, and the last day to answer. */
  proposed?: { title: LocalizedText; answerBy: Day } | null
  /** The local union that was added last. */
  union?: string | null
  /** The one who is responsible for the delivery of an order. */
  caseOwner?: string | null
  /** The one who was asked last to hold the occasion, and the one who held it before. */
  holders?: { to: string | null; from: string | null } | null
  /** The one whom the reader invited or confirmed last. The mail waits for a colleague, or is on its way. */
  invited?: { name: string; waits: boolean } | null
}
type Row = {
  name: string | null
  nameEn: string | null
  serviceId: string | null
  title: unknown
  startsAt: string | null
  isMoved: boolean | null
  isJoint: boolean
  isSelfLed: boolean
  unplanned: unknown[] | null
  scheduled: string[] | null
  proposed: { title: unknown; at: string } | null
  union: string | null
  caseOwner: string | null
  holders: DutySubject['holders']
  invited: DutySubject['invited']
}

const NOTHING: DutySubject = { organisation: null, service: null }

/**
 * The organisation and service of a duty, also once it waits no more. Nothing where that is the portal itself, or is
 * gone. A joint session's sequence grows with its first plan too, so it says nothing of a move.
 */
export async function getDutySubject(actor: Actor, name: string): Promise<DutySubject> {
  const named = dutyNamed(name)
  const from = named && subjects[named.kind]
  if (!isStaff(actor) || !named || !from) return NOTHING
  const [row] = await readAs(
    actor,
    tx => tx.$queryRaw<Row[]>`
      SELECT o.name, o."nameEn", found."serviceId", c.title, c."startsAt",
        c.sequence > 0 AND c."sessionId" IS NULL AS "isMoved", c."sessionId" IS NOT NULL AS "isJoint",
        c."templateKey" IS NOT DISTINCT FROM ${REGISTRATION_KEY} AS "isSelfLed",
        ${isPlanned(named.kind) ? proposedOf(named.id) : Prisma.sql`NULL`} AS proposed,
        ${unplannedOf(named.id)} AS unplanned, ${scheduledOf(named.id)} AS scheduled,
        ${['contested', 'unmanned', 'unclear'].includes(named.kind) ? lastUnion : Prisma.sql`NULL`} AS union,
        ${named.kind === 'confirm' ? caseOwnerOf(named.id) : Prisma.sql`NULL`} AS "caseOwner",
        ${named.kind === 'deliverer' ? holdersOf(named.id) : Prisma.sql`NULL`} AS holders,
        ${invitedBy(actor.personId)} AS invited
      FROM (${from} WHERE subject.id = ${named.id}::uuid) AS found ("organisationId", "serviceId")
      LEFT JOIN "Organisation" o ON o.id = found."organisationId"
      LEFT JOIN "Occasion" c ON c.id = ${named.kind === 'plan' ? lastPlannedOf(named.id) : Prisma.sql`${named.id}::uuid`}`,
  )
  if (!row) return NOTHING
  const faces = await facesOfServices(row.serviceId ? [row.serviceId] : [])
  return {
    // A joint session is none of one organisation's own.
    organisation: row.isJoint
      ? null
      : row.name && organisationName(actor.locale, { name: row.name, nameEn: row.nameEn ?? '' }),
    isSelfLed: row.isSelfLed,
    service: (row.serviceId && faces.get(row.serviceId)) || null,
    occasion: row.startsAt
      ? {
          title: localizedTextSchema.parse(row.title),
          startsAt: new Date(row.startsAt),
          isMoved: row.isMoved ?? false,
        }
      : null,
    unplanned: (row.unplanned ?? []).map(title => localizedTextSchema.parse(title)),
    proposed: row.proposed && {
      title: localizedTextSchema.parse(row.proposed.title),
      answerBy: answerBy({ proposedAt: new Date(row.proposed.at) }),
    },
    union: row.union,
    caseOwner: row.caseOwner,
    holders: row.holders,
    invited: row.invited,
    scheduled: (row.scheduled ?? []).map(startsAt => new Date(startsAt)),
  }
}

/** The colleague from whom the reader last took over a delivery that is theirs. Nobody who has left. */
export async function getFormerOwner(
  actor: Actor,
  duty: Pick<Duty, 'kind' | 'id' | 'parentId' | 'ownerId'>,
): Promise<{ id: string; name: string } | null> {
  const deliveryId = deliveryOf(duty)
  if (!isStaff(actor) || !deliveryId || duty.ownerId !== actor.personId) return null
  const [former] = await readAs(
    actor,
    tx => tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT p.id, p.name FROM (
        SELECT e.facts ->> 'owner' AS owner, e.facts ->> 'ownerBefore' AS before FROM "Event" e
        WHERE e."subjectId" = ${deliveryId}::uuid AND e.kind = 'delivery.case_owner_changed'
        ORDER BY e.position DESC LIMIT 1
      ) last JOIN "Person" p ON p.id = last.before::uuid
      WHERE last.owner = ${actor.personId} AND p."deactivatedAt" IS NULL AND p."staffRole" IN ('staff', 'admin')`,
  )
  return former ?? null
}

/** Of a delivery's occasions the one whose time was set last. */
function lastPlannedOf(deliveryId: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT e."subjectId" FROM "Event" e
    WHERE e."subjectId" IN (SELECT id FROM "Occasion" WHERE "deliveryId" = ${deliveryId}::uuid)
      AND e.kind = ANY(${planKinds})
    ORDER BY e.position DESC LIMIT 1)`
}

const isPlanned = (kind: DutyKind) => kind === 'plan' || kind === 'times'

/** Of an occasion, or of a delivery's occasions. */
function proposedOf(id: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT jsonb_build_object('title', u.title, 'at', p."proposedAt")
    FROM "Occasion" u JOIN "TimeProposal" p ON p."occasionId" = u.id AND p."replacedAt" IS NULL
    WHERE u.id = ${id}::uuid OR u."deliveryId" = ${id}::uuid ORDER BY p."proposedAt" DESC LIMIT 1)`
}

/** The events of one press have one hour. */
function scheduledOf(deliveryId: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT jsonb_agg(s."startsAt" ORDER BY s."startsAt") FROM (
      SELECT DISTINCT c.id, c."startsAt", rank() OVER (ORDER BY e."occurredAt" DESC) AS turn
      FROM "Occasion" c JOIN "Event" e ON e."subjectId" = c.id
      WHERE c."deliveryId" = ${deliveryId}::uuid
        AND e.kind IN ('occasion.set_in_series', 'occasion.moved_in_series')) AS s
    WHERE s.turn = 1)`
}

function unplannedOf(deliveryId: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT jsonb_agg(u.title ORDER BY u.position) FROM "Occasion" u
    WHERE u."deliveryId" = ${deliveryId}::uuid AND u.status = 'proposed' AND u."templateKey" <> ${REGISTRATION_KEY} AND NOT EXISTS (
      SELECT FROM "TimeProposal" p WHERE p."occasionId" = u.id AND p."replacedAt" IS NULL
        AND p."planStatus" = u.status AND p."planStartsAt" IS NOT DISTINCT FROM u."startsAt"))`
}

const ofOrder = Prisma.sql`SELECT subject."organisationId", subject."serviceId" FROM "Order" subject`
const ofOccasion = Prisma.sql`
  SELECT subject."organisationId", d."serviceId" FROM "Occasion" subject JOIN "Delivery" d ON d.id = subject."deliveryId"`
const ofParty = Prisma.sql`SELECT subject.id, NULL::uuid FROM "Organisation" subject`
const ofAttestation = Prisma.sql`SELECT subject."organisationId", NULL::uuid FROM "Attestation" subject`

/** The row that each kind is about, with its organisation and its service. */
const subjects: Partial<Record<DutyKind, Prisma.Sql>> = {
  contested: ofAttestation,
  attest: ofAttestation,
  unmanned: ofParty,
  unclear: ofParty,
  last_day: ofOrder,
  overdue: ofOrder,
  confirm: ofOrder,
  mark_done: ofOccasion,
  deliverer: ofOccasion,
  times: ofOccasion,
  plan: Prisma.sql`SELECT subject."organisationId", subject."serviceId" FROM "Delivery" subject`,
  answer: Prisma.sql`
    SELECT o."organisationId", o."serviceId" FROM "Message" subject JOIN "Order" o ON o.id = subject."orderId"`,
  call: Prisma.sql`SELECT subject."organisationId", subject."serviceId" FROM "Interest" subject`,
  round: Prisma.sql`SELECT NULL::uuid, subject."serviceId" FROM "Round" subject`,
  invite: Prisma.sql`SELECT subject."organisationId", NULL::uuid FROM "Invitation" subject`,
  access: Prisma.sql`SELECT subject."organisationId", NULL::uuid FROM "AccessRequest" subject`,
}
