import 'server-only'
import type { Actor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { visibleOrders } from '@/features/orders/policy'

/** One attached file with its bytes, or null when there is none that the actor may see. */
export function getAttachment(actor: Actor, orderId: string, attachmentId: string) {
  return readAs(actor, tx =>
    tx.attachment.findFirst({
      where: { id: attachmentId, order: { AND: [{ id: orderId }, visibleOrders(actor)] } },
      select: { name: true, mediaType: true, bytes: true },
    }),
  )
}
