'use server'

import { defineAction } from '@/auth/define-action'
import { markRead } from '@/features/notifications/commands'
import { markReadSchema } from '@/features/notifications/schema'
import { paths } from '@/lib/paths'

export const markReadAction = defineAction({
  schema: markReadSchema,
  run: markRead,
  next: () => paths.notifications,
})
