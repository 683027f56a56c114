import 'server-only'
import { randomUUID } from 'node:crypto'
import type { AdminActor, SignedInActor } from '@/auth/actor'
import { once } from '@/auth/once'
import { applyChange } from '@/features/account/roles/apply-commands'
import {
  askForChange,
  changeAccounts,
  findAccount,
  tellOfAccount,
} from '@/features/account/roles/change-account'
import { canDeactivate } from '@/features/account/roles/policy'
import { type Outcome, takesProvider, takesTwo, takingOf } from '@/features/account/roles/rules'
import type { NewAccount, NewAddress, NewRole } from '@/features/account/roles/schema'
import type { Transaction } from '@/lib/db'
import { accept, type Result, refuse } from '@/lib/result'

/** Gives an address an account. For staff and admins it waits for another admin. */
export function addAccount(actor: SignedInActor, input: NewAccount): Promise<Result<Outcome>> {
  return changeAccounts(actor, (tx, admin) => once(tx, admin, () => giveAccount(tx, admin, input)))
}

async function giveAccount(tx: Transaction, admin: AdminActor, input: NewAccount): Promise<Result<Outcome>> {
  const { name, email, role, provider } = input
  if (provider && !takesProvider(role)) return refuse('provider_of_others', { field: 'provider' })
  const found = await findAccount(tx, { email })
  const taking = takingOf(found && { role: found.role, isActive: !found.deactivatedAt })
  if (taking === 'taken') return refuse('address_taken', { field: 'email' })
  const change = {
    kind: found ? ('account_restored' as const) : ('account_added' as const),
    personId: found?.id ?? randomUUID(),
    name: found?.name ?? name,
    email,
    role,
    provider,
  }
  if (takesTwo(found?.role ?? null, role)) return askForChange(tx, admin, change)
  await applyChange(tx, admin, change)
  return accept('done')
}

/** Gives an account another role. Where staff or an admin is concerned, it waits for another admin. */
export function changeRole(
  actor: SignedInActor,
  { personId, role, provider }: NewRole,
): Promise<Result<Outcome>> {
  return changeAccounts(actor, async (tx, admin) => {
    const account = await findAccount(tx, { id: personId })
    if (!account?.role || account.deactivatedAt) return refuse('not_found')
    if (account.role === role) return refuse('role_is_same', { field: 'role' })
    if (provider && !takesProvider(role)) return refuse('provider_of_others', { field: 'provider' })
    const change = { ...account, kind: 'account_role' as const, personId, role, provider }
    if (takesTwo(account.role, role)) return askForChange(tx, admin, change)
    await applyChange(tx, admin, change)
    return accept('done')
  })
}

/** Gives an account another address, in place of one that may be dead. */
export function changeAddress(
  actor: SignedInActor,
  { personId, email }: NewAddress,
): Promise<Result<Outcome>> {
  return changeAccounts(actor, async (tx, admin) => {
    const account = await findAccount(tx, { id: personId })
    if (!account?.role || account.deactivatedAt) return refuse('not_found')
    if (account.email === email) return refuse('address_is_same', { field: 'email' })
    if (await findAccount(tx, { email })) return refuse('address_taken', { field: 'email' })
    const change = { ...account, kind: 'account_address' as const, personId, email, role: account.role }
    if (takesTwo(account.role, account.role)) return askForChange(tx, admin, change)
    await applyChange(tx, admin, change)
    return accept('done')
  })
}

/** Takes away the passkeys of an account whose holder has lost them, and ends its sessions. */
export function resetPasskeys(
  actor: SignedInActor,
  { personId }: { personId: string },
): Promise<Result<Outcome>> {
  return changeAccounts(actor, async (tx, admin) => {
    const account = await findAccount(tx, { id: personId })
    if (!account?.role || account.deactivatedAt) return refuse('not_found')
    const change = { ...account, kind: 'account_passkeys' as const, personId, role: account.role }
    if (takesTwo(account.role, account.role)) return askForChange(tx, admin, change)
    await applyChange(tx, admin, change)
    return accept('done')
  })
}

/** Shuts an account. Its holder is signed out at once, and everything done with it stays. */
export function deactivateAccount(
  actor: SignedInActor,
  { personId }: { personId: string },
): Promise<Result<string>> {
  return changeAccounts(actor, async (tx, admin) => {
    const account = await findAccount(tx, { id: personId })
    if (!account?.role || account.deactivatedAt) return refuse('not_found')
    const may = canDeactivate(admin, personId)
    if (!may.ok) return may
    await tx.person.updateMany({ where: { id: personId }, data: { deactivatedAt: admin.now } })
    await tx.session.deleteMany({ where: { personId } })
    await tellOfAccount(tx, admin, {
      kind: 'account.deactivated',
      subjectId: personId,
      facts: { personId, role: account.role },
    })
    return accept(personId)
  })
}

/** Signs somebody out everywhere. They can sign in again. */
export function endAccountSessions(
  actor: SignedInActor,
  { personId }: { personId: string },
): Promise<Result<string>> {
  return changeAccounts(actor, async (tx, admin) => {
    const account = await findAccount(tx, { id: personId })
    if (!account?.role) return refuse('not_found')
    const { count: sessions } = await tx.session.deleteMany({ where: { personId } })
    if (sessions === 0) return refuse('no_sessions')
    await tellOfAccount(tx, admin, {
      kind: 'account.sessions_ended',
      subjectId: personId,
      facts: { personId, sessions },
    })
    return accept(personId)
  })
}
