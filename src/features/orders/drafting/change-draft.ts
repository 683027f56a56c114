import 'server-only'
import type { PartyActor } from '@/auth/actor'
import { type Writing, writings } from '@/features/orders/content/content-fields'
import {
  draftContentSchema,
  type PartyDrafts,
  partyDraftsSchema,
} from '@/features/orders/content/order-content'
import type { SaveDraft } from '@/features/orders/schema'
import { type OrderStatus, phaseOf } from '@/features/orders/statuses'
import type { OrderEvent } from '@/features/orders/tell-order'
import { addMessage } from '@/features/orders/thread/change-thread'
import { dayOf } from '@/lib/dates'
import type { Reading, Transaction } from '@/lib/db'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'
import { type Refusal, refuse } from '@/lib/result'
import { clockText, momentText } from '@/lib/time-text'

type Comment = { question: Writing; body: string }

/** The comments that go along with a press. One that is still being written waits for it. */
export function commentsOf({ intent, comments }: Pick<SaveDraft, 'intent' | 'comments'>): Comment[] {
  if (intent === 'pause') return []
  return writings.flatMap(question => {
    const body = comments?.[question]
    return body ? [{ question, body }] : []
  })
}

/** Somebody has saved since the text was read. It may have been this very press, whose answer was lost. */
export function wasSavedSince(order: { revision: number }, input: { revision: number }): boolean {
  return order.revision !== input.revision
}

/** Those that no press before this one has sent. */
export async function newComments(
  reading: Reading,
  { personId }: PartyActor,
  order: { id: string; revision: number },
  input: SaveDraft,
): Promise<Comment[]> {
  const comments = commentsOf(input)
  if (comments.length === 0 || !wasSavedSince(order, input)) return comments
  const sent = await reading.message.findMany({
    where: { orderId: order.id, personId, OR: comments },
    select: { question: true, body: true },
  })
  return comments.filter(
    ({ question, body }) => !sent.some(one => one.question === question && one.body === body),
  )
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

/** The draft as each party knows it, once this one has met it as it stands. To share it keeps it for the others. */
export async function metText(
  reading: Reading,
  id: string,
  as: Party | [Party, 'shared'],
): Promise<PartyDrafts> {
  const select = { content: true, partyDrafts: true } as const
  const { content, partyDrafts } = await reading.order.findUniqueOrThrow({ where: { id }, select })
  const text = draftContentSchema.parse(content)
  const met = Object.fromEntries([as].flat().map(name => [name, text]))
  return { ...partyDraftsSchema.parse(partyDrafts), ...met }
}

/** The text of an order that is sent, or has ended, is written no more. Says when it was sent, and where it stands. */
export async function refuseOver(
  reading: Reading,
  actor: PartyActor,
  { id, status }: { id: string; status: OrderStatus },
): Promise<Refusal> {
  const sent = await reading.orderVersion.findFirst({
    where: { orderId: id },
    orderBy: { number: 'desc' },
    select: { sentAt: true },
  })
  const seeAt = paths.order(id)
  if (!sent || phaseOf(status) === 'ended') {
    return over({ how: 'moved', when: '' }, seeAt)
  }
  const isToday = dayOf(sent.sentAt) === dayOf(actor.now)
  const values = isToday
    ? { how: 'today', when: clockText(actor.locale, sent.sentAt) }
    : { how: 'sent', when: momentText(actor.locale, sent.sentAt) }
  return over(values, seeAt)
}

function over(values: { how: string; when: string }, seeAt: string): Refusal {
  return refuse('draft_is_over', {
    isHead: true,
    values,
    besides: [{ reason: 'draft_not_saved', values }],
    seeAt,
  })
}
