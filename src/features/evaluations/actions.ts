'use server'

import { defineAction, definePublicAction } from '@/auth/define-action'
import { evaluateByKey, giveEvaluation } from '@/features/evaluations/asked/commands'
import { answerAsParticipant } from '@/features/evaluations/participants/commands'
import {
  answerAsParticipantSchema,
  evaluateByKeySchema,
  giveEvaluationSchema,
} from '@/features/evaluations/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const giveEvaluationAction = defineAction({
  schema: giveEvaluationSchema,
  run: giveEvaluation,
  next: id => withDone(paths.delivery(id), 'evaluated'),
})

export const evaluateByKeyAction = definePublicAction({
  schema: evaluateByKeySchema,
  run: evaluateByKey,
  next: key => withDone(paths.evaluateByKey(key), 'evaluated'),
})

export const answerAsParticipantAction = definePublicAction({
  schema: answerAsParticipantSchema,
  run: answerAsParticipant,
  answersOnceAt: ({ kod }) => paths.participantForm(kod),
  next: code => withDone(paths.participantForm(code), 'evaluated'),
})
