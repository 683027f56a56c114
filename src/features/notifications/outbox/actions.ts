'use server'

import { defineAction } from '@/auth/define-action'
import { dismissMail, retryMail } from '@/features/notifications/outbox/commands'
import { dismissMailSchema, retryMailSchema } from '@/features/notifications/outbox/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const retryMailAction = defineAction({
  schema: retryMailSchema,
  run: retryMail,
  next: () => withDone(paths.adminMail, 'tried'),
})

export const dismissMailAction = defineAction({
  schema: dismissMailSchema,
  run: dismissMail,
  next: () => withDone(paths.adminMail, 'dismissed'),
})
