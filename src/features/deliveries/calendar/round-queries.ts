import 'server-only'
import type { Choice } from '@/features/deliveries/calendar/policy'
import type { ShownRound } from '@/features/deliveries/calendar/round-days'
import type { Span } from '@/features/deliveries/calendar/span'
import { dateOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'

const MOST_ROUNDS = 400

/** Those to whom the last day to order may matter: all whom the calendar is for, or one organisation. */
export type Orderers = 'all' | 'none' | { organisationId: string }

/**
 * The rounds from the span on: there are few, and an empty span leads to the next. The last day to order is left out
 * where it can't matter. So it is for a deliverer, and for an organisation that has sent its order.
 */
export async function findRounds(
  tx: Reading,
  { from }: Span,
  { service }: Choice,
  orderers: Orderers,
): Promise<ShownRound[]> {
  const own = typeof orderers === 'object' ? [orderers.organisationId] : []
  const rounds = await tx.round.findMany({
    where: {
      status: { not: 'cancelled' },
      startsOn: { gte: dateOf(from) },
      ...(service && { service: { slug: service } }),
    },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    take: MOST_ROUNDS,
    select: {
      id: true,
      serviceId: true,
      startsOn: true,
      lastOrderOn: true,
      places: {
        where: { organisationId: { in: own }, status: { not: 'released' } },
        take: 1,
        select: { orderId: true },
      },
    },
  })
  return rounds.map(({ places, lastOrderOn, ...round }) => {
    const matters = orderers !== 'none' && places.length === 0
    return { ...round, lastOrderOn: matters ? lastOrderOn : null }
  })
}
