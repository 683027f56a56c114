'use server'

import { defineAction } from '@/auth/define-action'
import { answerTimes, chooseTime } from '@/features/deliveries/times/answer-commands'
import { proposeTimes } from '@/features/deliveries/times/propose-commands'
import { remindOfTimes } from '@/features/deliveries/times/remind-commands'
import {
  answerTimesSchema,
  chooseTimeSchema,
  proposeTimesSchema,
  remindOfTimesSchema,
} from '@/features/deliveries/times/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const proposeTimesAction = defineAction({
  schema: proposeTimesSchema,
  run: proposeTimes,
  next: id => withDone(paths.delivery(id), 'times_proposed'),
})

export const answerTimesAction = defineAction({
  schema: answerTimesSchema,
  run: answerTimes,
  next: id => withDone(paths.delivery(id), 'times_answered'),
})

export const remindOfTimesAction = defineAction({
  schema: remindOfTimesSchema,
  run: (actor, { occasionId }) => remindOfTimes(actor, occasionId),
  next: id => withDone(paths.delivery(id), 'reminded'),
})

export const chooseTimeAction = defineAction({
  schema: chooseTimeSchema,
  run: chooseTime,
  next: id => withDone(paths.delivery(id), 'planned'),
})
