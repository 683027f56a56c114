'use server'

import { defineAction } from '@/auth/define-action'
import { retryMail } from '@/features/notifications/outbox/commands'
import { retryMailSchema } from '@/features/notifications/outbox/schema'
import { paths, withDone } from '@/lib/paths'

export const retryMailAction = defineAction({
  schema: retryMailSchema,
  run: retryMail,
  next: () => withDone(paths.adminMail, 'provat'),
})
