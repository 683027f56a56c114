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
  ofRoundSchema,
  planOccasionSchema,
  splitOccasionSchema,
} from '@/features/deliveries/schema'
import { pageAfter } from '@/features/deliveries/sessions/round-pages'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const confirmOrderAction = defineAction({
  schema: confirmOrderSchema,
  run: confirmOrder,
  next: id => withDone(paths.delivery(id), 'confirmed'),
  elsewhere: {
    confirmed_by_colleague: ({ orderId }) => withDone(paths.order(orderId), 'confirmed_by_colleague'),
  },
})

export const planOccasionAction = defineAction({
  schema: planOccasionSchema.safeExtend(ofRoundSchema.shape),
  run: planOccasion,
  next: (id, { seen, roundId }) => withDone(pageAfter(id, roundId), wasPlanned(seen) ? 'moved' : 'planned'),
})

export const cancelOccasionAction = defineAction({
  schema: cancelOccasionSchema.extend(ofRoundSchema.shape),
  run: cancelOccasion,
  next: (id, { roundId }) => withDone(pageAfter(id, roundId), 'cancelled'),
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
