import 'server-only'
import type { AdminActor, SignedInActor } from '@/auth/actor'
import { type AccountChange, applyChange } from '@/features/account/roles/apply-commands'
import { changeAccounts, tellOfAccount } from '@/features/account/roles/change-account'
import { canConfirmChange } from '@/features/account/roles/policy'
import type { Outcome } from '@/features/account/roles/rules'
import type { Transaction } from '@/lib/db'
import { accept, type Result, refuse } from '@/lib/result'

/** Keeps a change until another admin confirms it. Where there is none, it takes the command on the server. */
export async function askForChange(
  tx: Transaction,
  admin: AdminActor,
  change: Omit<AccountChange, 'provider'>,
): Promise<Result<Outcome>> {
  const { personId, name, email, role, kind } = change
  const others = { staffRole: 'admin' as const, deactivatedAt: null, id: { not: admin.personId } }
  if ((await tx.person.count({ where: others })) === 0) return refuse('only_one_admin')
  await tx.pendingChange.createMany({
    data: { kind, personId, name, email, role, askedById: admin.personId, askedAt: admin.now },
  })
  await tellOfAccount(tx, admin, {
    kind: 'account.change_asked',
    subjectId: personId,
    facts: { personId, role, change: kind },
    texts: { name, email },
  })
  return accept('waits')
}

/** The second admin stands behind a change, and it is done. */
export function confirmChange(
  actor: SignedInActor,
  { changeId }: { changeId: string },
): Promise<Result<string>> {
  return changeAccounts(actor, async (tx, admin) => {
    const change = await findChange(tx, changeId)
    if (!change) return refuse('not_found')
    const asker = await tx.person.findUnique({
      where: { id: change.askedById },
      select: { staffRole: true, deactivatedAt: true },
    })
    const may = canConfirmChange(admin, {
      askedById: change.askedById,
      isAskerThere: asker?.staffRole === 'admin' && !asker.deactivatedAt,
      isOver: change.isOver,
    })
    if (!may.ok) return may
    await tx.pendingChange.updateMany({
      where: { id: changeId },
      data: { confirmedById: admin.personId, confirmedAt: admin.now },
    })
    await applyChange(tx, admin, change)
    return accept(changeId)
  })
}

/** Takes a change back before it is confirmed. Any admin may. */
export function withdrawChange(
  actor: SignedInActor,
  { changeId }: { changeId: string },
): Promise<Result<string>> {
  return changeAccounts(actor, async (tx, admin) => {
    const change = await findChange(tx, changeId)
    if (!change) return refuse('not_found')
    if (change.isOver) return refuse('change_moved_on')
    await tx.pendingChange.updateMany({ where: { id: changeId }, data: { withdrawnAt: admin.now } })
    const { personId, kind } = change
    await tellOfAccount(tx, admin, {
      kind: 'account.change_withdrawn',
      subjectId: personId,
      facts: { personId, change: kind },
    })
    return accept(changeId)
  })
}

type Found = AccountChange & { askedById: string; isOver: boolean }

/** A change of an account. Those of other things are not found here. */
async function findChange(tx: Transaction, id: string): Promise<Found | null> {
  const row = await tx.pendingChange.findUnique({ where: { id } })
  if (!row?.personId || !row.role || row.kind === 'notice_address') return null
  const { kind, personId, name, email, role, askedById, confirmedAt, withdrawnAt } = row
  const isOver = confirmedAt !== null || withdrawnAt !== null
  return { kind, personId, name, email, role, askedById, isOver }
}
