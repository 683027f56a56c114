import 'server-only'
import type { InterestEnds } from '@/features/interest/rules'
import type { Transaction } from '@/lib/db'

export type LockedInterest = InterestEnds & { organisationId: string; serviceId: string }

/** PostgreSQL locks an interest for those alone who may end it. */
export async function lockInterest(tx: Transaction, id: string): Promise<LockedInterest | undefined> {
  const [interest] = await tx.$queryRaw<LockedInterest[]>`
    SELECT "organisationId", "serviceId", "withdrawnAt", "orderedAt"
    FROM "Interest" WHERE id = ${id}::uuid FOR UPDATE`
  return interest
}
