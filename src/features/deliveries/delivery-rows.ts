import { type Actor, isParty, isStaff } from '@/auth/actor'
import type { Faces, ServiceFace } from '@/features/catalogue/face-queries'
import { groupSizeIn } from '@/features/catalogue/group-size'
import { type DeliverySummary, isOverAt, type OccasionView } from '@/features/deliveries/delivery-view'
import { standsOpen } from '@/features/deliveries/times/rules'
import { draftContentSchema } from '@/features/orders/content/order-content'
import { type WhichOrder, whichOrder } from '@/features/orders/content/units'
import type { Prisma } from '@/generated/prisma/client'
import { dayOfDate } from '@/lib/dates'
import { localizedTextSchema } from '@/lib/localized-text'
import { organisationName } from '@/lib/organisation-name'
import type { Locale } from '@/messages/messages'

export const occasionSelect = {
  id: true,
  deliveryId: true,
  templateKey: true,
  title: true,
  status: true,
  startsAt: true,
  minutes: true,
  mode: true,
  place: true,
  link: true,
  deliverer: { select: { id: true, name: true } },
  assignment: true,
  plannedParticipants: true,
  actualParticipants: true,
  note: true,
  doneOn: true,
  doneTime: true,
  recordedAt: true,
  records: { select: { recordedAt: true }, orderBy: { recordedAt: 'asc' }, take: 1 },
  timeProposals: {
    where: { replacedAt: null },
    select: { planStatus: true, planStartsAt: true, replacedAt: true },
  },
  sequence: true,
  sessionId: true,
} as const satisfies Prisma.OccasionSelect

/** Where an occasion is held, and of which service. */
export const placeSelect = {
  serviceId: true,
  organisation: { select: { name: true, nameEn: true } },
} as const satisfies Prisma.DeliverySelect

export const summarySelect = {
  id: true,
  organisationId: true,
  status: true,
  createdAt: true,
  inUseOn: true,
  ...placeSelect,
} as const satisfies Prisma.DeliverySelect

/** As a list asks for it: a party reads which order it is of, beside its others of the service. */
export function listedBy(actor: Actor) {
  const order = (isParty(actor) || isStaff(actor)) && { select: { number: true, content: isParty(actor) } }
  return { ...summarySelect, caseOwner: { select: { name: true } }, order } satisfies Prisma.DeliverySelect
}

type OccasionRow = Prisma.OccasionGetPayload<{ select: typeof occasionSelect }>
type SummaryRow = Prisma.DeliveryGetPayload<{ select: typeof summarySelect }>

type Sized = Pick<ServiceFace, 'people' | 'isPerUnit'>

export function occasionView(occasion: OccasionRow, now: Date, service?: Sized): OccasionView {
  const { title, doneOn, records, timeProposals, assignment, ...row } = occasion
  return {
    ...row,
    title: localizedTextSchema.parse(title),
    doneOn: doneOn && dayOfDate(doneOn),
    isHeld: doneOn !== null || assignment === 'accepted',
    isDeclined: doneOn === null && assignment === 'declined',
    registeredAt: records[0]?.recordedAt ?? row.recordedAt,
    isMoving: timeProposals.some(proposal => standsOpen(proposal, row).ok),
    isOver: isOverAt(row, now),
    ...(service && overMostOf(row.plannedParticipants, service)),
  }
}

/** Where each unit meets by itself, nobody says how many come from each. */
function overMostOf(expected: number | null, { people, isPerUnit }: Sized): { overMost?: number } {
  const most = isPerUnit ? undefined : groupSizeIn(people)?.most
  return expected !== null && most !== undefined && expected > most ? { overMost: most } : {}
}

/** The parts that not every reader asks for. */
type SummaryParts = { occasions: OccasionRow[]; caseOwner?: { name: string } | null; order?: Ordered | null }
type Ordered = { number: number; content?: Prisma.JsonValue }

function whichOf({ number, content }: Ordered, organisation: SummaryRow['organisation']): WhichOrder {
  const { unit } = draftContentSchema.parse(content)
  return whichOrder({ number, unit, ...organisation })
}

export function summaryView(
  row: SummaryRow & SummaryParts,
  faces: Faces,
  { locale, now }: { locale: Locale; now: Date },
): DeliverySummary {
  const { id, organisationId, status, createdAt } = row
  const service = faces.get(row.serviceId)
  return {
    id,
    status,
    createdAt,
    organisationId,
    organisation: organisationName(locale, row.organisation),
    owner: row.caseOwner?.name ?? null,
    which: row.order?.content ? whichOf(row.order, row.organisation) : null,
    orderNumber: row.order?.number ?? null,
    service,
    inUseOn: row.inUseOn && dayOfDate(row.inUseOn),
    occasions: row.occasions.map(occasion => occasionView(occasion, now, service)),
  }
}
