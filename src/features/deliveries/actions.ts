'use server'

import { defineAction } from '@/auth/define-action'
import { addOccasion } from '@/features/deliveries/delivery-commands'
import { cancelOccasion, planOccasion } from '@/features/deliveries/occasions/commands'
import { confirmOrder } from '@/features/deliveries/order-commands'
import {
  addOccasionSchema,
  cancelOccasionSchema,
  confirmOrderSchema,
  planOccasionSchema,
} from '@/features/deliveries/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const confirmOrderAction = defineAction({
  schema: confirmOrderSchema,
  run: confirmOrder,
  next: id => withDone(paths.delivery(id), 'confirmed'),
})

export const planOccasionAction = defineAction({
  schema: planOccasionSchema,
  run: planOccasion,
  next: id => withDone(paths.delivery(id), 'planned'),
})

export const cancelOccasionAction = defineAction({
  schema: cancelOccasionSchema,
  run: cancelOccasion,
  next: id => withDone(paths.delivery(id), 'cancelled'),
})

export const addOccasionAction = defineAction({
  schema: addOccasionSchema,
  run: addOccasion,
  next: id => withDone(paths.delivery(id), 'added'),
})
