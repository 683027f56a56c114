'use server'

import { defineAction } from '@/auth/define-action'
import { paths, withDone } from '@/lib/paths'
import { logDialogue, showInterest, withdrawInterest } from './commands'
import { logDialogueSchema, showInterestSchema, withdrawInterestSchema } from './schema'

export const showInterestAction = defineAction({
  schema: showInterestSchema,
  run: showInterest,
  next: id => withDone(paths.interest(id), 'visat'),
})

export const withdrawInterestAction = defineAction({
  schema: withdrawInterestSchema,
  run: (actor, input) => withdrawInterest(actor, input.interestId),
  next: () => withDone(paths.interests, 'aterkallat'),
})

export const logDialogueAction = defineAction({
  schema: logDialogueSchema,
  run: logDialogue,
  next: (_id, input) => withDone(paths.adminInterest(input.interestId), 'noterat'),
})
