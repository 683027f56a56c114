import 'server-only'
import type { Actor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfServices, type ServiceFace } from '@/features/catalogue/face-queries'
import { askedSelect, givesWay } from '@/features/deliveries/calendar/asked-rows'
import { placeSelect } from '@/features/deliveries/delivery-rows'
import { occasionsInDays } from '@/features/deliveries/policy'
import { together } from '@/features/deliveries/sessions/together'
import type { Prisma } from '@/generated/prisma/client'
import { type LocalizedText, localizedTextSchema } from '@/lib/localized-text'
import { namesTogether, organisationName } from '@/lib/organisation-name'

const MOST_UPCOMING = 6
/** The parts of joint sessions are read beside each other, and are shown as one. */
const MOST_READ = 60

export type UpcomingOccasion = {
  id: string
  deliveryId: string
  /** Which of the service's occasions it is. */
  title: LocalizedText
  startsAt: Date
  /** Times are proposed for it, and one of them takes the place of this one. */
  givesWay: boolean
  service: ServiceFace
  organisation: string
}

/** The planned occasions that come next among those the actor may see. */
export async function listUpcoming(actor: Actor): Promise<UpcomingOccasion[]> {
  const where: Prisma.OccasionWhereInput = {
    AND: [occasionsInDays(actor), { status: 'planned', startsAt: { gte: actor.now } }],
  }
  const rows = await readAs(actor, tx =>
    tx.occasion.findMany({ where, orderBy: byStart, take: MOST_READ, select: shown }),
  )
  const faces = await facesOfServices(rows.map(row => row.delivery.serviceId))
  const nameOf = ({ delivery }: (typeof rows)[number]) =>
    organisationName(actor.locale, delivery.organisation)
  return together(rows)
    .slice(0, MOST_UPCOMING)
    .flatMap(parts => {
      const [{ id, deliveryId, startsAt, delivery }] = parts
      if (!startsAt) return []
      const organisation = namesTogether(actor.locale, parts.map(nameOf))
      const service = faces.get(delivery.serviceId)
      const title = localizedTextSchema.parse(parts[0].title)
      return { id, deliveryId, title, startsAt, organisation, service, givesWay: givesWay(parts[0]) }
    })
}

const byStart = [{ startsAt: 'asc' }, { id: 'asc' }] satisfies Prisma.OccasionOrderByWithRelationInput[]
const shown = {
  id: true,
  deliveryId: true,
  title: true,
  status: true,
  startsAt: true,
  sessionId: true,
  delivery: { select: placeSelect },
  ...askedSelect,
} as const satisfies Prisma.OccasionSelect
