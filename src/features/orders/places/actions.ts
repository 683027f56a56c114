'use server'

import { defineAction } from '@/auth/define-action'
import { acceptPlace, declinePlace } from '@/features/orders/places/commands'
import { orderSchema } from '@/features/orders/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const acceptPlaceAction = defineAction({
  schema: orderSchema,
  run: (actor, { orderId }) => acceptPlace(actor, orderId),
  next: id => withDone(paths.order(id), 'place_accepted'),
})

export const declinePlaceAction = defineAction({
  schema: orderSchema,
  run: (actor, { orderId }) => declinePlace(actor, orderId),
  next: id => withDone(paths.order(id), 'place_declined'),
})
