'use server'

import { defineAction } from '@/auth/define-action'
import { changeCaseOwner, changeDeliverer } from '@/features/deliveries/staffing/commands'
import { changeCaseOwnerSchema, changeDelivererSchema } from '@/features/deliveries/staffing/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const changeDelivererAction = defineAction({
  schema: changeDelivererSchema,
  run: changeDeliverer,
  next: id => withDone(paths.delivery(id), 'handed_over'),
})

export const changeCaseOwnerAction = defineAction({
  schema: changeCaseOwnerSchema,
  run: changeCaseOwner,
  next: id => withDone(paths.delivery(id), 'owner_changed'),
})
