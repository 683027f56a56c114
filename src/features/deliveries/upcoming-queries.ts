import 'server-only'
import type { Actor } from '@/auth/actor'
import { withActor } from '@/auth/with-actor'
import { type LocalizedText, serviceContentSchema } from '@/features/catalogue/service-content'
import { visibleOccasions } from '@/features/deliveries/policy'

const MOST_UPCOMING = 8

export type UpcomingOccasion = {
  id: string
  deliveryId: string
  startsAt: Date
  service: LocalizedText
  organisation: string
}

/** The planned occasions that come next among those the actor may see. */
export async function listUpcoming(actor: Actor): Promise<UpcomingOccasion[]> {
  const rows = await withActor(actor, tx =>
    tx.occasion.findMany({
      where: { AND: [visibleOccasions(actor), { status: 'planned', startsAt: { gte: actor.now } }] },
      orderBy: { startsAt: 'asc' },
      take: MOST_UPCOMING,
      select: {
        id: true,
        deliveryId: true,
        startsAt: true,
        delivery: {
          select: {
            organisation: { select: { name: true } },
            order: { select: { serviceRevision: { select: { content: true } } } },
          },
        },
      },
    }),
  )
  return rows.flatMap(({ delivery, startsAt, ...row }) =>
    startsAt
      ? {
          ...row,
          startsAt,
          organisation: delivery.organisation.name,
          service: serviceContentSchema.parse(delivery.order.serviceRevision.content).name,
        }
      : [],
  )
}
