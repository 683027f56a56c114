import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { proveMandate } from '@/auth/prove-mandate'
import { isOpen, visibleOrders } from '@/features/orders/policy'
import { tellOfOrder } from '@/features/orders/tell-order'
import { addMessage } from '@/features/orders/thread/change-thread'
import { addressedTo } from '@/features/orders/thread/policy'
import type { Addressed } from '@/features/orders/thread/rules'
import type { PostMessage } from '@/features/orders/thread/schema'
import type { Transaction } from '@/lib/db'
import { accept, type Result, refuse } from '@/lib/result'

/** Writes in the order's thread, to those whom the author chose; gives the order's id. */
export async function postMessage(
  actor: SignedInActor,
  { orderId, audience, body }: PostMessage,
): Promise<Result<string>> {
  return withActor(actor, tx =>
    once(tx, actor, async () => {
      const found = await findOrder(tx, actor, orderId)
      if (!found.ok) return found
      const order = found.value
      const to = addressedTo(actor, audience)
      if (!to || !(await isThere(tx, order.organisationId, to))) return refuse('not_allowed')
      if (!isOpen(order)) return refuse('thread_not_open')
      const { id, digest } = await addMessage(tx, actor, order, { ...to, body })
      const facts = { audience: to.audience, digest }
      await tellOfOrder(tx, actor, order, { kind: 'order.message_posted', subjectId: id, facts })
      return accept(order.id)
    }),
  )
}

async function findOrder(tx: Transaction, actor: SignedInActor, orderId: string) {
  const order = await tx.order.findFirst({
    where: { AND: [{ id: orderId }, visibleOrders(actor)] },
    select: { id: true, organisationId: true, sharedAt: true, sentAt: true },
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
