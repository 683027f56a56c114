import 'server-only'
import type { PartyActor } from '@/auth/actor'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { contentNames, type Writing, writings } from '@/features/orders/content/content-fields'
import {
  draftContentSchema,
  givenBy,
  type PartyDrafts,
  partyDraftsSchema,
} from '@/features/orders/content/order-content'
import type { OrderKind } from '@/features/orders/happenings'
import { particularNames, particularsOf, particularsSelect } from '@/features/orders/particulars/particulars'
import type { OrderState } from '@/features/orders/rules'
import type { SaveDraft } from '@/features/orders/schema'
import { type OrderStatus, phaseOf } from '@/features/orders/statuses'
import type { OrderEvent } from '@/features/orders/tell-order'
import { addMessage } from '@/features/orders/thread/change-thread'
import type { Prisma } from '@/generated/prisma/client'
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

type Saved = {
  /** The fields whose answers the text changes, as the log keeps them. */
  fields: string
  partyDrafts: PartyDrafts
}

/** The marks that a party's text leaves on its order. */
export function marksOf(row: SavedRow, party: Party, input: SaveDraft): Saved {
  return {
    fields: Object.keys(differing(row, input)).join(','),
    partyDrafts: { ...partyDraftsSchema.parse(row.partyDrafts), [party]: draftContentSchema.parse(input) },
  }
}

export type Saving = {
  reading: Reading
  actor: PartyActor
  order: OrderState
  posted: SaveDraft
  /** The posted form, with the answer that the service gives by itself. */
  input: SaveDraft
  /** The draft as it stands now. */
  saved: SavedRow
}

const textEvents: OrderKind[] = ['order.saved', 'order.attachment_added', 'order.attachment_removed']

/**
 * Refuses words written over an older text, unless they are the same. Says who saved it and when, and what stands now
 * where the two differ. The next press then carries the number of the text that was shown.
 */
export async function refuseStale({ reading, actor, order, input, saved }: Saving): Promise<Refusal | null> {
  if (!wasSavedSince(order, input)) return null
  const stands = differing(saved, input)
  if (Object.keys(stands).length === 0) return null
  const last = await reading.event.findFirst({
    where: { orderId: order.id, kind: { in: textEvents } },
    orderBy: { position: 'desc' },
    select: { personId: true, party: true, occurredAt: true },
  })
  const who = last?.personId === actor.personId ? 'you' : (last?.party ?? 'somebody')
  return refuse('draft_saved_meanwhile', {
    values: { who, when: momentText(actor.locale, last?.occurredAt ?? actor.now) },
    fills: { revision: [String(order.revision)] },
    stands,
  })
}

const modeSchema = serviceContentSchema.pick({ mode: true })
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
    return refuse('draft_is_over', { values: { how: 'moved', when: '' }, seeAt })
  }
  const isToday = dayOf(sent.sentAt) === dayOf(actor.now)
  const values = isToday
    ? { how: 'today', when: clockText(actor.locale, sent.sentAt) }
    : { how: 'sent', when: momentText(actor.locale, sent.sentAt) }
  return refuse('draft_is_over', { values, seeAt })
}

const savedSelect = {
  partyDrafts: true,
  content: true,
  roundId: true,
  ...particularsSelect,
} as const satisfies Prisma.OrderSelect

type SavedRow = Prisma.OrderGetPayload<{ select: typeof savedSelect }>

/** The draft as it stands now, and the answer that the order's own revision of the service gives by itself. */
export async function savedRow(reading: Reading, id: string) {
  const select = { ...savedSelect, serviceRevision: { select: { content: true } } } as const
  const { serviceRevision, ...row } = await reading.order.findUniqueOrThrow({ where: { id }, select })
  return { ...row, given: givenBy(modeSchema.parse(serviceRevision.content)) }
}

/** The saved answers of those fields that are typed otherwise. */
function differing(row: SavedRow, input: SaveDraft): Record<string, string> {
  const saved = { ...draftContentSchema.parse(row.content), ...particularsOf(row), roundId: row.roundId }
  const typed = { ...saved, ...draftContentSchema.parse(input), ...particularsOf(input) }
  if (input.roundId) typed.roundId = input.roundId
  return Object.fromEntries(
    [...contentNames, ...particularNames, 'roundId' as const]
      .filter(name => saved[name] !== typed[name])
      .map(name => [name, postedText(saved[name])]),
  )
}

/** As a form posts it: a box that is not ticked is empty. */
function postedText(value: string | number | boolean | null): string {
  if (typeof value === 'boolean') return value ? 'on' : ''
  return String(value ?? '')
}
