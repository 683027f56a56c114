'use server'

import { defineAction } from '@/auth/define-action'
import { retryMail } from '@/features/notifications/outbox/commands'
import { retryMailSchema } from '@/features/notifications/outbox/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const retryMailAction = defineAction({
  schema: retryMailSchema,
  run: retryMail,
  next: () => withDone(paths.adminMail, 'tried'),
})
