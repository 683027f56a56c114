'use server'

import { defineAction } from '@/auth/define-action'
import { pressBulkStep } from '@/features/duties/bulk/commands'
import { pressBulkStepSchema } from '@/features/duties/bulk/schema'
import { paths } from '@/lib/paths'

export const pressBulkStepAction = defineAction({
  schema: pressBulkStepSchema,
  run: pressBulkStep,
  next: id => paths.adminBulkStep(id),
})
