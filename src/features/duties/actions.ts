'use server'

import { defineAction } from '@/auth/define-action'
import { releaseDuty, takeDuty } from '@/features/duties/commands'
import { workplaceAt } from '@/features/duties/duty-pages'
import { takeDutySchema } from '@/features/duties/schema'
import { withDone } from '@/lib/done'

export const takeDutyAction = defineAction({
  schema: takeDutySchema,
  run: takeDuty,
  next: name => withDone(workplaceAt({ page: 1 }, { name }), 'taken'),
})

export const releaseDutyAction = defineAction({
  schema: takeDutySchema,
  run: releaseDuty,
  next: name => withDone(workplaceAt({ page: 1 }, { name }), 'released'),
})
