import 'server-only'
import { inForceAt } from '@/auth/mandate'
import { askersMetBy } from '@/features/orders/thread/answered-message'
import type { Prisma } from '@/generated/prisma/client'
import type { Reading } from '@/lib/db'
import type { Concerned } from '@/lib/happenings/concerned'

export async function findHolders(
  tx: Reading,
  organisationId: string,
  now: Date,
): Promise<Concerned['holders']> {
  const mandates = await tx.mandate.findMany({
    where: { organisationId, ...inForceAt(now) },
    orderBy: { createdAt: 'asc' },
    select: mandateSelect,
  })
  return holdersFrom(mandates)
}

export const mandateSelect = {
  ...{ personId: true, party: true, kind: true },
  standInFor: { select: { personId: true } },
} as const satisfies Prisma.MandateSelect

export function holdersFrom(
  mandates: Prisma.MandateGetPayload<{ select: typeof mandateSelect }>[],
): Concerned['holders'] {
  return mandates.map(({ personId, party, kind, standInFor }) => ({
    personId,
    party,
    canSign: kind === 'signatory',
    standsInFor: standInFor?.personId ?? null,
  }))
}

export async function findSecretariat(
  tx: Reading,
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
 * Kept out of the log, which every party reads. The addressee of a message, and whose question it answers, are known to
 * its readers alone.
 */
export async function findSaid(tx: Reading, id: string): Promise<Pick<Concerned, 'addressee' | 'answered'>> {
  const said = await tx.message.findUnique({
    where: { id },
    select: { addressee: true, order: { select: { messages: inTurn } } },
  })
  return {
    addressee: said?.addressee ?? null,
    answered: said ? askersMetBy(id, said.order.messages) : [],
  }
}

const inTurn = {
  orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  select: { id: true, audience: true, addressee: true, question: true, party: true, body: true },
} as const satisfies Prisma.Order$messagesArgs
