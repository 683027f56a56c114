import 'server-only'
import { isParty, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { proveMandate } from '@/auth/prove-mandate'
import type { Writing } from '@/features/orders/content/content-fields'
import { isOpen, visibleOrders } from '@/features/orders/policy'
import { can, type OrderStatus } from '@/features/orders/statuses'
import { type OrderEvent, tellOfOrder } from '@/features/orders/tell-order'
import { addMessage } from '@/features/orders/thread/change-thread'
import { addressedTo } from '@/features/orders/thread/policy'
import type { Addressed } from '@/features/orders/thread/rules'
import type { PostMessage } from '@/features/orders/thread/schema'
import type { Transaction } from '@/lib/db'
import { accept, type Refusal, type Result, refuse } from '@/lib/result'

/** Writes in the order's thread, to those whom the author chose; gives the order's id. On a text only while it is written. */
export async function postMessage(
  actor: SignedInActor,
  { orderId, audience, question, body }: PostMessage,
): Promise<Result<string>> {
  return withActor(actor, tx =>
    once(tx, actor, async () => {
      const found = await findOrder(tx, actor, orderId)
      if (!found.ok) return found
      const order = found.value
      const to = addressedTo(actor, audience)
      if (!to || !(await isThere(tx, order.organisationId, to))) return refuse('not_allowed')
      if (!isOpen(order)) return refuse('thread_not_open')
      const refused = question && whyNoComment(actor, order)
      if (refused) return refused
      const { id, digest } = await addMessage(tx, actor, order, { ...to, question, body })
      const facts = { audience: to.audience, digest }
      await tellOfOrder(
        tx,
        actor,
        order,
        commented(actor, { id, question, digest }) ?? { kind: 'order.message_posted', subjectId: id, facts },
      )
      return accept(order.id)
    }),
  )
}

async function findOrder(tx: Transaction, actor: SignedInActor, orderId: string) {
  const order = await tx.order.findFirst({
    where: { AND: [{ id: orderId }, visibleOrders(actor)] },
    select: { id: true, organisationId: true, status: true, sharedAt: true, sentAt: true },
  })
  if (!order) return refuse('not_found')
  const mandate = await proveMandate(tx, actor)
  return mandate.ok ? accept(order) : mandate
}

/** A party without a local counterpart has nobody to write to. */
async function isThere(tx: Transaction, organisationId: string, { addressee: party }: Addressed) {
  if (!party) return true
  const where = { organisationId, party, representation: 'no_counterpart' } as const
  return (await tx.localParty.count({ where })) === 0
}

/** A text of a draft is commented on by its parties, while it is written. */
function whyNoComment(actor: SignedInActor, order: { status: OrderStatus }): Refusal | null {
  if (!isParty(actor)) return refuse('not_allowed')
  return can(order, 'save') ? null : refuse('order_moved_on')
}

type Comment = { id: string; digest: string; question: Writing | undefined }

function commented(actor: SignedInActor, { id, digest, question }: Comment): OrderEvent | null {
  if (!question || !isParty(actor)) return null
  return { kind: 'order.commented', subjectId: id, facts: { party: actor.party, question, digest } }
}
