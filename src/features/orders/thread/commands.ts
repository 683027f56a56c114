import 'server-only'
import { isParty, type SignedInActor } from '@/auth/actor'
import { once } from '@/auth/once'
import { withActor } from '@/auth/with-actor'
import { recordOrderEvent } from '@/features/orders/order-events'
import { visibleOrders } from '@/features/orders/policy'
import { writableAudiences } from '@/features/orders/thread/policy'
import type { PostMessage } from '@/features/orders/thread/schema'
import { sha256 } from '@/lib/hashing'
import { accept, type Result, refuse } from '@/lib/result'

/** Writes in the order's thread, to those whom the author chose; gives the order's id. */
export async function postMessage(
  actor: SignedInActor,
  { orderId, audience, body }: PostMessage,
): Promise<Result<string>> {
  return withActor(actor, tx =>
    once(tx, actor, async () => {
      const order = await tx.order.findFirst({
        where: { AND: [{ id: orderId }, visibleOrders(actor)] },
        select: { id: true, organisationId: true, sharedAt: true, sentAt: true },
      })
      if (!order) return refuse('not_found')
      if (!writableAudiences(actor).includes(audience)) return refuse('not_allowed')
      if (!order.sharedAt && !order.sentAt) return refuse('thread_not_open')
      const { organisationId } = order
      const party = isParty(actor) ? actor.party : null
      const author = { personId: actor.personId, party, createdAt: actor.now }
      const { id } = await tx.message.create({
        data: { ...author, orderId, organisationId, audience, body },
        select: { id: true },
      })
      // Every party reads the texts of its organisation's events, but not every message: the event keeps no text,
      // only a digest that the message's own id salts.
      const facts = { audience, digest: sha256(id + body) }
      await recordOrderEvent(tx, actor, order, { kind: 'order.message_posted', facts })
      return accept(order.id)
    }),
  )
}
