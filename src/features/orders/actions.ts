'use server'

import { defineAction } from '@/auth/define-action'
import { writings } from '@/features/orders/content/content-fields'
import { copyOrder } from '@/features/orders/drafting/copy-commands'
import { saveDraft, saveParticulars, shareDraft, startOrder } from '@/features/orders/drafting/draft-commands'
import { acceptDraft } from '@/features/orders/drafting/reading-commands'
import { sendOrder } from '@/features/orders/drafting/send-commands'
import {
  cancelOrder,
  discardDraft,
  refuseOrder,
  returnOrder,
  withdrawOrder,
} from '@/features/orders/ending/commands'
import {
  amendOrderSchema,
  declineOrderSchema,
  draftReadSchema,
  orderReasonSchema,
  orderSchema,
  returnOrderSchema,
  saveDraftSchema,
  saveParticularsSchema,
  shareDraftSchema,
  signOrderSchema,
  startOrderSchema,
} from '@/features/orders/schema'
import { amendOrder, declineOrder, signOrder, takeBackSignature } from '@/features/orders/signing/commands'
import { lapseOrder, reopenOrder } from '@/features/orders/signing/lapse-commands'
import { remindOfOrder } from '@/features/orders/signing/remind-commands'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const startOrderAction = defineAction({
  schema: startOrderSchema,
  run: startOrder,
  next: id => paths.editOrder(id),
})

export const saveDraftAction = defineAction({
  schema: saveDraftSchema,
  run: saveDraft,
  runWithout: saveDraft,
  next: ({ isCommented }, { orderId, intent, comments }) => {
    if (intent === 'review') return paths.sendOrder(orderId)
    if (intent === 'share') return withDone(paths.editOrder(orderId), 'shared')
    const question = isCommented && writings.find(one => comments?.[one])
    if (question) return withDone(paths.commentedOn(orderId, question), 'commented')
    return withDone(paths.editOrder(orderId), 'saved')
  },
})

export const autosaveDraftAction = defineAction({
  schema: saveDraftSchema,
  run: saveDraft,
  runWithout: saveDraft,
  goneOn: ({ fills, takes }) => ({ fills, takes }),
})

export const saveParticularsAction = defineAction({
  schema: saveParticularsSchema,
  run: saveParticulars,
  next: id => withDone(paths.order(id), 'particulars_saved'),
})

export const shareDraftAction = defineAction({
  schema: shareDraftSchema,
  run: (actor, { orderId }) => shareDraft(actor, orderId),
  next: (id, { from }) => withDone(from === 'send' ? paths.sendOrder(id) : paths.order(id), 'shared'),
})

export const acceptDraftAction = defineAction({
  schema: draftReadSchema,
  run: acceptDraft,
  next: id => withDone(paths.order(id), 'draft_accepted'),
  elsewhere: { draft_changed: ({ orderId }) => withDone(paths.order(orderId), 'not_accepted') },
})

export const sendOrderAction = defineAction({
  schema: draftReadSchema,
  run: sendOrder,
  next: (outcome, { orderId }) => withDone(paths.order(orderId), outcome),
  elsewhere: { draft_changed: ({ orderId }) => withDone(paths.sendOrder(orderId), 'not_sent') },
})

export const signOrderAction = defineAction({
  schema: signOrderSchema,
  run: signOrder,
  signs: true,
  next: (outcome, { orderId }) => withDone(paths.order(orderId), outcome),
  elsewhere: {
    sign_in_too_old: ({ orderId }) => paths.signOrder(orderId),
    order_changed: ({ orderId }) => withDone(paths.signOrder(orderId), 'not_signed'),
    order_moved_on: ({ orderId }) => withDone(paths.order(orderId), 'not_signed'),
  },
})

export const declineOrderAction = defineAction({
  schema: declineOrderSchema,
  run: declineOrder,
  next: id => withDone(paths.order(id), 'declined'),
})

export const takeBackSignatureAction = defineAction({
  schema: orderSchema,
  run: (actor, { orderId }) => takeBackSignature(actor, orderId),
  next: id => withDone(paths.order(id), 'taken_back'),
  elsewhere: { order_moved_on: ({ orderId }) => withDone(paths.order(orderId), 'not_taken_back') },
})

export const amendOrderAction = defineAction({
  schema: amendOrderSchema,
  run: (actor, { orderId, signed }) => amendOrder(actor, orderId, signed),
  next: id => paths.editOrder(id),
  elsewhere: { order_moved_on: ({ orderId }) => withDone(paths.order(orderId), 'not_amended') },
})

export const withdrawOrderAction = defineAction({
  schema: orderReasonSchema,
  run: withdrawOrder,
  next: id => withDone(paths.order(id), 'withdrawn'),
})

export const discardDraftAction = defineAction({
  schema: orderSchema,
  run: (actor, { orderId }) => discardDraft(actor, orderId),
  next: () => withDone(paths.orders, 'discarded'),
  elsewhere: { order_moved_on: ({ orderId }) => withDone(paths.order(orderId), 'not_discarded') },
})

export const returnOrderAction = defineAction({
  schema: returnOrderSchema,
  run: returnOrder,
  next: id => withDone(paths.order(id), 'returned'),
})

export const refuseOrderAction = defineAction({
  schema: orderReasonSchema,
  run: refuseOrder,
  next: id => withDone(paths.order(id), 'refused'),
})

export const cancelOrderAction = defineAction({
  schema: orderReasonSchema,
  run: cancelOrder,
  next: id => withDone(paths.order(id), 'cancelled'),
})

export const lapseOrderAction = defineAction({
  schema: orderSchema,
  run: (actor, { orderId }) => lapseOrder(actor, orderId),
  next: id => withDone(paths.order(id), 'lapsed'),
})

export const remindOfOrderAction = defineAction({
  schema: orderSchema,
  run: (actor, { orderId }) => remindOfOrder(actor, orderId),
  next: id => withDone(paths.order(id), 'reminded'),
})

export const reopenOrderAction = defineAction({
  schema: orderSchema,
  run: (actor, { orderId }) => reopenOrder(actor, orderId),
  next: id => withDone(paths.order(id), 'reopened'),
})

export const copyOrderAction = defineAction({
  schema: orderSchema,
  run: copyOrder,
  next: id => withDone(paths.editOrder(id), 'copied'),
})
