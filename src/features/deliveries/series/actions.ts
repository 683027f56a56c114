'use server'

import { defineAction } from '@/auth/define-action'
import { planSeries, planSessions } from '@/features/deliveries/series/commands'
import { planSeriesSchema, planSessionsSchema } from '@/features/deliveries/series/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const planSeriesAction = defineAction({
  schema: planSeriesSchema,
  run: planSeries,
  next: id => withDone(paths.delivery(id), 'scheduled'),
})

export const planSessionsAction = defineAction({
  schema: planSessionsSchema,
  run: planSessions,
  next: id => withDone(paths.adminRoundSessions(id), 'scheduled'),
})
