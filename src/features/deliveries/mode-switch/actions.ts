'use server'

import { defineAction } from '@/auth/define-action'
import { answerSwitch, askForMode } from '@/features/deliveries/mode-switch/commands'
import { answerSwitchSchema, askForModeSchema } from '@/features/deliveries/mode-switch/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const askForModeAction = defineAction({
  schema: askForModeSchema,
  run: askForMode,
  next: id => withDone(paths.delivery(id), 'mode_asked'),
})

export const answerSwitchAction = defineAction({
  schema: answerSwitchSchema,
  run: answerSwitch,
  // Each no ends the question.
  next: (id, { says }) => withDone(paths.delivery(id), says === 'no' ? 'mode_refused' : 'mode_answered'),
})
