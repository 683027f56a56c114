'use server'

import { defineAction } from '@/auth/define-action'
import { admitLate, changeRound, openRound } from '@/features/rounds/commands'
import { cancelRound, confirmRound, moveRound } from '@/features/rounds/decide-commands'
import { startFault } from '@/features/rounds/rules'
import {
  admitSchema,
  cancelRoundSchema,
  changeRoundSchema,
  confirmRoundSchema,
  moveRoundSchema,
  openRoundSchema,
} from '@/features/rounds/schema'
import { dayOf } from '@/lib/dates'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const openRoundAction = defineAction({
  schema: openRoundSchema,
  checks: (actor, right) => startFault(right, dayOf(actor.now)),
  run: openRound,
  next: id => withDone(paths.adminRound(id), 'opened'),
})

export const changeRoundAction = defineAction({
  schema: changeRoundSchema,
  checks: (actor, right) => startFault(right, dayOf(actor.now)),
  run: changeRound,
  next: id => withDone(paths.adminRound(id), 'changed'),
})

export const confirmRoundAction = defineAction({
  schema: confirmRoundSchema,
  run: confirmRound,
  next: id => withDone(paths.adminRound(id), 'confirmed'),
})

export const cancelRoundAction = defineAction({
  schema: cancelRoundSchema,
  run: cancelRound,
  next: id => withDone(paths.adminRound(id), 'cancelled'),
})

export const moveRoundAction = defineAction({
  schema: moveRoundSchema,
  run: moveRound,
  next: id => withDone(paths.adminRound(id), 'moved'),
})

export const admitLateAction = defineAction({
  schema: admitSchema,
  run: admitLate,
  next: id => withDone(paths.adminRound(id), 'admitted'),
})
