import { z } from 'zod'
import { goalAnswers } from '@/features/evaluations/rules'
import { writing } from '@/lib/text-fields'

export const LONGEST_OUTCOME = 2000

export const answerFollowUpSchema = z.object({
  deliveryId: z.uuid(),
  goalReached: z.enum(goalAnswers),
  outcome: writing(LONGEST_OUTCOME).default(''),
})
export type AnswerFollowUp = z.input<typeof answerFollowUpSchema>
