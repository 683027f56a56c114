import { draftingHappenings } from '@/features/orders/drafting/happenings'
import type { OrderStatus } from '@/features/orders/statuses'
import { isSharedDraft } from '@/features/orders/whose-move/order-step'
import { factsOf } from '@/lib/happenings/facts'
import { type Party, parties } from '@/lib/party'

/** The acts that are words in a draft. They give the turn to the other side. */
export const draftWords = ['order.shared', 'order.saved', 'order.commented', 'order.draft_accepted']

/** The acts of the parties in a draft. */
export const draftActs = ['order.drafted', ...draftWords]

/** Those by which a party meets its text. To open its page is none, and a saving or comment that changes nothing neither. */
export const meetings = ['order.drafted', 'order.shared', 'order.saved', 'order.draft_accepted']

/** The party that has the last word in a draft, as the log tells it. */
export function lastIn(events: readonly { kind: string; party: Party | null }[]): Party | null {
  return events.findLast(({ kind }) => draftWords.includes(kind))?.party ?? null
}

/** The place in the log where a party last met a draft. Without an act of its own that is the sharing. Else -1. */
export function lastMetIn(events: readonly Met[], own: Party): number {
  const met = events.findLastIndex(
    event =>
      event.party === own &&
      meetings.includes(event.kind) &&
      (event.kind !== 'order.saved' || isWritten(event)),
  )
  return met === -1 ? events.findLastIndex(({ kind }) => kind === 'order.shared') : met
}

type Met = { kind: string; party?: Party | null; facts: unknown }
type Logged = { kind: string; facts: unknown; occurredAt: Date }
/** An act in a draft, and the party that did it. */
export type DraftAct = Pick<Logged, 'kind' | 'facts'> & { party: Party | null }

/**
 * Whether an event changed the text. A comment is sent with a saving too, which then changes no answer. The log of a
 * saving from before the answers were kept tells no names, and counts.
 */
export function isWritten({ kind, facts }: Pick<Logged, 'kind' | 'facts'>): boolean {
  if (kind !== 'order.saved') return false
  return factsOf(draftingHappenings['order.saved'], facts)?.fields !== ''
}

/** The acts by which a party stands behind a draft's text, besides its own change of it. A comment is none. */
const agreements = ['order.shared', 'order.draft_accepted']

/** Tells if a party stands behind the text as it is. It changed it last, or is content with it or shared it since. */
export function isBehindText(events: readonly DraftAct[], party: Party): boolean {
  const changed = events.findLastIndex(event => event.kind === 'order.drafted' || isWritten(event))
  return events.some(
    (event, index) =>
      event.party === party && (index === changed || (index > changed && agreements.includes(event.kind))),
  )
}

/** Since when each party is content with the text as it is, and has said so. The text changed for nobody since. */
export function contentParties(order: {
  status: OrderStatus
  sharedAt: Date | null
  events: readonly (DraftAct & { occurredAt: Date })[]
}): ContentParty[] {
  if (!isSharedDraft(order)) return []
  const since = order.events.slice(order.events.findLastIndex(isWritten) + 1)
  return parties.flatMap(party => {
    const said = since.findLast(event => event.party === party && event.kind === 'order.draft_accepted')
    return said ? { party, at: said.occurredAt } : []
  })
}
export type ContentParty = { party: Party; at: Date }

type Drafted = Parameters<typeof isSharedDraft>[0] & {
  /** Of a shared draft: the acts of its parties, in order. */
  events?: readonly DraftAct[]
}

/** Whether a party may say that it is content with a shared draft: it does not stand behind it yet. */
export function mayAccept({ events, ...order }: Drafted, party: Party): boolean {
  return isSharedDraft(order) && events !== undefined && !isBehindText(events, party)
}

/** Whether a party was the last to change the text since it was shared. It is then taken to be content. */
export function wroteLast(events: readonly DraftAct[], party: Party): boolean {
  const shared = events.findLastIndex(({ kind }) => kind === 'order.shared')
  return events.slice(shared + 1).findLast(isWritten)?.party === party
}

/** The party that changed an answer last, as the log tells it. Null while nobody has. */
export function lastWriterOf(events: readonly Logged[], field: string): { party: Party; at: Date } | null {
  for (const { kind, facts, occurredAt } of events.toReversed()) {
    if (kind !== 'order.saved') continue
    const saved = factsOf(draftingHappenings['order.saved'], facts)
    if (saved?.fields?.split(',').includes(field)) return { party: saved.party, at: occurredAt }
  }
  return null
}
