'use server'

import { defineAction } from '@/auth/define-action'
import { planSeries } from '@/features/deliveries/series/commands'
import { planSeriesSchema } from '@/features/deliveries/series/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const planSeriesAction = defineAction({
  schema: planSeriesSchema,
  run: planSeries,
  next: id => withDone(paths.delivery(id), 'scheduled'),
})
