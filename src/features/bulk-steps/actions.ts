'use server'

import { defineAction } from '@/auth/define-action'
import { carryOutBulkStep, pressBulkStep } from '@/features/bulk-steps/commands'
import { pressBulkStepSchema } from '@/features/bulk-steps/schema'
import { paths } from '@/lib/paths'

export const pressBulkStepAction = defineAction({
  schema: pressBulkStepSchema,
  run: pressBulkStep,
  goesOn: (actor, step, input) => carryOutBulkStep(actor, step, input),
  next: ({ id }) => paths.adminBulkStep(id),
})
