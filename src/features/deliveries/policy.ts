import { type Actor, type DelivererActor, isParty, isStaff, type SignedInActor } from '@/auth/actor'
import { REGISTRATION_KEY } from '@/features/catalogue/self-led'
import type { DeliveryStanding, OccasionStatus } from '@/features/deliveries/rules'
import type { Prisma } from '@/generated/prisma/client'

type OfOrganisation = { organisationId: string }
/** The deliverer, as the person who signs in. Null while nobody is chosen or the deliverer has no account. */
type Delivered = { delivererPersonId: string | null }

export function isDeliverer(actor: Actor): actor is DelivererActor {
  return actor.role === 'deliverer'
}

/** Staff see all, a party its organisation's, a deliverer those with an occasion of their own. */
export function canSeeDelivery(actor: Actor, delivery: OfOrganisation & { occasions: Delivered[] }): boolean {
  if (isStaff(actor)) return true
  if (isParty(actor)) return actor.organisation.id === delivery.organisationId
  return isDeliverer(actor) && delivery.occasions.some(one => one.delivererPersonId === actor.personId)
}

/** The same as a condition on rows; a test holds the two together. */
export function visibleDeliveries(actor: Actor): Prisma.DeliveryWhereInput {
  if (isStaff(actor)) return {}
  if (isParty(actor)) return { organisationId: actor.organisation.id }
  if (isDeliverer(actor)) return { occasions: { some: visibleOccasions(actor) } }
  return { id: { in: [] } }
}

/** `standingOf` as a condition on rows; a test holds the two together. */
export function standsAs(standing: DeliveryStanding): Prisma.DeliveryWhereInput {
  const some = (status: OccasionStatus) => ({ occasions: { some: { status } } })
  const isBegun = some('planned')
  if (standing === 'planning') return { status: 'planning', NOT: { OR: [isBegun, isHandedOver] } }
  if (standing === 'handing_over') return { status: 'planning', ...isHandedOver, NOT: isBegun }
  if (standing === 'partly_planned') return { status: 'planning', AND: [isBegun, some('proposed')] }
  if (standing === 'planned') return { status: 'planning', AND: [isBegun, { NOT: some('proposed') }] }
  return { status: standing }
}

/** All that is held in it people lead themselves. */
const isHandedOver: Prisma.DeliveryWhereInput = {
  occasions: {
    some: { status: { not: 'cancelled' } },
    none: { status: { not: 'cancelled' }, templateKey: { not: REGISTRATION_KEY } },
  },
}

/** Of a delivery's occasions a deliverer sees the own ones only. */
export function canSeeOccasion(actor: Actor, occasion: OfOrganisation & Delivered): boolean {
  return canSeeDelivery(actor, { ...occasion, occasions: [occasion] })
}

export function visibleOccasions(actor: Actor): Prisma.OccasionWhereInput {
  if (isStaff(actor)) return {}
  if (isParty(actor)) return { organisationId: actor.organisation.id }
  if (isDeliverer(actor)) return { deliverer: { personId: actor.personId } }
  return { id: { in: [] } }
}

/** Those that stand in the actor's days. One that a deliverer has declined does not, though they may still take it. */
export function occasionsInDays(actor: Actor): Prisma.OccasionWhereInput {
  const visible = visibleOccasions(actor)
  if (!isDeliverer(actor)) return visible
  return { AND: [visible, { OR: [{ assignment: null }, { assignment: { not: 'declined' } }] }] }
}

/** Staff, and the person who held it, may mark an occasion as done. */
export function canMark(actor: SignedInActor, occasion: OfOrganisation & Delivered): boolean {
  return isStaff(actor) || (isDeliverer(actor) && canSeeOccasion(actor, occasion))
}
