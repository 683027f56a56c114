'use server'

import { defineAction } from '@/auth/define-action'
import { confirmErasure, erasePerson, withdrawErasure } from '@/features/personal-data/erasure/commands'
import { personSchema } from '@/features/personal-data/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const erasePersonAction = defineAction({
  schema: personSchema,
  run: erasePerson,
  next: (outcome, { personId }) =>
    withDone(paths.adminErasure(personId), outcome === 'waits' ? 'asked' : 'decided'),
})

export const confirmErasureAction = defineAction({
  schema: personSchema,
  run: confirmErasure,
  next: (_outcome, { personId }) => withDone(paths.adminErasure(personId), 'decided'),
})

export const withdrawErasureAction = defineAction({
  schema: personSchema,
  run: withdrawErasure,
  next: personId => withDone(paths.adminErasure(personId), 'withdrawn'),
})
