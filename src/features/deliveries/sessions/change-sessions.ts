import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { type ChangeOfDelivery, carryOut } from '@/features/deliveries/occasions/change-delivery'
import { findOccasions, lockSessions, type OccasionRow } from '@/features/deliveries/occasions/lock-occasion'
import type { Reading, Transaction } from '@/lib/db'
import { accept, type Result, refuse } from '@/lib/result'

type Decide = (parts: OccasionRow[], reading: Reading) => Promise<Result<ChangeOfDelivery[]>>

/**
 * The way to change several joint sessions of a round at once, for all their organisations. Locks, and in the same order,
 * as `changeOccasion`. Decides with every part of them, also those that are over. Gives the round's id.
 */
export function changeSessions(
  actor: SignedInActor,
  roundId: string,
  decide: Decide,
): Promise<Result<string>> {
  return withActor(actor, tx =>
    once(tx, actor, async () => {
      if (!isStaff(actor)) return refuse('not_allowed')
      if ((await tx.round.count({ where: { id: roundId } })) === 0) return refuse('not_found')
      await lockSessions(tx, await findSessionIds(tx, roundId))
      // Asked again: while it waited for the lock, another may have changed them.
      const sessionId = { in: await findSessionIds(tx, roundId) }
      const changes = await decide(await findOccasions(tx, { sessionId }), tx)
      if (!changes.ok) return changes
      await carryOut(tx, actor, changes.value)
      return accept(roundId)
    }),
  )
}

async function findSessionIds(tx: Transaction, roundId: string): Promise<string[]> {
  const rows = await tx.occasion.findMany({
    where: { sessionId: { not: null }, delivery: { order: { roundId } } },
    distinct: ['sessionId'],
    select: { sessionId: true },
  })
  return rows.flatMap(({ sessionId }) => sessionId ?? [])
}
