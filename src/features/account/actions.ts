'use server'

import { defineOwnAction } from '@/auth/define-action'
import { askForAddress, confirmAddress } from '@/features/account/address/commands'
import { addressKeySchema, newAddressSchema } from '@/features/account/address/schema'
import {
  disconnectOwnAccount,
  endOtherSessions,
  endOwnSession,
  switchMandate,
} from '@/features/account/commands'
import {
  accountSchema,
  endSessionSchema,
  nothingSchema,
  switchMandateSchema,
} from '@/features/account/schema'
import { saveOwnTelephone } from '@/features/account/telephone/commands'
import { ownTelephoneSchema } from '@/features/account/telephone/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const switchMandateAction = defineOwnAction({
  schema: switchMandateSchema,
  run: switchMandate,
  next: () => withDone(paths.account, 'mandate_switched'),
})

export const endSessionAction = defineOwnAction({
  schema: endSessionSchema,
  run: endOwnSession,
  next: () => withDone(paths.account, 'session_ended'),
})

export const endOtherSessionsAction = defineOwnAction({
  schema: nothingSchema,
  run: endOtherSessions,
  next: () => withDone(paths.account, 'others_ended'),
})

export const askForAddressAction = defineOwnAction({
  schema: newAddressSchema,
  run: askForAddress,
  next: () => withDone(paths.account, 'asked'),
})

export const confirmAddressAction = defineOwnAction({
  schema: addressKeySchema,
  run: confirmAddress,
  next: () => withDone(paths.account, 'confirmed'),
})

export const disconnectAccountAction = defineOwnAction({
  schema: accountSchema,
  run: disconnectOwnAccount,
  next: () => withDone(paths.account, 'disconnected'),
})

export const saveOwnTelephoneAction = defineOwnAction({
  schema: ownTelephoneSchema,
  run: saveOwnTelephone,
  next: () => withDone(paths.account, 'saved'),
})
