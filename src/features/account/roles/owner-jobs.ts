import 'server-only'
import { randomUUID } from 'node:crypto'
import { systemActor, withActor } from '@/auth/doors'
import { keepSignInTokens } from '@/auth/sign-in-tokens'
import { applyChange } from '@/features/account/roles/apply-commands'
import { findAccount, lockAccounts, refusing, tellOfAccount } from '@/features/account/roles/change-account'
import { isOfSecretariat, type Role, wayToAdmin } from '@/features/account/roles/rules'
import { currentTime } from '@/lib/clock'
import type { Transaction } from '@/lib/db'
import { portalUrl } from '@/lib/env'
import { randomToken } from '@/lib/hashing'
import { paths } from '@/lib/paths'
import { accept, type Result, refuse } from '@/lib/result'

// The work of `npm run admin`: the owner of the tables stands behind it, in place of a second admin.

export type ListedAccount = { name: string; email: string; role: Role; isActive: boolean }
export type Made = { name: string; was: Role | 'new' | 'deactivated' }

/** Makes the address an admin's. An account that is there already becomes one. */
export function addAdmin({ email, name }: { email: string; name: string }): Promise<Result<Made>> {
  return changing(async (tx, now) => {
    const found = await findAccount(tx, { email })
    const state = found && { role: found.role, isActive: !found.deactivatedAt }
    const way = wayToAdmin(state, found !== null && (await holdsMandate(tx, found.id)))
    if (way === 'is_admin') return refuse('role_is_same')
    if (way === 'taken') return refuse('address_taken')
    const change = {
      kind: way,
      personId: found?.id ?? randomUUID(),
      name: found?.name ?? name,
      email,
    } as const
    await applyChange(tx, { role: 'system', now }, { ...change, role: 'admin' })
    return accept({
      name: change.name,
      was: way === 'account_restored' ? 'deactivated' : (found?.role ?? 'new'),
    })
  })
}

/** Every account with a role: admins first, then by name. */
export async function listAccounts(): Promise<ListedAccount[]> {
  const people = await withActor(systemActor(), tx =>
    tx.person.findMany({
      where: { staffRole: { not: null } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { name: true, email: true, staffRole: true, deactivatedAt: true },
    }),
  )
  const order: (Role | null)[] = ['admin', 'staff', 'reader', 'deliverer']
  return people
    .flatMap(({ name, email, staffRole: role, deactivatedAt }) =>
      role ? [{ name, email, role, isActive: !deactivatedAt }] : [],
    )
    .toSorted((one, other) => order.indexOf(one.role) - order.indexOf(other.role))
}

/** Shuts an account, never the last admin's. */
export function closeAccount(email: string): Promise<Result<{ name: string; role: Role }>> {
  return changing(async (tx, now) => {
    const found = await findAccount(tx, { email })
    if (!found?.role) return refuse('not_found')
    if (found.deactivatedAt) return refuse('change_moved_on')
    await tx.person.updateMany({ where: { id: found.id }, data: { deactivatedAt: now } })
    await tx.session.deleteMany({ where: { personId: found.id } })
    await tellOfAccount(
      tx,
      { role: 'system', now },
      {
        kind: 'account.deactivated',
        subjectId: found.id,
        facts: { personId: found.id, role: found.role },
      },
    )
    return accept({ name: found.name, role: found.role })
  })
}

/** Takes away the passkeys of one of the secretariat who has lost them, where no two admins can. */
export function clearPasskeys(email: string): Promise<Result<{ name: string }>> {
  return changing(async (tx, now) => {
    const found = await findAccount(tx, { email })
    if (!found?.role || found.deactivatedAt) return refuse('not_found')
    const { id: personId, name, role } = found
    const change = { kind: 'account_passkeys', personId, name, email, role } as const
    await applyChange(tx, { role: 'system', now }, change)
    return accept({ name })
  })
}

/**
 * A sign-in link for one of the secretariat, where mail does not work yet. Never for anybody else: those who
 * run the server must not be able to sign for a party.
 */
export function makeSignInLink(email: string): Promise<Result<{ name: string; link: string }>> {
  return changing(async (tx, now) => {
    const found = await findAccount(tx, { email })
    if (!found?.role || !isOfSecretariat(found.role) || found.deactivatedAt) return refuse('not_found')
    const token = randomToken()
    await keepSignInTokens(tx, { email, token }, { now, isSpaced: false })
    await tellOfAccount(
      tx,
      { role: 'system', now },
      {
        kind: 'account.link_made',
        subjectId: found.id,
        facts: { personId: found.id, role: found.role },
      },
    )
    const query = new URLSearchParams({ token, till: paths.overview })
    return accept({ name: found.name, link: `${portalUrl()}${paths.signIn}/lank?${query}` })
  })
}

function changing<T>(work: (tx: Transaction, now: Date) => Promise<Result<T>>): Promise<Result<T>> {
  return refusing(() =>
    withActor(systemActor(), async tx => {
      await lockAccounts(tx)
      // The command's process has heard the time only now.
      return work(tx, currentTime())
    }),
  )
}

async function holdsMandate(tx: Transaction, personId: string): Promise<boolean> {
  return (await tx.mandate.count({ where: { personId, revokedAt: null } })) > 0
}
