'use server'

import { defineAction } from '@/auth/define-action'
import { postMessage } from '@/features/orders/thread/commands'
import { postMessageSchema } from '@/features/orders/thread/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const postMessageAction = defineAction({
  schema: postMessageSchema,
  run: postMessage,
  next: id => withDone(paths.order(id), 'message_posted'),
})
