'use server'

import { defineAction, definePublicAction } from '@/auth/define-action'
import { showInterest, withdrawInterest } from '@/features/interest/commands'
import { correctDialogue, logDialogue, removeDialogue } from '@/features/interest/dialogue/commands'
import { dialogueFaults } from '@/features/interest/rules'
import {
  correctDialogueSchema,
  fromSchema,
  logDialogueSchema,
  removeDialogueSchema,
  showInterestSchema,
  withdrawInterestSchema,
} from '@/features/interest/schema'
import {
  confirmWritten,
  correctMailedTo,
  removeUnconfirmed,
  takeBackWritten,
  writeInterest,
} from '@/features/interest/unconfirmed/commands'
import {
  correctMailedToSchema,
  removeUnconfirmedSchema,
  writeInterestSchema,
  writtenKeySchema,
} from '@/features/interest/unconfirmed/schema'
import { dayOf } from '@/lib/dates'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const showInterestAction = defineAction({
  schema: showInterestSchema,
  run: showInterest,
  next: ({ interestId, showing }) => withDone(paths.interest(interestId), showing),
})

export const withdrawInterestAction = defineAction({
  schema: withdrawInterestSchema,
  run: (actor, input) => withdrawInterest(actor, input.interestId),
  next: () => withDone(paths.interests, 'withdrawn'),
})

export const logDialogueAction = defineAction({
  schema: logDialogueSchema,
  checks: (actor, right) => dialogueFaults(right, dayOf(actor.now)),
  run: logDialogue,
  next: (_id, { intent, from, next, endsInterest }) =>
    withDone(intent === 'next' ? next : from, endsInterest ? 'interest_ended' : 'noted'),
})

export const correctDialogueAction = defineAction({
  schema: correctDialogueSchema,
  checks: (actor, right) => dialogueFaults(right, dayOf(actor.now)),
  run: correctDialogue,
  next: (_id, input) => withDone(paths.adminInterest(input.interestId), 'corrected'),
})

export const removeDialogueAction = defineAction({
  schema: removeDialogueSchema,
  run: removeDialogue,
  next: (_id, input) => withDone(paths.adminInterest(input.interestId), 'removed'),
})

export const writeInterestAction = definePublicAction({
  schema: writeInterestSchema,
  run: writeInterest,
  mailsTo: ({ email }) => email,
  next: hash => withDone(paths.mailedInterest(hash), 'asked'),
})

export const correctMailedToAction = definePublicAction({
  schema: correctMailedToSchema,
  run: correctMailedTo,
  mailsTo: ({ email }) => email,
  next: hash => withDone(paths.mailedInterest(hash), 'asked'),
})

export const confirmWrittenAction = definePublicAction({
  schema: writtenKeySchema,
  run: confirmWritten,
  next: kod => withDone(paths.writtenInterest(kod), 'confirmed'),
})

export const takeBackWrittenAction = definePublicAction({
  schema: writtenKeySchema,
  run: takeBackWritten,
  next: () => withDone(paths.writtenInterest(), 'taken_back'),
})

export const removeUnconfirmedAction = defineAction({
  schema: removeUnconfirmedSchema.extend(fromSchema.shape),
  run: removeUnconfirmed,
  next: (_id, { from }) => withDone(from, 'removed'),
})
