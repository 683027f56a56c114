'use server'

import { defineAction } from '@/auth/define-action'
import { addAttachment, removeAttachment } from '@/features/orders/attachments/commands'
import { addAttachmentSchema, removeAttachmentSchema } from '@/features/orders/attachments/rules'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const addAttachmentAction = defineAction({
  schema: addAttachmentSchema,
  run: async (actor, { orderId, file }) =>
    addAttachment(actor, { orderId, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
  next: id => withDone(paths.sendOrder(id), 'attached'),
})

export const removeAttachmentAction = defineAction({
  schema: removeAttachmentSchema,
  run: removeAttachment,
  next: id => withDone(paths.sendOrder(id), 'attachment_removed'),
})
