import 'server-only'
import type { Actor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfServices, type ServiceFace } from '@/features/catalogue/face-queries'
import { askedSelect, givesWay, hasNoDayYet } from '@/features/deliveries/calendar/asked-rows'
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
  /** Planned or proposed. Of times that the parties choose among the first that is to come. */
  startsAt: Date
  firmness: 'planned' | 'proposed' | 'asked'
  /** Times are proposed for it, and one of them takes the place of this one. */
  givesWay: boolean
  service: ServiceFace
  organisation: string
}

/** The occasions that come next among those the actor may see: planned, proposed, or at one of several times. */
export async function listUpcoming(actor: Actor): Promise<UpcomingOccasion[]> {
  const ahead = { gte: actor.now }
  const asked = { timeProposals: { some: { replacedAt: null, times: { some: { startsAt: ahead } } } } }
  const where: Prisma.OccasionWhereInput = {
    AND: [
      occasionsInDays(actor),
      {
        status: { in: ['planned', 'proposed'] },
        OR: [{ startsAt: ahead }, { status: 'proposed', ...asked }],
      },
    ],
  }
  const rows = await readAs(actor, tx =>
    tx.occasion.findMany({ where, orderBy: byStart, take: MOST_READ, select: shown }),
  )
  const faces = await facesOfServices(rows.map(row => row.delivery.serviceId))
  const nameOf = ({ delivery }: (typeof rows)[number]) =>
    organisationName(actor.locale, delivery.organisation)
  return together(rows)
    .flatMap(parts => {
      const [first] = parts
      const when = whenOf(first, actor.now)
      if (!when) return []
      const { id, deliveryId, delivery } = first
      const organisation = namesTogether(actor.locale, parts.map(nameOf))
      const service = faces.get(delivery.serviceId)
      const title = localizedTextSchema.parse(first.title)
      return { id, deliveryId, title, organisation, service, ...when, givesWay: givesWay(first) }
    })
    .toSorted((one, other) => +one.startsAt - +other.startsAt || one.id.localeCompare(other.id))
    .slice(0, MOST_UPCOMING)
}

type UpcomingRow = Prisma.OccasionGetPayload<{ select: typeof shown }>

/** The day of a plan says nothing while its parties choose among other times. */
function whenOf(row: UpcomingRow, now: Date): Pick<UpcomingOccasion, 'startsAt' | 'firmness'> | null {
  const isAsked = hasNoDayYet(row)
  const times = row.timeProposals.flatMap(one => one.times.map(({ startsAt }) => startsAt))
  const days = isAsked ? times : row.startsAt ? [row.startsAt] : []
  const [startsAt] = days.filter(day => day >= now).toSorted((one, other) => +one - +other)
  if (!startsAt) return null
  return { startsAt, firmness: isAsked ? 'asked' : row.status === 'planned' ? 'planned' : 'proposed' }
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
