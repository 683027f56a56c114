'use server'

import { defineAction } from '@/auth/define-action'
import { correctOccasion, markOccasionDone } from '@/features/deliveries/outcomes/commands'
import {
  correctOccasionSchema,
  markedFromSchema,
  markOccasionDoneSchema,
} from '@/features/deliveries/outcomes/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const markOccasionDoneAction = defineAction({
  schema: markOccasionDoneSchema.extend(markedFromSchema.shape),
  run: markOccasionDone,
  next: (id, { from, occasionId }) =>
    withDone(from === 'day' ? `${paths.deliveries}?tillfalle=${occasionId}` : paths.delivery(id), 'done'),
})

export const correctOccasionAction = defineAction({
  schema: correctOccasionSchema,
  run: correctOccasion,
  next: id => withDone(paths.delivery(id), 'corrected'),
})
