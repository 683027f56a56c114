import { z } from 'zod'
import { goalAnswers, namedSides, participantSides } from '@/features/evaluations/rules'
import { code, writing } from '@/lib/text-fields'

export const LONGEST_NEXT = 2000
const LONGEST_KEY = 200

const grade = z.number().int().min(1).max(5)
const answer = {
  rewarding: grade,
  stronger: grade,
  recommends: z.enum(['yes', 'no']),
  goalReached: z.enum(goalAnswers),
  next: writing(LONGEST_NEXT).default(''),
}
/** A contact of whom nothing says the side chooses it. */
const side = z.enum(namedSides).optional()
/** No participant has to say a side: it tells something of a person. */
const participantSide = z.enum(participantSides).optional()
const kod = code(LONGEST_KEY).min(1)

const answerSchema = z.object({ ...answer, side: participantSide })
export type Answer = z.input<typeof answerSchema>

export const giveEvaluationSchema = z.object({ deliveryId: z.uuid(), ...answer, side })
export type GiveEvaluation = z.input<typeof giveEvaluationSchema>

export const evaluateByKeySchema = z.object({ kod, ...answer, side })
export type EvaluateByKey = z.input<typeof evaluateByKeySchema>

export const answerAsParticipantSchema = z.object({ kod, ...answer, side: participantSide })
export type AnswerAsParticipant = z.input<typeof answerAsParticipantSchema>
