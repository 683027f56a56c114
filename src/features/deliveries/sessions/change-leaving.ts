import 'server-only'
import type { StaffActor } from '@/auth/actor'
import { sessionHappenings } from '@/features/deliveries/sessions/happenings'
import type { Day } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { tell } from '@/lib/happenings/tell'

/** A planned session that somebody is to hold, by one of its parts. */
export type HeldSession = {
  id: string
  occasionId: string
  organisationId: string
  orderId: string
  startsAt: Date
  minutes: number
  sequence: number
  delivererId: string
}

/** Those of a round, as they stand before its orders leave it. */
export function findHeldSessions(tx: Transaction, roundId: string): Promise<HeldSession[]> {
  return tx.$queryRaw<HeldSession[]>`
    SELECT DISTINCT ON (c."sessionId") c."sessionId" AS id, c.id AS "occasionId", c."organisationId", d."orderId",
      c."startsAt", c.minutes, c."delivererId", max(c.sequence) OVER (PARTITION BY c."sessionId") AS sequence
    FROM "Occasion" c JOIN "Delivery" d ON d.id = c."deliveryId" JOIN "Order" o ON o.id = d."orderId"
    WHERE o."roundId" = ${roundId}::uuid AND c.status = 'planned' AND c."sessionId" IS NOT NULL
      AND c."delivererId" IS NOT NULL
    ORDER BY c."sessionId", c.id`
}

/**
 * Sessions that nobody is left in, since their parts have joined those of another round. The one who was to hold them
 * is told once of each, and a calendar drops the entry.
 */
export async function withdrawLeftSessions(
  tx: Transaction,
  actor: StaffActor,
  held: readonly HeldSession[],
  days: { startsOn: Day; startedOn: Day },
): Promise<void> {
  const going = await tx.occasion.findMany({
    where: { sessionId: { in: held.map(({ id }) => id) }, status: { in: ['proposed', 'planned'] } },
    select: { sessionId: true },
  })
  const left = held.filter(({ id }) => !going.some(({ sessionId }) => sessionId === id))
  for (const session of left) {
    const { startsAt } = await tx.occasion.findUniqueOrThrow({
      where: { id: session.occasionId },
      select: { startsAt: true },
    })
    await tell(tx, actor, {
      of: sessionHappenings,
      kind: 'occasion.session_left',
      chainId: session.organisationId,
      subjectId: session.occasionId,
      orderId: session.orderId,
      facts: {
        ...{ sessionFrom: session.id, minutes: session.minutes, sequence: session.sequence + 1 },
        ...{
          startsAt: (startsAt ?? session.startsAt).toISOString(),
          movedFrom: session.startsAt.toISOString(),
        },
        ...{ delivererFrom: session.delivererId, ...days },
      },
    })
  }
}
