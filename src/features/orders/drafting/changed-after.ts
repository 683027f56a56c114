import { type ContentField, contentNames } from '@/features/orders/content/content-fields'
import { eventsSince } from '@/features/orders/drafting/events-since'
import { draftingHappenings } from '@/features/orders/drafting/happenings'
import { lastMetIn } from '@/features/orders/drafting/last-writer'
import { factsOf } from '@/lib/happenings/facts'
import { type Party, parties } from '@/lib/party'

type Logged = { kind: string; party?: Party | null; facts: unknown }
/** The answers that a party changed. */
export type ChangedBy = { party: Party; fields: ContentField[] }
/** A version, or the one that a draft becomes. */
type Sent = { number: number; sentByParty: Party | null }

/**
 * The answers that other parties changed in the draft of a version after the own party last met it. One that never did
 * is told of those since the sharing. None where the own party sent the version.
 */
export function changedAfterOwn(
  events: readonly Logged[],
  { number, sentByParty }: Sent,
  own: Party,
): ChangedBy[] {
  if (sentByParty === own) return []
  const written = eventsSince(events, number - 1)
  const last = lastMetIn(written, own)
  if (last === -1) return []
  return changedBy(
    written
      .slice(last + 1)
      .flatMap(({ kind, facts }) =>
        kind === 'order.saved' ? (factsOf(draftingHappenings['order.saved'], facts) ?? []) : [],
      )
      .filter(({ party }) => party !== own),
  )
}

/** The same in the text that is written now: it becomes the next version. */
export function changedInNext(
  { events, versionNumber }: { events: readonly Logged[]; versionNumber: number },
  own: Party,
): ChangedBy[] {
  return changedAfterOwn(events, { number: versionNumber + 1, sentByParty: null }, own)
}

/** Which answers each party changed by its savings. Particulars are no answers. */
export function changedBy(saves: readonly { party: Party; fields?: string }[]): ChangedBy[] {
  return parties.flatMap(party => {
    const changed = saves.filter(save => save.party === party).flatMap(({ fields = '' }) => fields.split(','))
    const fields = contentNames.filter(name => changed.includes(name))
    return fields.length > 0 ? { party, fields } : []
  })
}
