'use server'

import { z } from 'zod'
import { defineAction } from '@/auth/define-action'
import { askForLogCheck } from '@/features/receipts/log/commands'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const askForLogCheckAction = defineAction({
  schema: z.object({}),
  run: askForLogCheck,
  next: () => withDone(paths.adminLog, 'asked'),
})
