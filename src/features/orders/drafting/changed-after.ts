import { type ContentField, contentNames } from '@/features/orders/content/content-fields'
import { eventsSince } from '@/features/orders/drafting/events-since'
import { draftingHappenings } from '@/features/orders/drafting/happenings'
import { factsOf } from '@/lib/happenings/facts'
import { type Party, parties } from '@/lib/party'

type Logged = { kind: string; facts: unknown }
/** The answers that a party changed. */
export type ChangedBy = { party: Party; fields: ContentField[] }
type Sent = { number: number; sentByParty: Party }

/**
 * The answers that other parties changed in the draft of a version after the own party had written there. None where
 * it did not write, or sent the version itself and so read it last.
 */
export function changedAfterOwn(
  events: readonly Logged[],
  { number, sentByParty }: Sent,
  own: Party,
): ChangedBy[] {
  if (sentByParty === own) return []
  const saves = eventsSince(events, number - 1).flatMap(({ kind, facts }) =>
    kind === 'order.saved' ? (factsOf(draftingHappenings['order.saved'], facts) ?? []) : [],
  )
  const last = saves.findLastIndex(({ party }) => party === own)
  if (last === -1) return []
  return changedBy(saves.slice(last + 1))
}

/** Which answers each party changed by its savings. Particulars are no answers. */
export function changedBy(saves: readonly { party: Party; fields?: string }[]): ChangedBy[] {
  return parties.flatMap(party => {
    const changed = saves.filter(save => save.party === party).flatMap(({ fields = '' }) => fields.split(','))
    const fields = contentNames.filter(name => changed.includes(name))
    return fields.length > 0 ? { party, fields } : []
  })
}
