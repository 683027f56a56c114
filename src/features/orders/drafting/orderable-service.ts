import 'server-only'
import { canBeOrdered, canBeShownInterest } from '@/features/catalogue/rules'
import { lifeOf, lifeSelect } from '@/features/catalogue/service-life'
import { type Day, dateOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { accept, type Result, refuse } from '@/lib/result'

type Asked = { organisationId: string; day: Day }
type OrderableService = { id: string; slug: string; revisionId: string }

/** The service with its latest revision, if that organisation may order it that day. */
export async function findOrderableService(
  tx: Transaction,
  where: { slug: string } | { id: string },
  asked: Asked,
): Promise<Result<OrderableService>> {
  const service = await tx.service.findUnique({
    where,
    select: {
      id: true,
      slug: true,
      ...lifeSelect,
      pilots: { where: { organisationId: asked.organisationId }, select: { serviceId: true } },
      revisions: {
        where: { state: 'published' },
        orderBy: { number: 'desc' },
        take: 1,
        select: { id: true },
      },
    },
  })
  const revision = service?.revisions[0]
  if (!service || !revision) return refuse('not_found')
  const life = lifeOf(service)
  if (!canBeOrdered(life, { day: asked.day, isPilot: service.pilots.length > 0 })) {
    return refuse(canBeShownInterest(life, asked.day) ? 'service_not_orderable' : 'service_closed')
  }
  return accept({ id: service.id, slug: service.slug, revisionId: revision.id })
}

/** The round that an order begun that day joins; null for a service that does not run in rounds. */
export async function findNextRoundId(tx: Transaction, serviceId: string, day: Day): Promise<string | null> {
  const round = await tx.round.findFirst({
    where: { serviceId, status: { in: ['planned', 'confirmed'] }, lastOrderOn: { gte: dateOf(day) } },
    orderBy: { startsOn: 'asc' },
    select: { id: true },
  })
  return round?.id ?? null
}
