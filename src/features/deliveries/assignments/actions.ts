'use server'

import { defineAction } from '@/auth/define-action'
import { answerAssignment } from '@/features/deliveries/assignments/commands'
import { answerAssignmentSchema } from '@/features/deliveries/assignments/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const answerAssignmentAction = defineAction({
  schema: answerAssignmentSchema,
  run: answerAssignment,
  next: (_, { occasionId, answer }) =>
    withDone(`${paths.deliveries}?tillfalle=${occasionId}`, `assignment_${answer}`),
})
