import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { sharedFactsOf } from '@/lib/happenings/facts'

/** An event of an order that the actor was told of, and whether they had read it. */
export type ToldOfOrder = {
  kind: string
  /** The thing that it is about, such as a message. */
  subjectId: string
  version: number | undefined
  readAt: Date | null
  isRead: boolean
}

/** The actor's own notifications of an order say what they have read of it. Nothing more is kept of their reading. */
export function listToldOf(actor: SignedInActor, orderId: string): Promise<ToldOfOrder[]> {
  return readAs(actor, async tx => {
    const rows = await tx.notification.findMany({
      where: { personId: actor.personId, orderId },
      select: { readAt: true, event: { select: { kind: true, subjectId: true, facts: true } } },
    })
    return rows.map(({ readAt, event }) => ({
      kind: event.kind,
      subjectId: event.subjectId,
      version: sharedFactsOf(event.facts).version,
      readAt,
      isRead: readAt !== null,
    }))
  })
}
