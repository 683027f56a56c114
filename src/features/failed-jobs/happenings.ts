import { z } from 'zod'
import { declareHappenings } from '@/lib/happenings/declare'

/** An admin let a failed job run again. The log knows its name and number, never what it was about. */
export const jobHappenings = declareHappenings('setting', {
  'job.redone': { facts: { task: z.string(), job: z.string() }, tells: 'nobody' },
})
