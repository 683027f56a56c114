'use server'

import { defineAction } from '@/auth/define-action'
import {
  addAccount,
  changeAddress,
  changeRole,
  deactivateAccount,
  endAccountSessions,
  resetPasskeys,
} from '@/features/account/roles/commands'
import { confirmChange, withdrawChange } from '@/features/account/roles/pending-commands'
import {
  accountSchema,
  addAccountSchema,
  changeAddressSchema,
  changeRoleSchema,
  pendingSchema,
} from '@/features/account/roles/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const addAccountAction = defineAction({
  schema: addAccountSchema,
  run: addAccount,
  next: outcome => withDone(paths.adminAccounts, outcome === 'waits' ? 'asked' : 'added'),
})

export const changeRoleAction = defineAction({
  schema: changeRoleSchema,
  run: changeRole,
  next: outcome => withDone(paths.adminAccounts, outcome === 'waits' ? 'asked' : 'changed'),
})

export const changeAddressAction = defineAction({
  schema: changeAddressSchema,
  run: changeAddress,
  next: outcome => withDone(paths.adminAccounts, outcome === 'waits' ? 'asked' : 'changed'),
})

export const deactivateAccountAction = defineAction({
  schema: accountSchema,
  run: deactivateAccount,
  next: () => withDone(paths.adminAccounts, 'removed'),
})

export const endAccountSessionsAction = defineAction({
  schema: accountSchema,
  run: endAccountSessions,
  next: (_id, { personId }) => withDone(paths.adminAccount(personId), 'session_ended'),
})

export const resetPasskeysAction = defineAction({
  schema: accountSchema,
  run: resetPasskeys,
  next: (outcome, { personId }) =>
    withDone(paths.adminAccount(personId), outcome === 'waits' ? 'asked' : 'changed'),
})

export const confirmChangeAction = defineAction({
  schema: pendingSchema,
  run: confirmChange,
  next: () => withDone(paths.adminAccounts, 'confirmed'),
})

export const withdrawChangeAction = defineAction({
  schema: pendingSchema,
  run: withdrawChange,
  next: () => withDone(paths.adminAccounts, 'withdrawn'),
})
