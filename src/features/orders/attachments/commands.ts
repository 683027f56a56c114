import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { acceptFile } from '@/features/orders/attachments/rules'
import { changeOrder } from '@/features/orders/change-order'
import { canWrite } from '@/features/orders/policy'
import { statusAfter } from '@/features/orders/statuses'
import { sha256 } from '@/lib/hashing'
import { type Result, refuse } from '@/lib/result'

type NewAttachment = { orderId: string; name: string; bytes: Uint8Array<ArrayBuffer> }

/** Attaches a file to a draft. It is part of the content, so the draft takes its next revision. */
export function addAttachment(actor: SignedInActor, input: NewAttachment): Promise<Result<string>> {
  return changeOrder(actor, input.orderId, async (order, reading) => {
    if (!canWrite(actor, order)) return refuse('not_allowed')
    const next = statusAfter(order, 'save')
    if (!next.ok) return next
    const already = await reading.attachment.count({ where: { orderId: order.id, removedAt: null } })
    const file = acceptFile(input.name, input.bytes, already)
    if (!file.ok) return file
    const { id: orderId, organisationId } = order
    const hash = sha256(input.bytes)
    return {
      ok: true,
      value: order.id,
      write: tx =>
        tx.attachment.create({
          data: {
            ...file.value,
            orderId,
            organisationId,
            hash,
            bytes: input.bytes,
            addedById: actor.personId,
            addedAt: actor.now,
          },
          select: { id: true },
        }),
      set: { revision: order.revision + 1, savedAt: actor.now },
      events: [{ kind: 'order.attachment_added', facts: { hash }, texts: { name: file.value.name } }],
    }
  })
}

/** Takes a file away from the draft; versions that hold it keep it. */
export function removeAttachment(
  actor: SignedInActor,
  { orderId, attachmentId }: { orderId: string; attachmentId: string },
): Promise<Result<string>> {
  return changeOrder(actor, orderId, async (order, reading) => {
    if (!canWrite(actor, order)) return refuse('not_allowed')
    const next = statusAfter(order, 'save')
    if (!next.ok) return next
    const where = { id: attachmentId, orderId: order.id, removedAt: null }
    const attachment = await reading.attachment.findFirst({ where, select: { hash: true } })
    if (!attachment) return refuse('not_found')
    return {
      ok: true,
      value: order.id,
      write: tx => tx.attachment.updateMany({ where, data: { removedAt: actor.now } }),
      set: { revision: order.revision + 1, savedAt: actor.now },
      events: [{ kind: 'order.attachment_removed', facts: { hash: attachment.hash } }],
    }
  })
}
