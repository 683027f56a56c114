import { draftingHappenings } from '@/features/orders/drafting/happenings'
import { lastMetIn } from '@/features/orders/drafting/last-writer'
import type { OrderKind } from '@/features/orders/happenings'
import { factsOf } from '@/lib/happenings/facts'
import { type Party, parties, sideOf } from '@/lib/party'

export const CHANGED: OrderKind = 'order.draft_changed'

const COMMENTED: OrderKind = 'order.commented'

type Logged = { kind: string; party: Party | null; facts: unknown }

/**
 * The parties of the other side that a draft is shared with, or that met it. They were told of no change since then, or
 * since their own last comment.
 */
export function untoldParties(events: readonly Logged[], by: Party): Party[] {
  return parties.filter(party => {
    const commented = events.findLastIndex(one => one.party === party && one.kind === COMMENTED)
    const met = Math.max(lastMetIn(events, party), commented)
    const isTold = events.slice(met + 1).some(one => toldIn(one).includes(party))
    return sideOf(party) !== sideOf(by) && met !== -1 && !isTold
  })
}

function toldIn({ kind, facts }: Logged): string[] {
  if (kind !== CHANGED) return []
  return factsOf(draftingHappenings['order.draft_changed'], facts)?.to.split(',') ?? []
}
