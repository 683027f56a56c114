import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/with-actor'
import type { MarkRead } from '@/features/notifications/schema'
import { accept, type Result } from '@/lib/result'

/** Marks the actor's own notifications as read, up to the last one shown. Gives how many. */
export function markRead(actor: SignedInActor, { until }: MarkRead): Promise<Result<number>> {
  return withActor(actor, async tx => {
    const { count } = await tx.notification.updateMany({
      where: { personId: actor.personId, readAt: null, createdAt: { lte: new Date(until) } },
      data: { readAt: actor.now },
    })
    return accept(count)
  })
}
