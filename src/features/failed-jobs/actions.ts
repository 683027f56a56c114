'use server'

import { defineAction } from '@/auth/define-action'
import { redoJob } from '@/features/failed-jobs/commands'
import { redoJobSchema } from '@/features/failed-jobs/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const redoJobAction = defineAction({
  schema: redoJobSchema,
  run: redoJob,
  next: () => withDone(paths.adminJobs, 'redone'),
})
