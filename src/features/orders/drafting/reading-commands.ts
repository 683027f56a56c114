import 'server-only'
import { isParty, type SignedInActor } from '@/auth/actor'
import { changeOrder } from '@/features/orders/change-order'
import { metText } from '@/features/orders/drafting/change-draft'
import { draftActs, isBehindText } from '@/features/orders/drafting/last-writer'
import { isSharedDraft } from '@/features/orders/whose-move/order-step'
import { type Result, refuse } from '@/lib/result'

/**
 * Says that a party is content with the text of a shared draft, as its reader read it. The party has then met all of
 * it, and the turn is the other side's. One that stands behind it already changes nothing.
 */
export function acceptDraft(
  actor: SignedInActor,
  { orderId, revision }: { orderId: string; revision: number },
): Promise<Result<string>> {
  return changeOrder<string>(actor, orderId, async (order, reading) => {
    if (!isParty(actor)) return refuse('not_allowed')
    if (!isSharedDraft(order)) return refuse('order_moved_on')
    if (order.revision !== revision) return refuse('draft_changed')
    const { party } = actor
    const events = await reading.event.findMany({
      where: { orderId, kind: { in: draftActs } },
      orderBy: { position: 'asc' },
      select: { kind: true, party: true, facts: true },
    })
    if (isBehindText(events, party)) return { ok: true, value: orderId, events: [] }
    return {
      ok: true,
      value: orderId,
      set: { partyDrafts: await metText(reading, orderId, party) },
      events: [{ kind: 'order.draft_accepted', facts: { party } }],
    }
  })
}
