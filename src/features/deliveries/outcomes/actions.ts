'use server'

import { defineAction } from '@/auth/define-action'
import { correctOccasion, markOccasionDone } from '@/features/deliveries/outcomes/commands'
import {
  correctOccasionSchema,
  markedFromSchema,
  markOccasionDoneSchema,
} from '@/features/deliveries/outcomes/schema'
import { ofRoundSchema } from '@/features/deliveries/schema'
import { pageAfter } from '@/features/deliveries/sessions/round-pages'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const markOccasionDoneAction = defineAction({
  schema: markOccasionDoneSchema.extend(markedFromSchema.shape).extend(ofRoundSchema.shape),
  run: markOccasionDone,
  next: (id, { from, occasionId, roundId }) =>
    withDone(from === 'day' ? `${paths.deliveries}?tillfalle=${occasionId}` : pageAfter(id, roundId), 'done'),
})

export const correctOccasionAction = defineAction({
  schema: correctOccasionSchema.safeExtend(ofRoundSchema.shape),
  run: correctOccasion,
  next: (id, { roundId, first }) => withDone(pageAfter(id, roundId), first ? 'counted' : 'corrected'),
})
