import 'server-only'
import type { ServiceLifecycle } from '@/generated/prisma/enums'
import type { Transaction } from '@/lib/db'

export type LockedService = {
  id: string
  lifecycle: ServiceLifecycle
  opensOn: Date | null
  lastOrderOn: Date | null
  lastDeliveryOn: Date | null
  planSaves: number
}

/**
 * The service, held until the transaction ends: one at a time saves, publishes or moves it.
 * Lock order: service, then the head of the programme's chain.
 */
export async function lockService(tx: Transaction, slug: string): Promise<LockedService | undefined> {
  const [service] = await tx.$queryRaw<LockedService[]>`
    SELECT id, lifecycle::text AS lifecycle, "opensOn", "lastOrderOn", "lastDeliveryOn", "planSaves"
    FROM "Service" WHERE slug = ${slug} FOR UPDATE`
  return service
}

/** The newest revision first, then the one before it: a draft is always the newest. */
export function lastRevisions(tx: Transaction, serviceId: string) {
  return tx.serviceRevision.findMany({
    where: { serviceId },
    orderBy: { number: 'desc' },
    take: 2,
    select: {
      id: true,
      number: true,
      state: true,
      content: true,
      saves: true,
      savedBy: { select: { name: true } },
    },
  })
}
