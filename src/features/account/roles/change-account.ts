import 'server-only'
import type { AdminActor, SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { accountHappenings } from '@/features/account/happenings'
import type { AccountChange } from '@/features/account/roles/apply-commands'
import { canKeepAccounts } from '@/features/account/roles/policy'
import type { Outcome, Role } from '@/features/account/roles/rules'
import type { Transaction } from '@/lib/db'
import { type EventAuthor, PROGRAMME_CHAIN } from '@/lib/events'
import { type Happening, tell } from '@/lib/happenings/tell'
import { accept, type Result, refuse } from '@/lib/result'
import { type Answers, explaining } from '@/lib/violations'

/** An account's row, as it is held while it changes. */
export type AccountRow = {
  id: string
  name: string
  email: string
  role: Role | null
  deactivatedAt: Date | null
}

/**
 * The one way for admins to change accounts. They come one after the other, so that two who remove each
 * other find that one of them stays. Lock order: accounts, then the person, then the head of the chain.
 */
export function changeAccounts<T>(
  actor: SignedInActor,
  work: (tx: Transaction, admin: AdminActor) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!canKeepAccounts(actor)) return Promise.resolve(refuse('not_allowed'))
  return refusing(() =>
    withActor(actor, async tx => {
      await lockAccounts(tx)
      return work(tx, actor)
    }),
  )
}

export async function lockAccounts(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('accounts'))`
}

/** A final refusal by the database is worded like one by the rules. */
export function refusing<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  return explaining(refusals, work)
}

const refusals = {
  Person_email_key: refuse('address_taken', { field: 'email' }),
  one_pending_of_person: refuse('change_waits'),
  one_pending_of_address: refuse('change_waits'),
  staff_hold_no_mandates: refuse('account_holds_mandate', { field: 'email' }),
  last_admin: refuse('last_admin'),
} satisfies Answers

type Where = { id: string } | { email: string }

/** Anybody's row, with or without a role; null where there is none. */
export async function findAccount(tx: Transaction, where: Where): Promise<AccountRow | null> {
  const person = await tx.person.findUnique({
    where,
    select: { id: true, name: true, email: true, staffRole: true, deactivatedAt: true },
  })
  return person && { ...person, role: person.staffRole }
}

export type AccountEvent = Happening<typeof accountHappenings> & { subjectId: string }

/** In the programme's own chain. */
export function tellOfAccount(tx: Transaction, author: EventAuthor, event: AccountEvent): Promise<void> {
  return tell(tx, author, { of: accountHappenings, ...event, chainId: PROGRAMME_CHAIN })
}

/** Keeps a change until another admin confirms it. Where there is none, it takes the command on the server. */
export async function askForChange(
  tx: Transaction,
  admin: AdminActor,
  change: AccountChange,
): Promise<Result<Outcome>> {
  const { personId, name, email, role, kind, provider } = change
  // An admin without passkeys confirms nothing.
  const absent = kind === 'account_passkeys' ? [admin.personId, personId] : [admin.personId]
  const others = { staffRole: 'admin' as const, deactivatedAt: null, id: { notIn: absent } }
  if ((await tx.person.count({ where: others })) === 0) return refuse('only_one_admin')
  await tx.pendingChange.createMany({
    data: { kind, personId, name, email, role, provider, askedById: admin.personId, askedAt: admin.now },
  })
  await tellOfAccount(tx, admin, {
    kind: 'account.change_asked',
    subjectId: personId,
    facts: { personId, role, change: kind },
    texts: { name, email },
  })
  return accept('waits')
}
