import { type Actor, isStaff } from '@/auth/actor'
import type { CalendarFilter } from '@/features/deliveries/calendar/calendar-filter'
import type { Prisma } from '@/generated/prisma/client'
import { idIn } from '@/lib/id-in'

/** A reader's choices in a calendar, whichever days it shows. */
export type Choice = Omit<CalendarFilter, 'month' | 'week' | 'page'>

/** Only staff tell deliverers, organisations and cases apart: everyone else sees but their own. */
export function chosenOccasions(
  actor: Actor,
  { service, deliverer, organisation, own }: Choice,
): Prisma.OccasionWhereInput {
  const ofStaff: Prisma.OccasionWhereInput = isStaff(actor)
    ? {
        ...(idIn(deliverer) && { delivererId: deliverer }),
        delivery: {
          ...(organisation && { organisation: isCalled(organisation) }),
          ...(own && { caseOwnerId: actor.personId }),
        },
      }
    : {}
  return { AND: [ofStaff, service ? { delivery: { service: { slug: service } } } : {}] }
}

/** A round belongs to no organisation and to no deliverer. */
export function hidesRounds({ own, deliverer, organisation }: Choice): boolean {
  return Boolean(own || deliverer || organisation)
}

function isCalled(said: string): Prisma.OrganisationWhereInput {
  const contains = { contains: said, mode: 'insensitive' } as const
  return { OR: [{ name: contains }, { nameEn: contains }] }
}
