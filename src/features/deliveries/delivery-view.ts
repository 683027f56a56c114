import { revisionInForce } from '@/features/catalogue/revision-in-force'
import { serviceNameIn } from '@/features/catalogue/service-content'
import type { DeliveryStatus, OccasionMode, OccasionStatus } from '@/features/deliveries/rules'
import type { Prisma } from '@/generated/prisma/client'
import { type Day, dayOfDate } from '@/lib/dates'
import { type LocalizedText, localizedTextSchema } from '@/lib/localized-text'
import { organisationName } from '@/lib/organisation-name'
import type { Locale } from '@/messages/messages'

export type OccasionView = {
  id: string
  deliveryId: string
  title: LocalizedText
  status: OccasionStatus
  /** Planned; for a proposed occasion the day that is proposed. */
  startsAt: Date | null
  minutes: number
  mode: OccasionMode
  place: string
  deliverer: { id: string; name: string } | null
  plannedParticipants: number | null
  actualParticipants: number | null
  note: string
  doneOn: Day | null
  recordedAt: Date | null
  sequence: number
}

export type DeliverySummary = {
  id: string
  service: { id: string; slug: string; number: number; name: LocalizedText }
  organisation: string
  status: DeliveryStatus
  createdAt: Date
  inUseOn: Day | null
  occasions: OccasionView[]
}

export const occasionSelect = {
  id: true,
  deliveryId: true,
  title: true,
  status: true,
  startsAt: true,
  minutes: true,
  mode: true,
  place: true,
  deliverer: { select: { id: true, name: true } },
  plannedParticipants: true,
  actualParticipants: true,
  note: true,
  doneOn: true,
  recordedAt: true,
  sequence: true,
} as const satisfies Prisma.OccasionSelect

export const summarySelect = {
  id: true,
  status: true,
  createdAt: true,
  inUseOn: true,
  organisation: { select: { name: true, nameEn: true } },
  service: {
    select: {
      id: true,
      slug: true,
      number: true,
      revisions: revisionInForce,
    },
  },
} as const satisfies Prisma.DeliverySelect

type OccasionRow = Prisma.OccasionGetPayload<{ select: typeof occasionSelect }>
type SummaryRow = Prisma.DeliveryGetPayload<{ select: typeof summarySelect }>

export function occasionView({ title, doneOn, ...row }: OccasionRow): OccasionView {
  return { ...row, title: localizedTextSchema.parse(title), doneOn: doneOn && dayOfDate(doneOn) }
}

export function summaryView(row: SummaryRow & { occasions: OccasionRow[] }, locale: Locale): DeliverySummary {
  const {
    revisions: [revision],
    ...service
  } = row.service
  const name = revision ? serviceNameIn(revision.content) : { sv: service.slug, en: service.slug }
  return {
    ...row,
    organisation: organisationName(locale, row.organisation),
    service: { ...service, name },
    inUseOn: row.inUseOn && dayOfDate(row.inUseOn),
    occasions: row.occasions.map(occasionView),
  }
}

/** What is next in a delivery: the planned occasion that comes first, else the first that is proposed. */
export function nextOccasion(occasions: readonly OccasionView[]): OccasionView | null {
  const soonest = (status: OccasionStatus) =>
    occasions
      .filter(occasion => occasion.status === status)
      .toSorted((one, other) => Number(one.startsAt ?? 0) - Number(other.startsAt ?? 0))[0]
  return soonest('planned') ?? soonest('proposed') ?? null
}

export function countDone(occasions: readonly { status: OccasionStatus }[]): { done: number; held: number } {
  const held = occasions.filter(occasion => occasion.status !== 'cancelled')
  return { done: held.filter(occasion => occasion.status === 'done').length, held: held.length }
}
