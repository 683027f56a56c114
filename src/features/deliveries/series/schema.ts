import { z } from 'zod'
import { passing } from '@/features/deliveries/clashes/schema'
import { isSkipped, LONGEST, link, occasionId, place, plannedDay, time } from '@/features/deliveries/schema'
import { code } from '@/lib/text-fields'

const MOST_ROWS = 60

/** A row without a day is left for later. */
const row = z
  .object({
    occasionId,
    on: plannedDay.optional(),
    time: time.optional(),
    seen: code(LONGEST.mark),
  })
  .refine(({ on, time: at }) => on === undefined || at !== undefined, {
    path: ['time'],
    params: { explain: 'time' },
  })
  .refine(({ on = '', time: at = '' }) => !isSkipped({ on, time: at }), {
    path: ['time'],
    params: { explain: 'skippedTime' },
  })

const plan = z.object({
  rows: z.array(row).min(1).max(MOST_ROWS),
  /** For those that are planned for the first time. The others keep their own. */
  place: place.default(''),
  link: link.default(''),
  delivererId: z.uuid().optional(),
  ...passing,
})
export type SeriesPlan = z.input<typeof plan>

/** The occasions of one delivery. */
export const planSeriesSchema = plan.extend({ deliveryId: z.uuid() })
export type PlanSeries = z.input<typeof planSeriesSchema>

/** The joint sessions of a round. A row names each by one of its parts. */
export const planSessionsSchema = plan.extend({ roundId: z.uuid() })
export type PlanSessions = z.input<typeof planSessionsSchema>
