'use server'

import { defineOwnAction, definePublicAction } from '@/auth/define-action'
import {
  addPasskey,
  nameOwnPasskey,
  removeOwnPasskey,
  showPasskey,
} from '@/features/account/passkeys/commands'
import {
  addPasskeySchema,
  removePasskeySchema,
  renamePasskeySchema,
  showPasskeySchema,
} from '@/features/account/passkeys/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

// Staff who lack a second factor make it here, and may do nothing else: the command looks who asks.
export const addPasskeyAction = definePublicAction({
  schema: addPasskeySchema,
  run: addPasskey,
  beginsSession: ({ sessionToken }) => sessionToken,
  next: ({ path }) => path,
})

export const showPasskeyAction = definePublicAction({
  schema: showPasskeySchema,
  run: showPasskey,
  beginsSession: ({ sessionToken }) => sessionToken,
  next: ({ path }) => path,
})

export const renamePasskeyAction = defineOwnAction({
  schema: renamePasskeySchema,
  run: nameOwnPasskey,
  next: () => withDone(paths.account, 'passkey_renamed'),
})

export const removePasskeyAction = defineOwnAction({
  schema: removePasskeySchema,
  run: removeOwnPasskey,
  next: () => withDone(paths.account, 'passkey_removed'),
})
