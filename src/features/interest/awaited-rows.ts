import { type SignFacts, signFacts } from '@/features/catalogue/signs/sign-facts'
import { Prisma } from '@/generated/prisma/client'
import type { LocalizedText } from '@/lib/localized-text'

export type AwaitedRow = { id: string; serviceId: string; createdAt: string }
/** An interest of which the secretariat gets in touch. */
export type AwaitedInterest = { id: string; createdAt: Date; service: { name: LocalizedText } & SignFacts }

/** The active interests of an organisation `g` of which nobody has begun an order, the longest wait first. */
export const awaitedInterests = Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'serviceId', i."serviceId", 'createdAt', i."createdAt")
      ORDER BY i."createdAt", i.id), '[]')
    FROM "Interest" i
    WHERE i."organisationId" = g.id AND i."withdrawnAt" IS NULL AND i."orderedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "Order" o WHERE o."interestId" = i.id AND o.status <> 'withdrawn'))`

type Named = { id: string; content: { name: LocalizedText } } & Parameters<typeof signFacts>[0]

/** One of a service that is shown no more is left out. */
export function awaitedOf(rows: readonly AwaitedRow[], services: readonly Named[]): AwaitedInterest[] {
  return rows.flatMap(({ id, serviceId, createdAt }) => {
    const service = services.find(one => one.id === serviceId)
    if (!service) return []
    return [
      { id, createdAt: new Date(createdAt), service: { name: service.content.name, ...signFacts(service) } },
    ]
  })
}
