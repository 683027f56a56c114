import { type Actor, isParty, isStaff, type PartyActor, type StaffActor } from '@/auth/actor'
import { type OrderState, startingSide } from '@/features/orders/rules'
import { phaseOf } from '@/features/orders/statuses'
import type { Prisma } from '@/generated/prisma/client'
import { sideOf, unionParties } from '@/lib/party'

type Visible = Pick<OrderState, 'organisationId' | 'sharedAt' | 'sentAt' | 'startedByParty'>

/** Drafts belong to the side that writes them until they are shared or sent; then both sides and staff see. */
export function canSee(actor: Actor, order: Visible): boolean {
  if (isStaff(actor)) return isOpen(order)
  if (!isParty(actor) || actor.organisation.id !== order.organisationId) return false
  return isOpen(order) || sideOf(actor.party) === startingSide(order)
}

/** Both sides and staff see it. */
export function isOpen({ sharedAt, sentAt }: Pick<Visible, 'sharedAt' | 'sentAt'>): boolean {
  return sharedAt !== null || sentAt !== null
}

/** A draft that its own side took away before anybody else saw it. No list or search finds it, and no page shows its text. */
export function isDiscarded(order: Pick<OrderState, 'status' | 'sharedAt' | 'sentAt'>): boolean {
  return order.status === 'withdrawn' && !isOpen(order)
}

/** The same as a condition on rows; a test holds the two together. */
export function visibleOrders(actor: Actor): Prisma.OrderWhereInput {
  const open: Prisma.OrderWhereInput[] = [{ sharedAt: { not: null } }, { sentAt: { not: null } }]
  if (isStaff(actor)) return { OR: open }
  if (!isParty(actor)) return { id: { in: [] } }
  const ownSide: Prisma.OrderWhereInput =
    sideOf(actor.party) === 'employer'
      ? { startedByParty: 'employer' }
      : { startedByParty: { in: [...unionParties] } }
  return { organisationId: actor.organisation.id, OR: [...open, ownSide] }
}

/** Either side writes, sends and withdraws; preparers too. */
export function canWrite(actor: Actor, order: Visible): actor is PartyActor {
  return isParty(actor) && canSee(actor, order)
}

/** Signing and declining need a mandate to sign for the party. */
export function canSign(actor: Actor, order: Visible): actor is PartyActor {
  return canWrite(actor, order) && actor.canSign
}

/** After confirmation: staff, or a signatory of either side. */
export function canCancel(actor: Actor, order: Visible): actor is PartyActor | StaffActor {
  return (isStaff(actor) && canSee(actor, order)) || canSign(actor, order)
}

/** Before validity the side that started the order; then, until confirmation, a signatory of either side. */
export function canWithdraw(actor: Actor, order: Visible & Pick<OrderState, 'status'>): actor is PartyActor {
  if (phaseOf(order.status) === 'agreed') return canSign(actor, order)
  return canWrite(actor, order) && sideOf(actor.party) === startingSide(order)
}
