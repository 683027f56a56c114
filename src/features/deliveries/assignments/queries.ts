import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfServices } from '@/features/catalogue/face-queries'
import type { OwnOccasion } from '@/features/deliveries/assignments/own-occasion'
import type { AssignmentAnswer } from '@/features/deliveries/assignments/rules'
import { findContacts } from '@/features/deliveries/contact-queries'
import { occasionSelect, occasionView, placeSelect } from '@/features/deliveries/delivery-rows'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { isDeliverer, visibleOccasions } from '@/features/deliveries/policy'
import { IN_USE_KEY } from '@/features/deliveries/rules'
import { together } from '@/features/deliveries/sessions/together'
import { daysAfter } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import type { LocalizedText } from '@/lib/localized-text'
import { namesTogether, organisationName } from '@/lib/organisation-name'

/** How far back a deliverer's list reaches; the calendar shows what lies before. */
const DAYS_BACK = 90
const MOST_LISTED = 200

/** A deliverer's own occasions with where and whom to turn to, the next first; empty for everyone else. */
export async function listOccasions(actor: Actor): Promise<OwnOccasion[]> {
  if (!isDeliverer(actor)) return []
  const since = daysAfter(actor.now, -DAYS_BACK)
  const { rows, contacts } = await readAs(actor, async tx => {
    const rows = await tx.occasion.findMany({
      where: {
        AND: [
          visibleOccasions(actor),
          { OR: [{ status: { in: ['proposed', 'planned'] } }, { startsAt: { gte: since } }] },
        ],
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      take: MOST_LISTED,
      select: {
        ...occasionSelect,
        assignmentNote: true,
        delivery: { select: placeSelect },
      },
    })
    return { rows, contacts: await findContacts(tx, [...new Set(rows.map(row => row.deliveryId))]) }
  })
  const faces = await facesOfServices(rows.map(row => row.delivery.serviceId))
  return together(rows).map(parts => {
    const [{ delivery, assignmentNote, ...row }, ...joined] = parts
    const face = faces.get(delivery.serviceId)
    const { bring, ...service } = face
    const nameOf = (part: (typeof rows)[number]) => organisationName(actor.locale, part.delivery.organisation)
    return {
      ...occasionView(row, actor.now, face),
      organisation: namesTogether(actor.locale, parts.map(nameOf)),
      ownOrganisation: nameOf(parts[0]),
      service,
      bring,
      contacts: parts.flatMap(part => {
        const { contact } = contacts.get(part.deliveryId) ?? {}
        return contact ? [{ ...contact, organisation: nameOf(part) }] : []
      }),
      caseOwner: contacts.get(row.deliveryId)?.caseOwner ?? null,
      joined: joined.map(part => ({
        occasionId: part.id,
        organisation: nameOf(part),
        actualParticipants: part.actualParticipants,
      })),
      assignment: row.assignment,
      assignmentNote,
    }
  })
}

export type AnswerView = {
  id: string
  deliveryId: string
  title: LocalizedText
  startsAt: Date | null
  place: string
  isMoving: boolean
  status: OccasionView['status']
  deliverer: string
  isHeldByNobody: boolean
  /** The last answer to an earlier plan of one that nobody holds, where it was a no. */
  formerNo: { delivererId: string | null; name: string; startsAt: Date | null } | null
  answer: AssignmentAnswer | null
  note: string
  /** Null where nobody has said how many. */
  plannedParticipants: number | null
}

/**
 * The answers of a delivery's deliverers about planned occasions: for staff all, for a deliverer the own. The staff also
 * read which occasions nobody holds.
 */
export async function listAnswers(actor: Actor, deliveryId: string): Promise<AnswerView[]> {
  if (!isStaff(actor) && !isDeliverer(actor)) return []
  const [rows, nos] = await readAs(actor, async tx => {
    const needed = { OR: [{ delivererId: { not: null } }, { templateKey: { not: IN_USE_KEY } }] }
    const found = await tx.occasion.findMany({
      where: { AND: [{ deliveryId, status: 'planned' }, needed, visibleOccasions(actor)] },
      orderBy: { position: 'asc' },
      select: { ...occasionSelect, assignmentNote: true },
    })
    const free = found.flatMap(({ id, deliverer }) => (deliverer ? [] : [id]))
    return [found, free.length > 0 ? await findFormerNos(tx, free) : []] as const
  })
  return rows.map(({ assignmentNote: note, ...row }) => {
    const { id, title, startsAt, isMoving, status, deliverer } = occasionView(row, actor.now)
    // Others may come to the place of a joint session.
    const place = row.mode === 'on_site' || row.sessionId ? row.place : ''
    const no = nos.find(one => one.id === id)
    return {
      id,
      deliveryId,
      title,
      startsAt,
      place,
      isMoving,
      status,
      deliverer: deliverer?.name ?? '',
      isHeldByNobody: deliverer === null,
      formerNo: no ? { ...no, startsAt: no.startsAt ? new Date(no.startsAt) : null } : null,
      answer: row.assignment,
      note,
      plannedParticipants: row.plannedParticipants,
    }
  })
}

type FormerNo = { id: string; delivererId: string | null; name: string; startsAt: string | null }

/** The plan that came after a no tells the time that it was said of. */
function findFormerNos(tx: Reading, ids: string[]) {
  return tx.$queryRaw<FormerNo[]>`
    SELECT said.id, d.id AS "delivererId", p.name, after."startsAt"
    FROM (
      SELECT DISTINCT ON (e."subjectId") e."subjectId" AS id, e.kind, e."personId", e."chainId", e.position
      FROM "Event" e
      WHERE e."subjectId" = ANY(${ids}::uuid[])
        AND e.kind IN ('occasion.accepted', 'occasion.declined', 'occasion.change_asked')
      ORDER BY e."subjectId", e.position DESC
    ) said JOIN "Person" p ON p.id = said."personId" LEFT JOIN "Deliverer" d ON d."personId" = p.id
    LEFT JOIN LATERAL (
      SELECT coalesce(e.facts ->> 'movedFrom', e.facts ->> 'startsAt') AS "startsAt" FROM "Event" e
      WHERE e."subjectId" = said.id AND e."chainId" = said."chainId" AND e.position > said.position
        AND e.facts ->> 'startsAt' IS NOT NULL
      ORDER BY e.position LIMIT 1
    ) after ON true
    WHERE said.kind = 'occasion.declined'`
}
