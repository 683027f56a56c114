'use server'

import { defineAction } from '@/auth/define-action'
import { postMessage } from '@/features/orders/thread/commands'
import { postCommentSchema, postMessageSchema } from '@/features/orders/thread/schema'
import { asks } from '@/features/orders/thread/unanswered'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const postMessageAction = defineAction({
  schema: postMessageSchema,
  run: postMessage,
  next: (id, written) => withDone(paths.order(id), asks(written) ? 'question_posted' : 'message_posted'),
})

export const postCommentAction = defineAction({
  schema: postCommentSchema,
  run: (actor, comment) => postMessage(actor, { ...comment, audience: 'parties' }),
  next: (id, { question }) => withDone(paths.commentedAt(id, question), 'commented'),
})
