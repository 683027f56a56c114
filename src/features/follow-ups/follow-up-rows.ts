import type { FollowUpState } from '@/features/follow-ups/rules'
import { requiredParties } from '@/features/orders/rules'
import type { Prisma } from '@/generated/prisma/client'
import { dayOfDate } from '@/lib/dates'

export const followUpSelect = {
  organisationId: true,
  closesOn: true,
  closedAt: true,
  answers: { select: { party: true, goalReached: true, outcome: true } },
  delivery: {
    select: {
      id: true,
      status: true,
      order: {
        select: {
          id: true,
          status: true,
          versions: {
            orderBy: { number: 'desc' },
            take: 1,
            select: { parties: { select: { party: true, representation: true } } },
          },
        },
      },
    },
  },
} as const satisfies Prisma.FollowUpSelect

type Row = Prisma.FollowUpGetPayload<{ select: typeof followUpSelect }>

export function stateOf({ closesOn, closedAt, answers, delivery }: Row): FollowUpState {
  return {
    isDelivered: delivery.status === 'done',
    closesOn: dayOfDate(closesOn),
    isClosed: closedAt !== null,
    parties: requiredParties(delivery.order.versions[0]?.parties ?? []),
    answered: answers.map(answer => answer.party),
  }
}
