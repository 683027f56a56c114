import type { FollowUpState } from '@/features/follow-ups/rules'
import { latestPartiesSelect, partiesAsked } from '@/features/orders/party-rows'
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
          ...latestPartiesSelect,
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
    parties: partiesAsked(delivery.order),
    answered: answers.map(answer => answer.party),
  }
}
