import 'server-only'
import type { PartyActor } from '@/auth/actor'
import { contentNames, type Writing, writings } from '@/features/orders/content/content-fields'
import { type DraftContent, draftContentSchema } from '@/features/orders/content/order-content'
import type { SaveDraft } from '@/features/orders/schema'
import type { OrderEvent } from '@/features/orders/tell-order'
import { addMessage } from '@/features/orders/thread/change-thread'
import type { Reading, Transaction } from '@/lib/db'

type Comment = { question: Writing; body: string }

/** The comments that go along with a press. One that is still being written waits for it. */
export function commentsOf({ intent, comments }: Pick<SaveDraft, 'intent' | 'comments'>): Comment[] {
  if (intent === 'pause') return []
  return writings.flatMap(question => {
    const body = comments?.[question]
    return body ? [{ question, body }] : []
  })
}

/** Writes comments on a draft's questions, for all who write it. Gives their events. */
export async function addComments(
  tx: Transaction,
  actor: PartyActor,
  order: { id: string; organisationId: string },
  comments: Comment[],
): Promise<OrderEvent[]> {
  const events: OrderEvent[] = []
  for (const comment of comments) {
    const written = { audience: 'parties', addressee: null, ...comment } as const
    const { id, digest } = await addMessage(tx, actor, order, written)
    const facts = { party: actor.party, question: comment.question, digest }
    events.push({ kind: 'order.commented', subjectId: id, facts })
  }
  return events
}

/** The questions whose answers this text changes, as the log keeps them. */
export async function changedFields(
  reading: Reading,
  orderId: string,
  content: DraftContent,
): Promise<string> {
  const where = { id: orderId }
  const row = await reading.order.findUniqueOrThrow({ where, select: { content: true } })
  const before = draftContentSchema.parse(row.content)
  return contentNames.filter(name => before[name] !== content[name]).join(',')
}
