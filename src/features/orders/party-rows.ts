import { requiredParties } from '@/features/orders/rules'
import type { Prisma } from '@/generated/prisma/client'
import type { Party } from '@/lib/party'

/** The parties of an order's latest version. */
export const latestPartiesSelect = {
  versions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: { parties: { select: { party: true, representation: true } } },
  },
} as const satisfies Prisma.OrderSelect

type Row = Prisma.OrderGetPayload<{ select: typeof latestPartiesSelect }>

/** Those of them that had to sign: what follows from the order is asked of them. */
export function partiesAsked({ versions: [latest] }: Row): Party[] {
  return requiredParties(latest?.parties ?? [])
}
