'use server'

import { defineAction } from '@/auth/define-action'
import { giveEvaluation } from '@/features/evaluations/commands'
import { giveEvaluationSchema } from '@/features/evaluations/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const giveEvaluationAction = defineAction({
  schema: giveEvaluationSchema,
  run: giveEvaluation,
  next: id => withDone(paths.delivery(id), 'evaluated'),
})
