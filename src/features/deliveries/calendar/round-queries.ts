import 'server-only'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import type { Choice } from '@/features/deliveries/calendar/policy'
import type { ShownRound } from '@/features/deliveries/calendar/round-days'
import type { Span } from '@/features/deliveries/calendar/span'
import { dateOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'

const MOST_ROUNDS = 400

/**
 * The rounds from the span on: there are few, and an empty span leads to the next. The last day to order is left out
 * where it can't matter: to a deliverer, and to a party whose organisation has sent its order.
 */
export async function findRounds(
  tx: Reading,
  actor: Actor,
  { from }: Span,
  { service }: Choice,
): Promise<ShownRound[]> {
  const organisationId = isParty(actor) ? actor.organisation.id : undefined
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
      places: { where: { organisationId, status: { not: 'released' } }, take: 1, select: { orderId: true } },
    },
  })
  return rounds.map(({ places, lastOrderOn, ...round }) => {
    const isAsked = isStaff(actor) || (isParty(actor) && places.length === 0)
    return { ...round, lastOrderOn: isAsked ? lastOrderOn : null }
  })
}
