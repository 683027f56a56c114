import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { type AccountChange, applyChange } from '@/features/account/roles/apply-commands'
import { changeAccounts, tellOfAccount } from '@/features/account/roles/change-account'
import { canConfirmChange } from '@/features/account/roles/policy'
import type { Transaction } from '@/lib/db'
import { accept, type Result, refuse } from '@/lib/result'

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
    const { personId, kind, name } = change
    await tellOfAccount(tx, admin, {
      kind: 'account.change_withdrawn',
      subjectId: personId,
      facts: { personId, change: kind },
      texts: { name },
    })
    return accept(changeId)
  })
}

type Found = AccountChange & { askedById: string; isOver: boolean }

/** A change of an account. Those of other things are not found here. */
async function findChange(tx: Transaction, id: string): Promise<Found | null> {
  const row = await tx.pendingChange.findUnique({ where: { id } })
  if (!row?.personId || !row.role || row.kind === 'notice_address') return null
  const { kind, personId, name, email, role, provider, askedById, confirmedAt, withdrawnAt } = row
  const isOver = confirmedAt !== null || withdrawnAt !== null
  return { kind, personId, name, email, role, provider, askedById, isOver }
}
