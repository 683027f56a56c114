'use server'

import { defineAction } from '@/auth/define-action'
import { addOccasion } from '@/features/deliveries/delivery-commands'
import { cancelOccasion, planOccasion } from '@/features/deliveries/occasions/commands'
import { splitOccasion } from '@/features/deliveries/occasions/split-commands'
import { confirmOrder } from '@/features/deliveries/order-commands'
import { wasPlanned } from '@/features/deliveries/rules'
import {
  addOccasionSchema,
  cancelOccasionSchema,
  confirmOrderSchema,
  planOccasionSchema,
  splitOccasionSchema,
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
  next: (id, { seen }) => withDone(paths.delivery(id), wasPlanned(seen) ? 'moved' : 'planned'),
})

export const cancelOccasionAction = defineAction({
  schema: cancelOccasionSchema,
  run: cancelOccasion,
  next: id => withDone(paths.delivery(id), 'cancelled'),
})

export const splitOccasionAction = defineAction({
  schema: splitOccasionSchema,
  run: splitOccasion,
  next: id => withDone(paths.delivery(id), 'split'),
})

export const addOccasionAction = defineAction({
  schema: addOccasionSchema,
  run: addOccasion,
  next: id => withDone(paths.delivery(id), 'added'),
})
