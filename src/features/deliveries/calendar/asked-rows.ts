import type { Span } from '@/features/deliveries/calendar/span'
import type { OccasionStatus } from '@/features/deliveries/rules'
import { type ProposedTime, standsOpen } from '@/features/deliveries/times/rules'
import type { Prisma } from '@/generated/prisma/client'
import { addDays, stockholmInstant } from '@/lib/dates'

/** The times that are proposed now for an occasion, which its parties are asked about. */
export const askedSelect = {
  timeProposals: {
    where: { replacedAt: null },
    select: {
      planStatus: true,
      planStartsAt: true,
      replacedAt: true,
      times: { orderBy: { position: 'asc' }, select: { position: true, startsAt: true, minutes: true } },
    },
  },
} as const satisfies Prisma.OccasionSelect

type During = { gte: Date; lt: Date }

export function askedDuring(startsAt: During): Prisma.OccasionWhereInput {
  return {
    status: { in: ['proposed', 'planned'] },
    timeProposals: { some: { replacedAt: null, times: { some: { startsAt } } } },
  }
}

type Asked = {
  status: OccasionStatus
  startsAt: Date | null
  timeProposals: {
    planStatus: OccasionStatus
    planStartsAt: Date | null
    replacedAt: Date | null
    times: ProposedTime[]
  }[]
}

/** None once the occasion has got its time. */
function openProposals(occasion: Asked) {
  return occasion.timeProposals.filter(proposal => standsOpen(proposal, occasion).ok)
}

/** Those of them within a span. */
export function askedTimes(occasion: Asked, { gte, lt }: During): ProposedTime[] {
  return openProposals(occasion)
    .flatMap(({ times }) => times)
    .filter(({ startsAt }) => gte <= startsAt && startsAt < lt)
}

/** Whether its parties choose among other times now, so that the day of its plan says nothing. */
export function hasNoDayYet(occasion: Asked): boolean {
  return occasion.status === 'proposed' && openProposals(occasion).length > 0
}

/** The same of rows, but for a plan that was moved past its proposal. */
export const withDayOfPlan = {
  NOT: { status: 'proposed', timeProposals: { some: { replacedAt: null } } },
} as const satisfies Prisma.OccasionWhereInput

/** The instants from the first day of a span to the end of its last. */
export function during({ from, to }: Pick<Span, 'from' | 'to'>): During {
  return { gte: stockholmInstant(from, '00:00'), lt: stockholmInstant(addDays(to, 1), '00:00') }
}

/** Whether its time gives way to the one that its parties choose now. */
export function givesWay(occasion: Asked): boolean {
  return occasion.status === 'planned' && openProposals(occasion).length > 0
}
