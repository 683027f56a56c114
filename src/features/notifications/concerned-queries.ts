import 'server-only'
import { inForceAt } from '@/auth/mandate'
import type { Transaction } from '@/lib/db'
import type { Concerned } from '@/lib/happenings/concerned'
import type { Party } from '@/lib/party'

export async function findHolders(
  tx: Transaction,
  organisationId: string,
  now: Date,
): Promise<Concerned['holders']> {
  const mandates = await tx.mandate.findMany({
    where: { organisationId, ...inForceAt(now) },
    orderBy: { createdAt: 'asc' },
    select: { personId: true, party: true, kind: true, standInFor: { select: { personId: true } } },
  })
  return mandates.map(({ personId, party, kind, standInFor }) => ({
    personId,
    party,
    canSign: kind === 'signatory',
    standsInFor: standInFor?.personId ?? null,
  }))
}

export async function findSecretariat(
  tx: Transaction,
): Promise<Pick<Concerned, 'staff' | 'officials' | 'admins'>> {
  const people = await tx.person.findMany({
    where: { staffRole: { in: ['staff', 'admin'] } },
    select: { id: true, staffRole: true, deactivatedAt: true },
  })
  const active = people.filter(({ deactivatedAt }) => deactivatedAt === null)
  return {
    staff: people.filter(({ staffRole }) => staffRole === 'staff').map(({ id }) => id),
    officials: active.map(({ id }) => id),
    admins: active.filter(({ staffRole }) => staffRole === 'admin').map(({ id }) => id),
  }
}

/**
 * Kept out of the log, which every party reads. The addressee of a message is known to staff and that party
 * alone.
 */
export async function findAddressee(tx: Transaction, id: string): Promise<Party | null> {
  const message = await tx.message.findUnique({ where: { id }, select: { addressee: true } })
  return message?.addressee ?? null
}
