import { revisionInForce } from '@/features/catalogue/revision-in-force'
import { serviceNameIn } from '@/features/catalogue/service-content'
import type { DeliverySummary, OccasionView } from '@/features/deliveries/delivery-view'
import type { Prisma } from '@/generated/prisma/client'
import { dayOfDate } from '@/lib/dates'
import { localizedTextSchema } from '@/lib/localized-text'
import { organisationName } from '@/lib/organisation-name'
import type { Locale } from '@/messages/messages'

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
