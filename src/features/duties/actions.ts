'use server'

import { defineAction } from '@/auth/define-action'
import { giveBackDuty, releaseDuty, takeDuty } from '@/features/duties/commands'
import { workplaceAt } from '@/features/duties/duty-pages'
import { giveBackDutySchema, takeDutySchema } from '@/features/duties/schema'
import { withDone } from '@/lib/done'
import { FORMER_OWNER } from '@/lib/onward'

export const takeDutyAction = defineAction({
  schema: takeDutySchema,
  changesOwner: true,
  run: takeDuty,
  next: (name, { seen }) => {
    const taken = withDone(workplaceAt({ page: 1 }, { name }), 'taken')
    return seen ? `${taken}&${FORMER_OWNER}=${seen}` : taken
  },
})

export const releaseDutyAction = defineAction({
  schema: takeDutySchema,
  changesOwner: true,
  run: releaseDuty,
  next: name => withDone(workplaceAt({ page: 1 }, { name }), 'released'),
})

export const giveBackDutyAction = defineAction({
  schema: giveBackDutySchema,
  changesOwner: true,
  run: giveBackDuty,
  next: name => withDone(workplaceAt({ page: 1 }, { name }), 'given_back'),
})
