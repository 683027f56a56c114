import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { isParty } from '@/auth/actor'
import type { Writing } from '@/features/orders/content/content-fields'
import type { Addressed } from '@/features/orders/thread/rules'
import type { Transaction } from '@/lib/db'
import { salted } from '@/lib/hashing'

type Written = Addressed & { question?: Writing; body: string }

/**
 * Adds a message to the order's thread; gives its id, and the digest that its event keeps. Every party reads the
 * events of its organisation, but not every message. So the event keeps no text, and the salt stays with the message.
 */
export async function addMessage(
  tx: Transaction,
  actor: SignedInActor,
  order: { id: string; organisationId: string },
  written: Written,
): Promise<{ id: string; digest: string }> {
  const { salt, digest } = salted(written.body)
  const { id } = await tx.message.create({
    data: {
      ...written,
      orderId: order.id,
      organisationId: order.organisationId,
      personId: actor.personId,
      party: isParty(actor) ? actor.party : null,
      createdAt: actor.now,
      salt,
    },
    select: { id: true },
  })
  return { id, digest }
}
