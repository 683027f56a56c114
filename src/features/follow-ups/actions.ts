'use server'

import { defineAction } from '@/auth/define-action'
import { answerFollowUp } from '@/features/follow-ups/commands'
import { answerFollowUpSchema } from '@/features/follow-ups/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const answerFollowUpAction = defineAction({
  schema: answerFollowUpSchema,
  run: answerFollowUp,
  next: id => withDone(paths.delivery(id), 'followed_up'),
})
