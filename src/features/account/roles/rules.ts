export const roles = ['staff', 'admin', 'reader', 'deliverer'] as const
export type Role = (typeof roles)[number]

/** An account as the rules see it. Without a role it is a person who signs in for an organisation. */
export type AccountState = { role: Role | null; isActive: boolean }

/** Staff and admins are two pairs of eyes, so one admin alone makes none of them. */
export function isOfSecretariat(role: Role | null): boolean {
  return role === 'staff' || role === 'admin'
}

/** Whether a change from one role to another takes a second admin. */
export function takesTwo(from: Role | null, to: Role): boolean {
  return isOfSecretariat(from) || isOfSecretariat(to)
}

/** The fate of an address that somebody asks to give an account. */
export type Taking = 'new' | 'restores' | 'taken'

/** An address without a person is new. A deactivated account is restored. Any other is somebody's. */
export function takingOf(found: AccountState | null): Taking {
  if (!found) return 'new'
  return found.role && !found.isActive ? 'restores' : 'taken'
}

/** Only deliverers come from a firm. A firm that was typed for somebody else would be lost. */
export function takesProvider(role: Role): boolean {
  return role === 'deliverer'
}

export type WayToAdmin = 'account_added' | 'account_restored' | 'account_role'

/**
 * How the command on the server makes an account an admin's. A deliverer and somebody with a mandate need an
 * address of their own for it.
 */
export function wayToAdmin(
  found: AccountState | null,
  holdsMandate: boolean,
): WayToAdmin | 'taken' | 'is_admin' {
  if (holdsMandate || found?.role === 'deliverer') return 'taken'
  if (!found?.role) return 'account_added'
  if (!found.isActive) return 'account_restored'
  return found.role === 'admin' ? 'is_admin' : 'account_role'
}

/** Whether a change is done, or waits for another admin. */
export type Outcome = 'done' | 'waits'
