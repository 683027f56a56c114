import { z } from 'zod'
import { assignmentAnswers, needsNote } from '@/features/deliveries/assignments/rules'
import { writing } from '@/lib/text-fields'

const LONGEST_NOTE = 500

export const answerAssignmentSchema = z
  .object({
    occasionId: z.uuid(),
    answer: z.enum(assignmentAnswers),
    note: writing(LONGEST_NOTE).default(''),
  })
  .refine(({ answer, note }) => note !== '' || !needsNote(answer), {
    path: ['note'],
    params: { explain: 'required.reason' },
  })
export type AnswerAssignment = z.output<typeof answerAssignmentSchema>
