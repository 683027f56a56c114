'use server'

import { defineAction } from '@/auth/define-action'
import { correctOccasion, markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { correctOccasionSchema, markOccasionDoneSchema } from '@/features/deliveries/outcomes/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const markOccasionDoneAction = defineAction({
  schema: markOccasionDoneSchema,
  run: markOccasionDone,
  next: id => withDone(paths.delivery(id), 'done'),
})

export const correctOccasionAction = defineAction({
  schema: correctOccasionSchema,
  run: correctOccasion,
  next: id => withDone(paths.delivery(id), 'corrected'),
})
