import 'server-only'
import { isParty, type SignedInActor } from '@/auth/actor'
import { changeOrder } from '@/features/orders/change-order'
import { partyDraftsSchema } from '@/features/orders/content/order-content'
import { isSharedDraft } from '@/features/orders/whose-move/order-step'
import { type Result, refuse } from '@/lib/result'

/** A party has read the shared draft as it stands. That is kept with the draft, and goes when it is sent or ends. */
export function noteDraftRead(actor: SignedInActor, orderId: string): Promise<Result<null>> {
  return changeOrder<null>(actor, orderId, async (order, reading) => {
    if (!isParty(actor)) return refuse('not_allowed')
    if (!isSharedDraft(order)) return refuse('order_moved_on')
    const { partyDrafts } = await reading.order.findUniqueOrThrow({
      where: { id: orderId },
      select: { partyDrafts: true },
    })
    const kept = partyDraftsSchema.parse(partyDrafts)
    const read = { ...kept.read, [actor.party]: actor.now.toISOString() }
    return { ok: true, value: null, set: { partyDrafts: { ...kept, read } }, events: [] }
  })
}
