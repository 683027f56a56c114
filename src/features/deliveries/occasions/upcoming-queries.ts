import 'server-only'
import type { Actor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { summarySelect, summaryView } from '@/features/deliveries/delivery-rows'
import { visibleOccasions } from '@/features/deliveries/policy'
import type { LocalizedText } from '@/lib/localized-text'

const MOST_UPCOMING = 6

export type UpcomingOccasion = {
  id: string
  deliveryId: string
  startsAt: Date
  service: LocalizedText
  organisation: string
}

/** The planned occasions that come next among those the actor may see. */
export async function listUpcoming(actor: Actor): Promise<UpcomingOccasion[]> {
  const rows = await readAs(actor, tx =>
    tx.occasion.findMany({
      where: { AND: [visibleOccasions(actor), { status: 'planned', startsAt: { gte: actor.now } }] },
      orderBy: { startsAt: 'asc' },
      take: MOST_UPCOMING,
      select: {
        id: true,
        deliveryId: true,
        startsAt: true,
        delivery: { select: summarySelect },
      },
    }),
  )
  return rows.flatMap(({ delivery, startsAt, ...row }) => {
    if (!startsAt) return []
    const { organisation, service } = summaryView({ ...delivery, occasions: [] }, actor.locale)
    return { ...row, startsAt, organisation, service: service.name }
  })
}
