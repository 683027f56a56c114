import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { accept, type Result } from '@/lib/result'

/** The order's page shows all that its notifications tell of. Gives how many it was news to. */
export function markOrderRead(actor: SignedInActor, orderId: string): Promise<Result<number>> {
  return withActor(actor, async tx => {
    const { count } = await tx.notification.updateMany({
      where: { personId: actor.personId, orderId, readAt: null },
      data: { readAt: actor.now },
    })
    return accept(count)
  })
}
