'use server'

import { defineAction } from '@/auth/define-action'
import { showInterest, withdrawInterest } from '@/features/interest/commands'
import { correctDialogue, logDialogue, removeDialogue } from '@/features/interest/dialogue/commands'
import {
  correctDialogueSchema,
  logDialogueSchema,
  removeDialogueSchema,
  showInterestSchema,
  withdrawInterestSchema,
} from '@/features/interest/schema'
import { paths, withDone } from '@/lib/paths'

export const showInterestAction = defineAction({
  schema: showInterestSchema,
  run: showInterest,
  next: ({ interestId, showing }) => withDone(paths.interest(interestId), showing),
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

export const correctDialogueAction = defineAction({
  schema: correctDialogueSchema,
  run: correctDialogue,
  next: (_id, input) => withDone(paths.adminInterest(input.interestId), 'rattat'),
})

export const removeDialogueAction = defineAction({
  schema: removeDialogueSchema,
  run: removeDialogue,
  next: (_id, input) => withDone(paths.adminInterest(input.interestId), 'borttaget'),
})
