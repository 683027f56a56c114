import { type ClashReason, clashReasons } from '@/features/deliveries/clashes/rules'
import type { OccasionMode, OccasionStatus } from '@/features/deliveries/rules'
import type { ProposedTime, TimeAnswer } from '@/features/deliveries/times/rules'
import { latestPartiesSelect, partiesAsked } from '@/features/orders/party-rows'
import type { Prisma } from '@/generated/prisma/client'
import { type LocalizedText, localizedTextSchema } from '@/lib/localized-text'
import type { Party } from '@/lib/party'

export const proposalSelect = {
  id: true,
  organisationId: true,
  planStatus: true,
  planStartsAt: true,
  proposedAt: true,
  replacedAt: true,
  remindedAt: true,
  passed: true,
  passedReason: true,
  times: { orderBy: { position: 'asc' }, select: { position: true, startsAt: true, minutes: true } },
  answers: { select: { party: true, suits: true, wish: true, answeredAt: true } },
  occasion: {
    select: {
      id: true,
      deliveryId: true,
      title: true,
      status: true,
      sequence: true,
      startsAt: true,
      minutes: true,
      mode: true,
      place: true,
      link: true,
      delivererId: true,
      plannedParticipants: true,
      note: true,
      delivery: {
        select: {
          orderId: true,
          order: { select: latestPartiesSelect },
        },
      },
    },
  },
} as const satisfies Prisma.TimeProposalSelect

type ProposalRow = Prisma.TimeProposalGetPayload<{ select: typeof proposalSelect }>

export type TimeProposal = {
  id: string
  organisationId: string
  planStatus: OccasionStatus
  planStartsAt: Date | null
  proposedAt: Date
  replacedAt: Date | null
  /** When those who had not answered were last reminded. */
  remindedAt: Date | null
  passed: ClashReason[]
  passedReason: string
  times: ProposedTime[]
  answers: TimeAnswer[]
  /** The parties that the order names. */
  asked: Party[]
  orderId: string
  occasion: {
    id: string
    deliveryId: string
    title: LocalizedText
    status: OccasionStatus
    sequence: number
    startsAt: Date | null
    minutes: number
    mode: OccasionMode
    place: string
    link: string
    delivererId: string | null
    plannedParticipants: number | null
    note: string
  }
}

export function proposalView({ occasion, ...row }: ProposalRow): TimeProposal {
  const { delivery, title, ...rest } = occasion
  return {
    ...row,
    passed: clashReasons.filter(reason => row.passed.includes(reason)),
    asked: partiesAsked(delivery.order),
    orderId: delivery.orderId,
    occasion: { ...rest, title: localizedTextSchema.parse(title) },
  }
}
