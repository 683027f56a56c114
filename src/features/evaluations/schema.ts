import { z } from 'zod'
import { goalAnswers } from '@/features/evaluations/rules'
import { writing } from '@/lib/text-fields'

export const LONGEST_NEXT = 2000

const grade = z.number().int().min(1).max(5)

export const giveEvaluationSchema = z.object({
  deliveryId: z.uuid(),
  rewarding: grade,
  stronger: grade,
  recommends: z.enum(['yes', 'no']),
  goalReached: z.enum(goalAnswers),
  next: writing(LONGEST_NEXT).default(''),
})
export type GiveEvaluation = z.input<typeof giveEvaluationSchema>
